import { checkDocuments } from '../../../app/handbook/look-at-documents.ts';
import { EomsError } from '../../../model/problem.ts';
import { firstSoMany } from '../../../model/problems/first-problems.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { tell } from '../../words/tell.ts';

/** All documents together have some 900 places when they are begun; each is worth a line. */
const mostPlaces = 2000;

/** `eoms document check`: names every place in the documents that is still to be filled in. */
export async function documentCheck(
  _input: CommandInput<'document-check'>,
  terminal: Terminal,
): Promise<number> {
  const { files, open } = await checkDocuments(terminal);
  if (open.length > 0) throw new EomsError('gate', firstSoMany(open, mostPlaces));
  await tell(terminal, 'cli.document.filled-in', { count: files });
  return exitCode.done;
}
