import type { TeamMember } from '../../model/engagement.ts';

/** Separators between a name and a role; the role extends to the end of the entry. */
const marks = [': ', ', ', ' - ', ' – ', ' — ', '(', ',', ':'] as const;

/** Words before a surname that are written small. */
const particles = new Set(
  'af al bin da de del den der di du el ibn la le ten ter van von'.split(' '),
);

/**
 * Reads who carries out an assessment, as a person types it: entries separated by semicolons or line
 * breaks, each a name and optionally a role: "Ada Holm, lead auditor", "Ada Holm: lead", "Ada Holm -
 * lead", "Ada Holm (lead)". An entry made of role words that follows a name without a role is the
 * role of that name: "Ada Holm; lead auditor".
 *
 * @param roleWords words that occur in roles and not in names, in lower case.
 * @param shown members shown in the text at first, as `writeMember` writes them: a line that was left
 * unchanged means the same member.
 */
export function readTeam(
  text: string,
  roleWords: readonly string[],
  shown: readonly TeamMember[] = [],
): readonly TeamMember[] {
  const known = new Map(shown.map((member) => [writeMember(member), member]));
  const members: TeamMember[] = [];
  for (const entry of splitEntries(text, [...known.keys()])) {
    const last = members.at(-1);
    const same = known.get(entry);
    const member = same ?? readMember(entry);
    if (
      same === undefined &&
      last !== undefined &&
      last.role === '' &&
      isRole(member.name, roleWords)
    ) {
      members[members.length - 1] = { name: last.name, role: entry };
    } else {
      members.push(member);
    }
  }
  return members;
}

/** A member as a line of text that `readTeam` reads: "Ada Holm, lead auditor". */
export function writeMember({ name, role }: TeamMember): string {
  return role === '' ? name : `${name}, ${role}`;
}

/**
 * Entries separated by semicolons or line breaks; only empty ones are left out.
 *
 * @param shown lines shown in the text at first: an unchanged line is one entry, whatever it
 * contains.
 */
export function splitEntries(text: string, shown: readonly string[] = []): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => (shown.includes(line.trim()) ? [line] : line.split(';')))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readMember(entry: string): TeamMember {
  const [first] = marks
    .map((mark) => ({ mark, at: entry.indexOf(mark) }))
    .filter(({ at }) => at > 0)
    .toSorted((a, b) => a.at - b.at);
  if (first === undefined) return { name: entry, role: '' };
  const role = entry.slice(first.at + first.mark.length).trim();
  const isClosed = first.mark === '(' && role.endsWith(')');
  return {
    name: entry.slice(0, first.at).trim(),
    role: isClosed ? role.slice(0, -1).trim() : role,
  };
}

function isRole(name: string, roleWords: readonly string[]): boolean {
  const words = name.split(/[\s/&-]+/).filter((word) => word !== '');
  const [first = ''] = words;
  const isSmall = /^\p{Ll}/u.test(first) && !particles.has(first);
  return isSmall || words.some((word) => roleWords.includes(word.toLowerCase()));
}
