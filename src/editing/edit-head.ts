import { type Document, isMap, parseDocument, type YAMLMap } from 'yaml';
import { type BlockMap, readBlockMap, writeBlockMap } from './block-map.ts';
import { serializeDocument } from './edit-document.ts';
import { updateFields } from './edit-fields.ts';
import type { WrittenFields } from './written-fields.ts';

/**
 * Sets fields at the top of a document and leaves all other lines alone. `order` holds the keys in the
 * order in which they are written. `undefined` where the text cannot be edited by lines.
 */
export function editHead(
  text: string,
  fields: WrittenFields,
  order: readonly string[],
): string | undefined {
  if (Object.keys(fields).length === 0) return text;
  const own = readBlockMap(text.endsWith('\n') ? text : `${text}\n`);
  if (own === undefined) return undefined;
  const set = setFields(text, fields, order);
  const entries = set?.entries.map((entry) => {
    const known = own.entries.find(({ key }) => key === entry.key);
    return entry.key in fields || known === undefined ? withLead(entry, known) : known;
  });
  if (entries === undefined) return undefined;
  const written = writeBlockMap({ entries, tail: own.tail });
  return text.includes('\r\n') ? written.replaceAll(/\r?\n/g, '\r\n') : written;
}

type Entry = BlockMap['entries'][number];

function withLead(entry: Entry, known: Entry | undefined): Entry {
  return { ...entry, lead: known?.lead ?? '' };
}

/** The document as the yaml package writes it with the fields. */
function setFields(
  text: string,
  fields: WrittenFields,
  order: readonly string[],
): BlockMap | undefined {
  const document = parseDocument(text.replaceAll('\r\n', '\n'), { logLevel: 'silent' });
  const { contents } = document;
  if (!isMap(contents)) return undefined;
  setHead(document, contents, { fields, order });
  return readBlockMap(serializeDocument(document));
}

/** Fields for the top of a document, and the order of its keys. */
interface HeadFields {
  readonly fields: WrittenFields;
  readonly order: readonly string[];
}

/** Sets fields of a map, each in its place; whatever else it has stays. */
export function setHead(document: Document, map: YAMLMap, { fields, order }: HeadFields): void {
  const written: WrittenFields = map.toJS(document);
  const known = order.filter((key) => key in written || key in fields);
  const inOrder = Object.fromEntries(known.map((key) => [key, fields[key] ?? written[key]]));
  updateFields(document, map, { ...inOrder, ...written, ...inOrder });
}
