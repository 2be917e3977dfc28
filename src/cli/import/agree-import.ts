import { targetsOf } from '../../app/import/carry-out-import.ts';
import { countsOf } from '../../app/import/prepare-import.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { EomsError, type MessageValues } from '../../model/problem.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { Interruption } from '../terminal/interruption.ts';
import { asksInLines } from '../terminal/takes-sequences.ts';
import { withBoth } from '../words/say-import.ts';
import { tell } from '../words/tell.ts';
import type { Importing } from './show-import.ts';

/** How much would be taken over, and into which files. */
function extentOf(prepared: Importing['prepared']): MessageValues {
  const files = targetsOf(prepared).map(({ path }) => cleanForTerminal(shownPath(path)));
  return { ...withBoth(countsOf(prepared.plan)), file: files.join(', ') };
}

/**
 * Whether to write what was planned: the plan is not empty, and the user agrees. If not, says why.
 *
 * @throws EomsError `usage` where there is no terminal to ask on; `Interruption` where the question
 * was left.
 */
export async function isToBeWritten(importing: Importing): Promise<boolean> {
  const { prepared, options, terminal } = importing;
  const { answers, findings, said } = countsOf(prepared.plan);
  if (answers + findings + said === 0) {
    await tell(terminal, 'cli.import.nothing');
    return false;
  }
  if (options.dryRun) {
    await tell(terminal, 'cli.import.dry-run');
    return false;
  }
  if (options.yes || (await isAgreed(importing))) return true;
  await tell(terminal, 'cli.import.declined');
  return false;
}

async function isAgreed({ terminal, prepared, options }: Importing): Promise<boolean> {
  if (!terminal.canAsk) {
    throw new EomsError('usage', [
      { key: 'cli.import.no-terminal', hintKey: 'cli.import.no-terminal.hint' },
    ]);
  }
  const { messages } = terminal;
  const question = messages.text('cli.import.ask', extentOf(prepared));
  const { askWhether } = await import('../asking/ask-whether.ts');
  try {
    const isPlain = asksInLines(options);
    return await askWhether(question, { messages, colourLevel: terminal.colour.err, isPlain });
  } catch (error) {
    if (error instanceof Interruption) await tell(terminal, 'cli.import.declined');
    throw error;
  }
}
