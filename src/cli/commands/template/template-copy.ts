import { findEngagement, noEngagement } from '../../../app/engagement/workspace.ts';
import { readTemplateName, templatesFolder } from '../../../app/load/find-templates.ts';
import { copyTemplate } from '../../../app/output/copy-template.ts';
import { shownPath } from '../../../files/disk/shown-path.ts';
import { EomsError } from '../../../model/problem.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { tell } from '../../words/tell.ts';

/** `eoms template copy NAME`: puts a shipped template and its parts into the engagement. */
export async function templateCopy(
  { options, operands }: CommandInput<'template-copy'>,
  terminal: Terminal,
): Promise<number> {
  const [operand = ''] = operands;
  const name = readTemplateName(operand);
  const engagement = findEngagement(terminal.cwd);
  if (engagement === undefined) throw new EomsError('input-missing', [noEngagement(terminal.cwd)]);
  const count = await copyTemplate(name, engagement, { force: options.force });
  const folder = shownPath(templatesFolder(engagement));
  await tell(terminal, 'cli.template.copied', { count, folder });
  return exitCode.done;
}
