import type { Messages } from '../../messages/messages.ts';
import type { JournalEntry } from '../../model/schema/outputs/journal-content.ts';
import type { Standard } from '../../model/standard.ts';
import { cleanValues } from '../../model/text/clean-for-terminal.ts';
import { clockTime } from '../terminal/clock-time.ts';
import { hangText } from '../terminal/wrap-text.ts';

/** What a journal is said with. */
interface JournalWords {
  readonly messages: Messages;
  readonly standard: Pick<Standard, 'roles' | 'scale'>;
  readonly width: number;
}

/** What was recorded, a line each, below its day. */
export function sayJournal(
  entries: readonly JournalEntry[],
  { messages, standard, width }: JournalWords,
): string {
  const lines = entries.flatMap((entry, index) => {
    const day = dayOf(entry);
    const isNext = index === 0 || day !== dayOf(entries[index - 1] ?? entry);
    const head = day === '' ? messages.text('cli.journal.no-day') : messages.date(day);
    const begins = index === 0 ? [head] : ['', head];
    const time = isTimed(entry) ? clockTime(entry.on) : '';
    const text = sayEntry(entry, { messages, standard });
    return [...(isNext ? begins : []), ...hangText(`  ${time.padEnd(6)}`, text, width)];
  });
  return `${(lines.length === 0 ? [messages.text('cli.journal.empty')] : lines).join('\n')}\n`;
}

function isTimed({ on }: JournalEntry): boolean {
  return on.includes('T');
}

/** The day where the reader is, as the time is. */
function dayOf(entry: JournalEntry): string {
  if (!isTimed(entry)) return entry.on;
  const time = new Date(entry.on);
  const parts = [time.getMonth() + 1, time.getDate()].map((one) => String(one).padStart(2, '0'));
  return [String(time.getFullYear()), ...parts].join('-');
}

function isNoted(text: string): 'yes' | 'no' {
  return text === '' ? 'no' : 'yes';
}

function sayEntry(
  { kind, clause, name, by, role, site, rating, result, audit }: JournalEntry,
  { messages, standard: { roles, scale } }: Omit<JournalWords, 'width'>,
): string {
  const step = typeof rating === 'number' ? scale[rating] : undefined;
  const values = {
    clause,
    name,
    by,
    hasBy: isNoted(by),
    role: roles.find((one) => one.id === role)?.name ?? role,
    hasRole: isNoted(role),
    site,
    hasSite: isNoted(site),
    rating: step === undefined ? 'na' : `${step.rating} ${step.name}`,
    result: messages.text(`report.finding.${result ?? 'unstated'}`),
    audit,
    hasAudit: isNoted(audit),
  };
  return messages.text(`cli.journal.${kind}`, cleanValues(values));
}
