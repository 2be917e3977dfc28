import { firstProblems } from '../../model/first-problems.ts';
import { EomsError } from '../../model/problem.ts';
import { checkFoundTemplate } from '../check-found-template.ts';
import { exitCode } from '../exit-code.ts';
import { noticesOf } from '../find-copies.ts';
import { findTemplates, readTemplateName, templateNames } from '../find-templates.ts';
import { loadMessages } from '../load-messages.ts';
import { tellNotices } from '../notice.ts';
import type { CommandInput } from '../program.ts';
import { commonOptions, readOptions } from '../read-options.ts';
import { openTerminal, tell } from '../terminal.ts';
import { findEngagement } from '../workspace.ts';

/** `eoms template check [NAME]`: everything that can be found wrong with templates, with its place. */
export async function templateCheck(input: CommandInput): Promise<number> {
  const terminal = openTerminal(commonOptions(readOptions(input)));
  const messages = loadMessages('en');
  const [operand] = input.operands;
  const names = operand === undefined ? templateNames : [readTemplateName(operand)];
  const engagement = findEngagement(terminal.cwd);
  const all = names.map((name) => ({ name, found: findTemplates(name, engagement) }));
  await tellNotices(terminal, messages, noticesOf(all[0]?.found.copies ?? []));
  const checked = await Promise.all(
    all.map(({ name, found }) => checkFoundTemplate(name, { messages, found })),
  );
  const problems = checked.flatMap(firstProblems);
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  await tell(terminal, messages, 'cli.template.clean', { names: names.join(', ') });
  return exitCode.done;
}
