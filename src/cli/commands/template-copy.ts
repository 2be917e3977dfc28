import { dirname } from 'node:path';
import { refuseOutside } from '../../files/refuse-outside.ts';
import { saveTogether } from '../../files/save-durably.ts';
import { EomsError } from '../../model/problem.ts';
import { exitCode } from '../exit-code.ts';
import { readTemplateName, templateFile, templatesFolder } from '../find-templates.ts';
import { loadMessages } from '../load-messages.ts';
import { loadTemplates } from '../load-templates.ts';
import { makeFolder } from '../make-folder.ts';
import type { CommandInput } from '../program.ts';
import { shownPath } from '../read-document.ts';
import { commonOptions, readOptions } from '../read-options.ts';
import { openTerminal, tell } from '../terminal.ts';
import { findEngagement, noEngagement } from '../workspace.ts';
import { keepWhatIsThere } from '../write-output.ts';

/** `eoms template copy NAME`: puts a shipped template and its parts into the engagement. */
export async function templateCopy(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const messages = loadMessages('en');
  const [operand = ''] = input.operands;
  const templates = Object.entries(loadTemplates(readTemplateName(operand)));
  const engagement = findEngagement(terminal.cwd);
  if (engagement === undefined) throw new EomsError('input-missing', [noEngagement(terminal.cwd)]);
  const force = options.flag('force');
  const copies = templates.map(([name, text]) => ({ file: templateFile(name, engagement), text }));
  // All or none: a template of which half is old is worse than either.
  const files = copies.map(({ file }) => file);
  if (!force) keepWhatIsThere(files, 'cli.template.kept.hint');
  for (const file of files) {
    await refuseOutside(engagement, file);
    await makeFolder(dirname(file), engagement);
  }
  await saveTogether(
    copies.map(({ file, text }) => ({
      path: file,
      bytes: Buffer.from(text),
      mayOverwrite: force,
      within: engagement,
    })),
  );
  const folder = shownPath(templatesFolder(engagement));
  await tell(terminal, messages, 'cli.template.copied', { count: copies.length, folder });
  return exitCode.done;
}
