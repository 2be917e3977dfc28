import type { TeamMember } from '../../model/engagement.ts';
import { isNameLike, splitPeople } from '../../model/text/split-entries.ts';
import { type ProtectedText, protectCells } from './quoted-cells.ts';
import { readColumns, type TeamColumns } from './read-columns.ts';
import { isRole, mayBeName, type RoleSigns } from './role-signs.ts';

/** What divides a name from a role, which extends to the end of the entry; a colon before all others. */
const marks = [', ', ' - ', ' – ', ' — ', '(', ','] as const;

/**
 * How a text is read that can be read in several ways: lines are columns of names and roles; what comes
 * behind a name is its role, or somebody else; a comma is a part of a name.
 */
export type TeamWay = 'columns' | 'role' | 'people' | 'name';

/** How members are read. */
export interface TeamReading extends RoleSigns {
  /**
   * Members shown in the text at first, as `writeMember` writes them: a line that was left unchanged
   * means the same member.
   */
  readonly shown?: readonly TeamMember[] | undefined;
  /** How a doubtful text is read; by default as names with roles, one behind the other. */
  readonly way?: TeamWay;
}

/**
 * Reads who carries out an assessment, as a person types it: entries separated by semicolons or line
 * breaks, each a name and optionally a role: "Ada Holm, lead auditor", "Ada Holm: lead", "Ada Holm -
 * lead", "Ada Holm (lead)". An entry made of role words that follows a name without a role is the
 * role of that name: "Ada Holm; lead auditor". A comma behind a role in brackets separates
 * people. Several lines with one semicolon each are columns of names and roles.
 */
export function readTeam(text: string, reading: TeamReading): readonly TeamMember[] {
  const { shown = [], way } = reading;
  const known = new Map(shown.map((member) => [writeMember(member), member]));
  const lines = [...known.keys()];
  const typed = protectCells(text, lines);
  const columns = readColumns(typed, reading, lines);
  if (columns === undefined || (columns.isDoubtful && way !== 'columns')) {
    return readList(typed, reading, known);
  }
  const kept = typed.text.split('\n').flatMap((line) => known.get(line.trim()) ?? []);
  return [...kept, ...columns.members];
}

function readList(
  typed: ProtectedText,
  reading: TeamReading,
  known: ReadonlyMap<string, TeamMember>,
): readonly TeamMember[] {
  const { meant, text } = typed;
  const doubtful = new Set(doubtfulEntries(text, reading));
  const read = splitPeople(text, [...known.keys()]).flatMap((entry): readonly ReadEntry[] => {
    const same = known.get(entry);
    if (same !== undefined) return [{ member: same }];
    const isUnsure = doubtful.has(entry);
    const members = isUnsure ? readDoubtful(entry, reading.way) : [readMember(entry, reading)];
    return members.map(({ name, role }) => ({
      member: { name: meant(name), role: meant(role) },
      ...(isUnsure ? {} : { entry: meant(entry) }),
    }));
  });
  return joinRoles(read, reading);
}

interface ReadEntry {
  readonly member: TeamMember;
  /** The entry, where it may be no more than the role of the member before it. */
  readonly entry?: string;
}

function joinRoles(read: readonly ReadEntry[], reading: TeamReading): readonly TeamMember[] {
  const members: TeamMember[] = [];
  for (const { member, entry } of read) {
    const last = members.at(-1);
    const isRest = entry !== undefined && saysRole(member.name, reading);
    if (isRest && last?.role === '') members[members.length - 1] = { ...last, role: entry };
    else members.push(member);
  }
  return members;
}

/** Whether an entry says the role of the member before it; one in small letters may be somebody too. */
function saysRole(name: string, reading: TeamReading): boolean {
  return isRole(name, reading) && !(reading.way === 'people' && mayBeName(name, reading));
}

/** An entry whose comma can mean several things, read in one way. */
function readDoubtful(entry: string, way: TeamWay | undefined): readonly TeamMember[] {
  const parts = entry.split(',').map((part) => part.trim());
  const [name = '', ...rest] = parts;
  if (way === 'people') return parts.map((person) => ({ name: person, role: '' }));
  return way === 'name' ? [{ name: entry, role: '' }] : [{ name, role: rest.join(', ') }];
}

/** A member as a line of text that `readTeam` reads: "Ada Holm, lead auditor". */
export function writeMember({ name, role }: TeamMember): string {
  return role === '' ? name : `${name}, ${role}`;
}

/**
 * Entries that can be read in several ways: "Ada, Bo" and "Ada Holm, Bo Lund" may be two people, or one
 * and a role; "Holm, Ada" may be one name.
 */
function doubtfulEntries(text: string, reading: TeamReading): readonly string[] {
  const lines = (reading.shown ?? []).map(writeMember);
  return splitPeople(text, lines).filter(
    (entry) => !lines.includes(entry) && isDoubtful(entry, reading),
  );
}

function isDoubtful(entry: string, signs: RoleSigns): boolean {
  const parts = entry.split(',').map((part) => part.trim());
  if (parts.length === 1 || !parts.every((part) => isNameLike(part))) return false;
  const [name = '', ...rest] = parts;
  if (rest.some((part) => isRole(part, signs))) return false;
  return !name.includes(' ') || rest.every((part) => part.includes(' '));
}

/** The ways in which a text can be read, each to another team; none where there is only one. */
export function teamWays(text: string, reading: TeamReading): readonly TeamWay[] {
  const columns = columnsOf(text, reading);
  if (columns?.isDoubtful === false) return [];
  const inList = listWays(text, reading);
  const all: readonly TeamWay[] = columns === undefined ? inList : ['columns', ...inList];
  const teams = all.map((way) => JSON.stringify(readTeam(text, { ...reading, way })));
  const ways = all.filter((_, index) => teams.indexOf(teams[index] ?? '') === index);
  return ways.length > 1 ? ways : [];
}

function listWays(text: string, reading: TeamReading): readonly TeamWay[] {
  const typed = protectCells(text, (reading.shown ?? []).map(writeMember));
  const doubtful = doubtfulEntries(typed.text, reading);
  if (doubtful.length === 0) return ['people', 'role'];
  const isName = doubtful.every((entry) => /^[^ ,]+,[^,]+$/.test(entry));
  return isName ? ['people', 'name', 'role'] : ['people', 'role'];
}

/** The entries of a text as they were typed: the lines of a table, or what separates people. */
export function teamEntries(text: string, reading: TeamReading): readonly string[] {
  const lines = (reading.shown ?? []).map(writeMember);
  const typed = protectCells(text, lines);
  const columns = readColumns(typed, reading, lines);
  if (columns === undefined) return splitPeople(typed.text, lines).map(typed.typed);
  const kept = typed.text.split('\n').filter((line) => lines.includes(line.trim()));
  return [...kept, ...columns.lines].map(typed.typed);
}

function columnsOf(text: string, reading: TeamReading): TeamColumns | undefined {
  const lines = (reading.shown ?? []).map(writeMember);
  return readColumns(protectCells(text, lines), reading, lines);
}

function readMember(entry: string, signs: RoleSigns): TeamMember {
  const [before = '', ...after] = entry.split(/:(?: |$)/);
  if (before === '' || after.length === 0) return divide(entry);
  const [one, other] = [before.trim(), after.join(': ').trim()];
  const isTurned = isRole(one, signs) && other !== '' && !isRole(other, signs);
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
