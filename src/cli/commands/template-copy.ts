import { findEngagement, noEngagement } from '../../app/engagement/workspace.ts';
import { readTemplateName, templatesFolder } from '../../app/load/find-templates.ts';
import { loadMessages } from '../../app/load/load-messages.ts';
import { copyTemplate } from '../../app/output/copy-template.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { EomsError } from '../../model/problem.ts';
import { exitCode } from '../exit-code.ts';
import { readOptions } from '../flags/read-options.ts';
import type { CommandInput } from '../program.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tell } from '../words/tell.ts';

/** `eoms template copy NAME`: puts a shipped template and its parts into the engagement. */
export async function templateCopy(input: CommandInput, terminal: Terminal): Promise<number> {
  const messages = loadMessages('en');
  const [operand = ''] = input.operands;
  const name = readTemplateName(operand);
  const engagement = findEngagement(terminal.cwd);
  if (engagement === undefined) throw new EomsError('input-missing', [noEngagement(terminal.cwd)]);
  const force = readOptions(input).flag('force');
  const count = await copyTemplate(name, engagement, { force });
  const folder = shownPath(templatesFolder(engagement));
  await tell(terminal, messages, 'cli.template.copied', { count, folder });
  return exitCode.done;
}
