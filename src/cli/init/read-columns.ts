import type { TeamMember } from '../../model/engagement.ts';
import { isNameLike, isNumbered, withoutBullets } from '../../model/text/split-entries.ts';
import type { ProtectedText } from './quoted-cells.ts';
import { isRole, type RoleSigns } from './role-signs.ts';

/** A team in two columns, each line read in the same way. */
export interface TeamColumns {
  readonly members: readonly TeamMember[];
  /** The lines, with that of the heads. */
  readonly lines: readonly string[];
  /** Whether they may be something else than columns, so that it has to be asked. */
  readonly isDoubtful: boolean;
}

/** Lines cut into cells. */
interface TypedTable {
  readonly lines: readonly string[];
  /** The cells with a sign for each that was quoted. */
  readonly signed: readonly (readonly string[])[];
  /** The cells as they are meant. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads the columns of a team: several lines with one semicolon or tab each, or a head line above.
 * `undefined` where there are none.
 *
 * @param shown lines that belong to no table.
 */
export function readColumns(
  typed: ProtectedText,
  signs: RoleSigns,
  shown: readonly string[] = [],
): TeamColumns | undefined {
  const lines = typed.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !shown.includes(line));
  const table = cut(lines, /[;\t]/, typed);
  const [first = []] = table.rows;
  const isLone = lines.length === 1 && !table.signed.some((row) => isQuotedRow(row, typed));
  if (table.rows.every(([, ...rest]) => rest.every((cell) => cell === '')) || isLone) {
    return readHeaded(cut(lines, /:\s+/, typed), signs);
  }
  if (headOf(first, signs) !== undefined) return readHeaded(table, signs);
  if (isList(table)) return undefined;
  return { lines, members: membersOf(table.rows, signs), isDoubtful: isDoubtful(table, signs) };
}

function cut(lines: readonly string[], mark: RegExp, typed: ProtectedText): TypedTable {
  const signed = withoutBullets(lines).map((line) => line.split(mark).map((cell) => cell.trim()));
  return { lines, signed, rows: signed.map((row) => row.map(typed.meant)) };
}

/** A line alone is a row where it was quoted as a row is. */
function isQuotedRow(row: readonly string[], typed: ProtectedText): boolean {
  return row.length === 2 && row.some(typed.isCell);
}

/** Below a head line all are columns, be there one or many. */
function readHeaded({ lines, rows }: TypedTable, signs: RoleSigns): TeamColumns | undefined {
  const [first = [], ...others] = rows;
  const head = headOf(first, signs);
  if (head === undefined || others.length === 0) return undefined;
  const members = others.map((row) => memberOf(row, head === 'turned'));
  return { lines, members: members.filter(({ name }) => name !== ''), isDoubtful: false };
}

function headOf([one = '', other = '']: readonly string[], signs: RoleSigns): string | undefined {
  const { nameHeads, roleHeads } = signs;
  const [first, second] = [one.toLowerCase(), other.toLowerCase().replace(/,.*$/s, '')];
  if (nameHeads.includes(first) && roleHeads.includes(second)) return 'straight';
  return roleHeads.includes(first) && nameHeads.includes(second) ? 'turned' : undefined;
}

/** Cells with colons say themselves what they are, and numbers in them count people. */
function isList({ lines, signed }: TypedTable): boolean {
  const cells = lines.flatMap((line) => line.split(';').map((cell) => cell.trim()));
  const lengths = new Set(signed.map(({ length }) => length));
  const isEven = lengths.size === 1 || [...lengths].every((length) => length <= 2);
  return !isEven || isNumbered(cells) || signed.flat().some((cell) => /:(?: |$)/.test(cell));
}

function membersOf(rows: TypedTable['rows'], signs: RoleSigns): readonly TeamMember[] {
  const full = rows.filter(([, other = '']) => other !== '');
  const isTurned = full.every(
    ([one = '', other = '']) => isRole(one, signs) && !isRole(other, signs),
  );
  return rows.map((row) => memberOf(row, isTurned)).filter(({ name }) => name !== '');
}

function memberOf([one = '', ...rest]: readonly string[], isTurned: boolean): TeamMember {
  const [other = '', ...more] = rest.filter((cell) => cell !== '');
  if (one === '') return { name: other, role: more.join(', ') };
  return isTurned && other !== ''
    ? { name: other, role: [one, ...more].join(', ') }
    : { name: one, role: rest.filter((cell) => cell !== '').join(', ') };
}

/** Lines of several people each look the same as columns where both cells may be names. */
function isDoubtful({ rows, signed }: TypedTable, signs: RoleSigns): boolean {
  const full = rows.filter(([, other = '']) => other !== '');
  const isWide = rows.some(({ length }) => length !== 2);
  return (
    isWide || signed.some((row) => row.every(hasMark)) || full.every((row) => areNames(row, signs))
  );
}

function hasMark(cell: string): boolean {
  return /, | [-–—] |\(/.test(cell);
}

function areNames([one = '', other = '']: readonly string[], signs: RoleSigns): boolean {
  const isNamed = [one, other].every((cell) => isNameLike(cell.replaceAll(',', '')));
  const isAlike = !one.includes(' ') || other.includes(' ');
  return isNamed && isAlike && !isRole(other, signs) && !isRole(one, signs);
}
