import type { ObjectStore, PdfObject } from '../../kit/pdf-file.ts';
import { pdfAddress } from './pdf-string.ts';

/** Writes the tree of names that links lead to, in the order of their bytes (ISO 32000-1, 7.9.6). */
export function writeDestinations(
  destinations: ReadonlyMap<string, string>,
  objects: ObjectStore,
): PdfObject {
  const names = [...destinations.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const pairs = names.map((name) => `${pdfAddress(name)}${destinations.get(name) ?? ''}`);
  const id = objects.reserve();
  objects.put(id, `<</Names[${pairs.join('')}]>>`);
  return objects.refer(id);
}

/** Names of destinations are plain ASCII, so that every viewer compares them alike. */
export function destinationOf(id: string): string {
  return encodeURIComponent(id);
}
