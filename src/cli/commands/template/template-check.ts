import { findEngagement } from '../../../app/engagement/workspace.ts';
import { checkFoundTemplate } from '../../../app/load/check-found-template.ts';
import { noticesOf } from '../../../app/load/find-copies.ts';
import {
  findTemplates,
  readTemplateName,
  templateNames,
} from '../../../app/load/find-templates.ts';
import { EomsError } from '../../../model/problem.ts';
import { firstProblems } from '../../../model/problems/first-problems.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { tell } from '../../words/tell.ts';

/** `eoms template check [NAME]`: everything that can be found wrong with templates, with its place. */
export async function templateCheck(
  { operands }: CommandInput<'template-check'>,
  terminal: Terminal,
): Promise<number> {
  const { messages } = terminal;
  const [operand] = operands;
  const names = operand === undefined ? templateNames : [readTemplateName(operand)];
  const engagement = findEngagement(terminal.cwd);
  const all = names.map((name) => ({ name, found: findTemplates(name, engagement) }));
  noticesOf(all[0]?.found.copies ?? []).forEach(terminal.note);
  const checked = await Promise.all(
    all.map(({ name, found }) => checkFoundTemplate(name, { messages, found })),
  );
  const problems = checked.flatMap(firstProblems);
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  await tell(terminal, 'cli.template.clean', { names: names.join(', ') });
  return exitCode.done;
}
