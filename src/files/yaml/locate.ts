import type { DocumentPath } from '../../model/located.ts';
import type { Place } from '../../model/problem.ts';
import type { YamlEntry, YamlNode } from './index-yaml.ts';
import type { ParsedDocument } from './parsed-document.ts';

/**
 * The line and column of the value at `path`, or of its key. Where it is absent, those of the key
 * of the nearest thing around it; a position in a list has no key and gives its value.
 */
export function locate(
  parsed: ParsedDocument,
  path: DocumentPath,
  what: 'key' | 'value' = 'value',
): Place {
  const known = what === 'key' ? parsed.findKey?.(path) : undefined;
  if (known !== undefined) return parsed.placeOf(known);
  return parsed.placeOf(offsetAt(parsed, path, what));
}

function offsetAt(parsed: ParsedDocument, path: DocumentPath, what: 'key' | 'value'): number {
  let entry: YamlEntry = { keyOffset: parsed.root.offset, node: parsed.root };
  for (const step of path) {
    const next = stepInto(entry.node, step);
    if (next === undefined) return entry.keyOffset;
    entry = next;
  }
  return what === 'key' ? entry.keyOffset : entry.node.offset;
}

/** What comes before a text that is written over several lines, and between quotes. */
const mostMarks = 4;
/** So many characters before a sign tell that it is the one that is looked for. */
const mostCompared = 8;

/**
 * The line and column of the first of a character within the text at `path`, however its lines are
 * folded; those of the text where it is written in another way, as by an escape.
 */
export function locateSign(parsed: ParsedDocument, path: DocumentPath, sign: string): Place {
  const start = offsetAt(parsed, path, 'value');
  const { text = '' } = parsed;
  const at = text.indexOf(sign, start);
  const value = valueAt(parsed.value, path).normalize('NFC');
  const before = closeUp(value.slice(0, Math.max(0, value.indexOf(sign))));
  const written = at === -1 ? undefined : closeUp(text.slice(start, at));
  return parsed.placeOf(written !== undefined && isBefore(before, written) ? at : start);
}

function isBefore(before: string, written: string): boolean {
  if (before === '') return written.length <= mostMarks;
  return written.endsWith(before.slice(-mostCompared));
}

function closeUp(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function valueAt(whole: unknown, path: DocumentPath): string {
  let value = whole;
  for (const step of path) value = Object(value)[step];
  return typeof value === 'string' ? value : '';
}

/** The text of the scalar at `path` as written, `undefined` if there is no scalar. */
export function sourceOf(parsed: ParsedDocument, path: DocumentPath): string | undefined {
  let node: YamlNode | undefined = parsed.root;
  for (const step of path) {
    if (node === undefined) return undefined;
    node = stepInto(node, step)?.node;
  }
  return node?.kind === 'scalar' ? node.source : undefined;
}

function stepInto(node: YamlNode, step: string | number): YamlEntry | undefined {
  if (node.kind === 'map') return node.entries.get(String(step));
  if (node.kind === 'scalar') return undefined;
  const found = node.nodes[Number(step)];
  return found === undefined ? undefined : { keyOffset: found.offset, node: found };
}
