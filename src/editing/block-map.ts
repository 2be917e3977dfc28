/** A key of a map with its value, as whole lines. */
export interface BlockEntry {
  readonly key: string;
  /** The comments and blank lines above it. */
  readonly lead: string;
  /** Its own lines, from its key to the end of its value. */
  readonly body: string;
}

/** The lines of a YAML map that is written as a block: all leads and bodies in turn, then the tail. */
export interface BlockMap {
  /** Spaces before a key. */
  readonly indent: number;
  readonly entries: readonly BlockEntry[];
  /** The comments and blank lines after the last value. */
  readonly tail: string;
}

/** `outer`: a comment or blank line outside all values. */
type LineKind = 'key' | 'inner' | 'outer' | 'strange';

/** The keys of our documents: words, ids and names of findings, quoted or not. */
const keyForm = /^ *(?:"[a-z][a-z0-9-]*"|'[a-z][a-z0-9-]*'|[a-z][a-z0-9-]*)[ \t]*:(?=[ \t\r\n])/i;
/** A block text that keeps the blank lines below it (YAML 1.2, 8.1.1.2): only a comment may follow. */
const keeping = /[ \t][|>](?:[1-9]?\+|\+[1-9])[ \t]*(?:#|\r?\n)/;
const blank = /^[ \t\r\n]*$/;

/**
 * Splits a block map of valid YAML into its entries, by the rule that a value is indented deeper than
 * its key, or is a list whose dashes are below it (YAML 1.2, 8.2). Every line includes its line
 * break. `undefined` for any other text: a map in braces, keys that are not plain words.
 */
export function readBlockMap(text: string): BlockMap | undefined {
  const lines = text.split(/(?<=\n)/).filter((line) => line.endsWith('\n'));
  const first = lines.find((line) => !/^[ \t\r\n]*(?:#|$)|^---/.test(line));
  if (first === undefined) return undefined;
  const indent = columnOf(first);
  const kinds = kindsOf(lines, indent);
  if (kinds.includes('strange')) return undefined;
  const starts = kinds.flatMap((kind, index) => (kind === 'key' ? [index] : []));
  let end = 0;
  const entries = starts.map((start, index) => {
    const lead = lines.slice(end, start).join('');
    const next = starts[index + 1] ?? lines.length;
    const own = kinds.slice(start, next).findLastIndex((kind) => kind !== 'outer') + 1;
    const body = withKeptLines(lines.slice(start, next), own);
    end = start + body.length;
    return { key: keyOf(lines[start] ?? ''), lead, body: body.join('') };
  });
  return { indent, entries, tail: lines.slice(end).join('') };
}

/** The key of a line that has the form of one, without its quotes. */
function keyOf(line: string): string {
  return line.slice(0, line.indexOf(':')).replaceAll(/[ \t"']/g, '');
}

/** The lines of a map, as `readBlockMap` took them. */
export function writeBlockMap({ entries, tail }: Omit<BlockMap, 'indent'>): string {
  return entries.map(({ lead, body }) => lead + body).join('') + tail;
}

/** A deep comment is part of the value above it, unless a less indented comment is between them. */
function kindsOf(lines: readonly string[], indent: number): readonly LineKind[] {
  let isOutside = true;
  return lines.map((line) => {
    const column = columnOf(line);
    const isComment = line[column] === '#';
    if (blank.test(line) || line.startsWith('---')) return 'outer';
    if (isComment && (isOutside || column <= indent)) {
      isOutside = true;
      return 'outer';
    }
    isOutside = false;
    return contentKind(line, column, indent);
  });
}

function contentKind(line: string, column: number, indent: number): LineKind {
  if (column > indent) return 'inner';
  if (column < indent) return 'strange';
  if (/^ *-[ \t\r\n]/.test(line)) return 'inner';
  return keyForm.test(line) ? 'key' : 'strange';
}

function columnOf(line: string): number {
  return line.search(/[^ \t\r\n]/);
}

/** The first `own` lines, and the blank ones below them where they are part of the value. */
function withKeptLines(lines: readonly string[], own: number): readonly string[] {
  if (!keeping.test(lines.slice(0, own).join(''))) return lines.slice(0, own);
  const kept = lines.slice(own).findIndex((line) => !blank.test(line));
  return kept === -1 ? lines : lines.slice(0, own + kept);
}
