import type { EvaluatedWorkspace } from '../../app/engagement/evaluate-workspace.ts';
import { journalOf } from '../../app/explain/list-journal.ts';
import { jsonOf } from '../../app/output/json-envelope.ts';
import { printResult, type Terminal } from '../terminal/terminal.ts';

/** For whom a journal is printed, and where. */
interface JournalTelling {
  readonly isForProgram: boolean;
  readonly width: number;
  readonly terminal: Pick<Terminal, 'messages'>;
}

/** Prints what was recorded, for people or programs. */
export async function tellJournal(
  evaluated: EvaluatedWorkspace,
  { isForProgram, width, terminal: { messages } }: JournalTelling,
): Promise<void> {
  const journal = journalOf(evaluated);
  if (isForProgram) return printResult(jsonOf('journal', { ...journal }));
  // What measures text for a screen takes time that a script does not need.
  const { sayJournal } = await import('./say-journal.ts');
  const { standard } = evaluated.workspace;
  await printResult(sayJournal(journal.entries, { messages, standard, width }));
}
