import type { FrontEntry } from './front-matter-entries.ts';

const keyed = /^(?:-\s+)?(?:"[\w-]+"|'[\w-]+'|[\w-]+):(?:\s|$)/;
const named = /^(?:-\s+)?["']?name["']?:\s+(\S.*)$/;
const namedInFlow = /["']?name["']?:\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,{}[\]]+)/g;
const inFlow = /\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+)/g;

/** Whether the value of a key is a list or a group of keys, on its own line or below it. */
export function isGathered({ written, lines: [first = '', second = ''] }: FrontEntry): boolean {
  if (first === '') return /^-(?:\s|$)/.test(second.trim()) || keyed.test(second.trim());
  return /^(?:\[.*\]|\{(?!\{).*\})$/.test(written);
}

/** The names of people in such a value, as other programs write them: texts, or groups with a `name`. */
export function namesIn(entry: FrontEntry): readonly string[] {
  const { written, lines } = entry;
  const names = /^[[{]/.test(written) ? namesInFlow(written) : itemsOf(lines.slice(1)).map(nameOf);
  return names.map(withoutQuotes).filter((name) => name !== '');
}

function namesInFlow(written: string): readonly string[] {
  if (written.includes('{'))
    return Array.from(written.matchAll(namedInFlow), ([, name = '']) => name);
  return written.slice(1, -1).match(inFlow) ?? [];
}

/** The lines of each item; all of them where there is no list. */
function itemsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const indent = lines[0]?.search(/\S/);
  const items: string[][] = [];
  for (const line of lines) {
    const text = line.trim();
    const isItem = text.startsWith('-') && line.search(/\S/) === indent;
    if (isItem || items.length === 0) items.push([text]);
    else items.at(-1)?.push(text);
  }
  return items;
}

function nameOf(item: readonly string[]): string {
  const [first = ''] = item;
  if (!keyed.test(first)) return item.join(' ').replace(/^-\s*/, '');
  return item.map((line) => named.exec(line)?.[1]).find((name) => name !== undefined) ?? '';
}

function withoutQuotes(name: string): string {
  return (/^\s*(["'])(.*)\1\s*$/.exec(name)?.[2] ?? name).trim();
}
