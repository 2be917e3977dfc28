import { createPlaceFinder, type PlaceFinder } from './create-place-finder.ts';
import { isUnreadable } from './decode-text.ts';
import { indexJson } from './index-json.ts';
import type { YamlNode } from './index-yaml.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { refuseDocument } from './refuse-document.ts';

/** Lists and objects within each other; as many as in YAML. */
const deepest = 32;

/**
 * JSON text (as `decodeText` gives it) → its document. JSON is read in many times the speed of YAML,
 * and in any size.
 *
 * @throws EomsError `bad-data` with a place: what is not JSON (RFC 8259), nesting deeper than 32, and
 * texts that hold control characters by escapes.
 */
export function parseJson(text: string, file: string): ParsedDocument {
  const placeOf = createPlaceFinder(text, file);
  const value = readValue(text, placeOf);
  if (!isSound(value, 0)) refuseDocument(indexJson({ text, placeOf, deepest }).problems);
  // Places are wanted only where something is wrong.
  let root: YamlNode | undefined;
  return {
    file,
    value,
    get root() {
      root ??= indexJson({ text, placeOf, deepest }).root;
      return root;
    },
    placeOf,
  };
}

function readValue(text: string, placeOf: PlaceFinder): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const said = cause instanceof Error ? /position (\d+)/.exec(cause.message)?.[1] : undefined;
    const place = placeOf(said === undefined ? text.length : Number(said));
    refuseDocument([{ key: 'files.json-syntax', place }], cause);
  }
}

function isSound(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !isUnreadable(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === deepest) return false;
  return Object.values(value).every((inner) => isSound(inner, depth + 1));
}
