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
  let entry: YamlEntry = { keyOffset: parsed.root.offset, node: parsed.root };
  for (const step of path) {
    const next = stepInto(entry.node, step);
    if (next === undefined) return parsed.placeOf(entry.keyOffset);
    entry = next;
  }
  return parsed.placeOf(what === 'key' ? entry.keyOffset : entry.node.offset);
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
