import type { Audit } from '../model/audit/audit.ts';
import { isDay } from '../model/rules/day.ts';

/** What is written with a finding and tells its audit. */
export interface AuditClue {
  /** What its audit is called. */
  readonly audit?: string | undefined;
  /** Day of the audit, or words. */
  readonly date?: string | undefined;
}

/** What audits may be called, and which there are. */
export interface KnownAudits {
  readonly audits: readonly Pick<Audit, 'id' | 'title'>[];
  /** The day that counts where nothing else tells. */
  readonly otherDay: string;
  /** Whether a folder may go by a name. */
  readonly isName: (id: string) => boolean;
}

/**
 * The id of the audit that a finding belongs to: that of the audit of the same title, else one made
 * from the title, else the day.
 */
export function chooseAuditId({ audit = '', date = '' }: AuditClue, known: KnownAudits): string {
  const title = audit.trim();
  const same = known.audits.find((one) => title !== '' && one.title.trim() === title);
  if (same !== undefined) return same.id;
  const made = idFromTitle(title);
  if (made !== '' && known.isName(made)) return made;
  return isDay(date) ? date : known.otherDay;
}

/** `Internal audit 2/2026` → `internal-audit-2-2026`; empty where the title has no letter or digit. */
function idFromTitle(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [first, ...more] = words.map((word) => Array.from(word).slice(0, longestWord).join(''));
  return more.reduce(
    (id, word) => (id.length + word.length < longestId ? `${id}-${word}` : id),
    first ?? '',
  );
}

/** A folder's name should be readable, and its path short enough for every system. */
const longestWord = 40;
const longestId = 60;
