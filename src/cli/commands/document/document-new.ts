import { newDocuments } from '../../../app/handbook/new-documents.ts';
import { EomsError } from '../../../model/problem.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import { refuseBeside } from '../../flags/read/refuse-beside.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { tell } from '../../words/tell.ts';

/** `eoms document new [NAMES]`: begins documents in the engagement, filled in from `eoms.yaml`. */
export async function documentNew(
  { options, operands }: CommandInput<'document-new'>,
  terminal: Terminal,
): Promise<number> {
  const { all, size } = options;
  if (all) refuseBeside('--all', { [operands.join(' ')]: operands.length > 0 });
  else if (operands.length === 0) {
    const hintKey = 'cli.document.unnamed.hint';
    throw new EomsError('usage', [{ key: 'cli.document.unnamed', hintKey }]);
  }
  const { files, ...begun } = await newDocuments({ names: operands, size }, terminal);
  for (const file of files) await tell(terminal, 'cli.written', { file });
  if (files.length === 0) await tell(terminal, 'cli.document.all-there');
  else await tell(terminal, 'cli.document.to-fill-in', { size: begun.size, count: begun.open });
  return exitCode.done;
}
