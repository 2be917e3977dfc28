import { parsePart } from './parse-part.ts';

/** Numbers of the formats of dates that every spreadsheet program has, without being told. */
const dateFormats = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** The indices of the cell styles that show a number as a date. */
export function readDateStyles(content: Buffer): ReadonlySet<number> {
  const own = new Map<number, boolean>();
  const dates = new Set<number>();
  let isInCells = false;
  let index = 0;
  parsePart(content, {
    open: ({ name, attributes }) => {
      const number = Number(attributes['numFmtId']);
      if (name === 'numFmt') own.set(number, saysDate(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      if (own.get(number) ?? isKnownDate(number)) dates.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return dates;
}

function isKnownDate(number: number): boolean {
  return dateFormats.some(([first, last]) => number >= first && number <= last);
}

/** What is not shown as it stands, and where that ends. */
const closing: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['[', ']'],
]);

/** Whether a format has a part of a date or time outside of quotes and brackets. */
function saysDate(code: string): boolean {
  let end = '';
  let isEscaped = false;
  for (const sign of code.toLowerCase()) {
    if (isEscaped) isEscaped = false;
    else if (end !== '') end = sign === end ? '' : end;
    else if (sign === '\\') isEscaped = true;
    else if ('dmyhs'.includes(sign)) return true;
    else end = closing.get(sign) ?? '';
  }
  return false;
}
