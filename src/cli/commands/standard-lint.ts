import { EomsError } from '../../model/problem.ts';
import { buildStandard } from '../../standard/build-standard.ts';
import { lintStandard } from '../../standard/lint-standard.ts';
import { standardDefaults } from '../../standard/standard-defaults.ts';
import { exitCode } from '../exit-code.ts';
import { loadMessages } from '../load-messages.ts';
import { loadStandardSource } from '../load-standard.ts';
import type { CommandInput } from '../program.ts';
import { commonOptions, readOptions } from '../read-options.ts';
import { openTerminal, tell } from '../terminal.ts';

/** `eoms standard lint PATH`: whether a standard is fit to be shipped, beyond being correct. */
export async function standardLint(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const messages = loadMessages('en');
  const [path = ''] = input.operands;
  const source = await loadStandardSource(path, terminal.cwd);
  const { requirements } = buildStandard(
    source,
    standardDefaults((key) => messages.text(key)),
    '',
  );
  const problems = lintStandard(source);
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  await tell(terminal, messages, 'cli.lint-clean', { requirements: requirements.length });
  return exitCode.done;
}
