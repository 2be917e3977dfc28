import type { TeamMember } from '../../model/engagement.ts';
import { isNameLike, splitPeople } from '../../model/text/split-entries.ts';

/** What divides a name from a role, which extends to the end of the entry; a colon before all others. */
const marks = [', ', ' - ', ' – ', ' — ', '(', ','] as const;

/** How a comma is read where it can be read in several ways. */
export type CommaReading = 'role' | 'people' | 'name';

/** How members are read. */
export interface TeamReading {
  /** Words that occur in roles and not in names, in lower case. */
  readonly roleWords: readonly string[];
  /**
   * Members shown in the text at first, as `writeMember` writes them: a line that was left unchanged
   * means the same member.
   */
  readonly shown?: readonly TeamMember[] | undefined;
  /** What the comma of a doubtful entry means; by default a role comes after it. */
  readonly comma?: CommaReading;
}

/** Words before a surname that are written small. */
const particles = new Set(
  'af al bin da de del den der di du el ibn la le ten ter van von'.split(' '),
);

/**
 * Reads who carries out an assessment, as a person types it: entries separated by semicolons or line
 * breaks, each a name and optionally a role: "Ada Holm, lead auditor", "Ada Holm: lead", "Ada Holm -
 * lead", "Ada Holm (lead)". An entry made of role words that follows a name without a role is the
 * role of that name: "Ada Holm; lead auditor". A comma behind a role in brackets separates
 * people.
 */
export function readTeam(text: string, reading: TeamReading): readonly TeamMember[] {
  const { roleWords, shown = [], comma = 'role' } = reading;
  const known = new Map(shown.map((member) => [writeMember(member), member]));
  const doubtful = new Set(doubtfulEntries(text, reading));
  const read = splitPeople(text, [...known.keys()]).flatMap((entry): readonly ReadEntry[] => {
    const same = known.get(entry);
    if (same !== undefined) return [{ member: same }];
    return doubtful.has(entry)
      ? readDoubtful(entry, comma).map((member) => ({ member }))
      : [{ member: readMember(entry, roleWords), entry }];
  });
  return joinRoles(read, roleWords);
}

interface ReadEntry {
  readonly member: TeamMember;
  /** The entry, where it may be no more than the role of the member before it. */
  readonly entry?: string;
}

function joinRoles(
  read: readonly ReadEntry[],
  roleWords: readonly string[],
): readonly TeamMember[] {
  const members: TeamMember[] = [];
  for (const { member, entry } of read) {
    const last = members.at(-1);
    const isRest = entry !== undefined && isRole(member.name, roleWords);
    if (isRest && last?.role === '') members[members.length - 1] = { ...last, role: entry };
    else members.push(member);
  }
  return members;
}

/** An entry whose comma can mean several things, read in one way. */
function readDoubtful(entry: string, comma: CommaReading): readonly TeamMember[] {
  const parts = entry.split(',').map((part) => part.trim());
  const [name = '', ...rest] = parts;
  if (comma === 'people') return parts.map((person) => ({ name: person, role: '' }));
  return comma === 'name' ? [{ name: entry, role: '' }] : [{ name, role: rest.join(', ') }];
}

/** A member as a line of text that `readTeam` reads: "Ada Holm, lead auditor". */
export function writeMember({ name, role }: TeamMember): string {
  return role === '' ? name : `${name}, ${role}`;
}

/**
 * Entries that can be read in several ways: "Ada, Bo" and "Ada Holm, Bo Lund" may be two people, or one
 * and a role; "Holm, Ada" may be one name.
 */
function doubtfulEntries(text: string, { roleWords, shown = [] }: TeamReading): readonly string[] {
  const lines = shown.map(writeMember);
  return splitPeople(text, lines).filter(
    (entry) => !lines.includes(entry) && isDoubtful(entry, roleWords),
  );
}

function isDoubtful(entry: string, roleWords: readonly string[]): boolean {
  const parts = entry.split(',').map((part) => part.trim());
  if (parts.length === 1 || !parts.every((part) => isNameLike(part))) return false;
  const [name = '', ...rest] = parts;
  if (rest.some((part) => isRole(part, roleWords))) return false;
  return !name.includes(' ') || rest.every((part) => part.includes(' '));
}

/** The ways in which the commas of doubtful entries can be read; none where nothing is doubtful. */
export function commaReadings(text: string, reading: TeamReading): readonly CommaReading[] {
  const doubtful = doubtfulEntries(text, reading);
  if (doubtful.length === 0) return [];
  const isName = doubtful.every((entry) => /^[^ ,]+,[^,]+$/.test(entry));
  return isName ? ['people', 'name', 'role'] : ['people', 'role'];
}

function readMember(entry: string, roleWords: readonly string[]): TeamMember {
  const [before = '', ...after] = entry.split(/:(?: |$)/);
  if (before === '' || after.length === 0) return divide(entry);
  const [one, other] = [before.trim(), after.join(': ').trim()];
  const isTurned = isRole(one, roleWords) && other !== '' && !isRole(other, roleWords);
  return isTurned ? { name: other, role: one } : { name: one, role: other };
}

function divide(entry: string): TeamMember {
  const [first] = marks
    .map((mark) => ({ mark, at: entry.indexOf(mark) }))
    .filter(({ at }) => at > 0)
    .toSorted((a, b) => a.at - b.at);
  if (first === undefined) return { name: entry, role: '' };
  const role = entry.slice(first.at + first.mark.length).trim();
  const isClosed = first.mark === '(' && role.endsWith(')');
  return {
    name: entry.slice(0, first.at).trim(),
    role: isClosed ? role.slice(0, -1).trim() : role.replace(/^([^()]*)\)/, '$1'),
  };
}

function isRole(name: string, roleWords: readonly string[]): boolean {
  const words = name.split(/[\s/&-]+/).filter((word) => word !== '');
  const [first = ''] = words;
  const isSmall = /^\p{Ll}/u.test(first) && !particles.has(first);
  return isSmall || words.some((word) => roleWords.includes(word.toLowerCase()));
}
