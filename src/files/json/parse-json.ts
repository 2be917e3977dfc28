import { createPlaceFinder, type PlaceFinder } from '../text/create-place-finder.ts';
import { isUnreadable } from '../text/decode-text.ts';
import { refuseDocument } from '../text/refuse-document.ts';
import type { YamlNode } from '../yaml/index-yaml.ts';
import type { ParsedDocument } from '../yaml/parsed-document.ts';
import { indexJson } from './index-json.ts';

/** Lists and objects within each other; as many as in YAML. */
const deepest = 32;

/** Commas, colons and brackets: an evaluation of 188 requirements has 45 000. */
const mostMarks = 500_000;

/**
 * JSON text (as `decodeText` gives it) → its document. JSON is read in many times the speed of YAML,
 * and may hold more.
 *
 * @throws EomsError `bad-data` with a place: what is not JSON (RFC 8259), nesting deeper than 32,
 * more than 500 000 values, and texts that hold control characters by escapes.
 */
export function parseJson(text: string, file: string): ParsedDocument {
  const placeOf = createPlaceFinder(text, file);
  refuseTooMany(text, placeOf);
  const value = readValue(text, placeOf);
  if (!isSound(value, 0)) refuseDocument(indexJson({ text, placeOf, deepest }).problems);
  // Places are needed only where something is wrong.
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

/** By their marks, before anything is made of them. */
function refuseTooMany(text: string, placeOf: PlaceFinder): void {
  let count = 0;
  for (const { index } of text.matchAll(/[,:[{]/g)) {
    count += 1;
    if (count <= mostMarks) continue;
    const values = { limit: mostMarks };
    refuseDocument([{ key: 'files.yaml-too-many', values, place: placeOf(index) }]);
  }
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
