/** A key of front matter with what is written for it, over however many lines. */
export interface FrontEntry {
  readonly name: string;
  /** Without the lines' indents and comments, joined by spaces. */
  readonly written: string;
  /** What stands behind the key on its own line, and the lines below with their indents. */
  readonly lines: readonly string[];
  /** Whether the text follows `|` or `>`, and so stands as it is. */
  readonly isBlock: boolean;
  /** The line of the file, from 1. */
  readonly line: number;
}

/** What front matter consists of. */
export interface FrontEntries {
  readonly entries: readonly FrontEntry[];
  /** Lines of the file that are neither a key nor belong to one. */
  readonly strays: readonly number[];
}

const blockMark = /^[|>][-+\d]{0,2}$/;
/** What stands below a key without an indent: items of a list, and what closes one. */
const ofKeyAbove = /^(?:-(?:\s|$)|[\]}])/;

interface OpenEntry {
  readonly name: string;
  readonly line: number;
  readonly parts: string[];
}

/**
 * Parts the lines of front matter in YAML into its uppermost keys. Other programs write lists, maps
 * and texts of several lines there, all of which belong to the key above them.
 *
 * @param lines those between the two of `---`, of which the first is line 2 of the file
 */
export function frontMatterEntries(lines: readonly string[]): FrontEntries {
  const open: OpenEntry[] = [];
  const strays: number[] = [];
  const indent = indentOf(lines.find(saysSomething) ?? '');
  for (const [index, line] of lines.entries()) {
    if (!saysSomething(line)) continue;
    const above = open.at(-1);
    const isMore = indentOf(line) > indent || ofKeyAbove.test(line.trim());
    const entry = readKey(line.trim(), index + 2);
    if (isMore && above !== undefined) above.parts.push(line.trimEnd());
    else if (entry === undefined) strays.push(index + 2);
    else open.push(entry);
  }
  return { entries: open.map(closeEntry), strays };
}

function readKey(text: string, line: number): OpenEntry | undefined {
  const [, name, written = ''] = partAtColon(text) ?? closeKey(text);
  if (name === undefined) return undefined;
  return { name: withoutQuotes(name), line, parts: [written.trim()] };
}

/** What is before the first colon that ends a key, and what is behind it: a blank or nothing follows it. */
function partAtColon(text: string): readonly [string, string, string] | undefined {
  for (let at = text.indexOf(':', 1); at !== -1; at = text.indexOf(':', at + 1)) {
    const behind = text.slice(at + 1);
    const endsKey = behind === '' || behind.startsWith(' ') || behind.startsWith('\t');
    if (endsKey) return [text, text.slice(0, at).trimEnd(), behind];
  }
  return undefined;
}

/** `title:Minutes` is a key to most programs, though not to YAML. */
function closeKey(text: string): readonly (string | undefined)[] {
  return /^([a-z-]+):(?!\/\/)(.*)$/.exec(text) ?? [];
}

/** Whether a line is neither blank nor a comment. */
export function saysSomething(line: string): boolean {
  return line.trim() !== '' && !line.trimStart().startsWith('#');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function withoutQuotes(name: string): string {
  return /^(["'])(.*)\1$/.exec(name)?.[2] ?? name;
}

function closeEntry({ name, line, parts }: OpenEntry): FrontEntry {
  const lines = parts.map(cutComment);
  const [mark = '', ...more] = lines;
  const isBlock = blockMark.test(mark) && more.length > 0;
  const written = isBlock ? parts.slice(1) : lines;
  return {
    name,
    line,
    isBlock,
    lines,
    written: written
      .map((text) => text.trim())
      .join(' ')
      .trim(),
  };
}

const quotedBefore = /^(\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'))\s+#.*$/;

/** Takes out what YAML takes for a comment: behind a blank, and not between quotes. */
function cutComment(text: string): string {
  const quoted = quotedBefore.exec(text)?.[1];
  if (quoted !== undefined || /^\s*["']/.test(text)) return quoted ?? text;
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) {
    const before = text.slice(0, at);
    if (before.trimEnd() !== before || before === '') return before.trimEnd();
  }
  return text.trimEnd();
}
