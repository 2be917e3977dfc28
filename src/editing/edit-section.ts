import { type BlockEntry, type BlockMap, readBlockMap, writeBlockMap } from './block-map.ts';
import { type EntryChange, isTakenOut, placeAmong, type Section } from './edit-document.ts';
import {
  createEntry,
  type Layout,
  type OpenedEntry,
  openEntry,
  renewEntry,
  setAsBlock,
} from './renew-entry.ts';

/**
 * Puts entries into a section of the text of a document and leaves all other lines alone. In an
 * existing entry, the lines of untouched fields stay as well; a new one goes where its order has it,
 * above the comments on top of the entry that follows. An entry that is taken out leaves the comments on top of
 * it, and with the last one goes a section that eoms began. Line ends stay as they are; a section in
 * braces becomes a block.
 *
 * The text must be a valid document, and the result should be read again before it is trusted.
 * `undefined` where the text cannot be edited by lines, such as a file that is all in braces.
 */
export function editSection(
  text: string,
  section: Section,
  steps: readonly EntryChange[],
): string | undefined {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lastEnd = text.endsWith('\n') ? '' : lineEnd;
  const root = readBlockMap(text + lastEnd);
  if (root === undefined) return undefined;
  const layout = { indent: root.indent, step: 2, lineEnd };
  const known = section.mayBegin ? withSection(root, section, layout) : root.entries;
  const found = known.find(({ key }) => key === section.name);
  if (found === undefined) return undefined;
  const put = putInto(found.body, steps, layout);
  if (put === undefined) return undefined;
  const entries = known.map((entry) => (entry === found ? { ...entry, body: put.body } : entry));
  const saved = writeBlockMap(withoutGone({ ...root, entries }, section, put.count));
  return saved.slice(0, saved.length - lastEnd.length);
}

/** The file without a section that eoms began and of which nothing is left. */
function withoutGone(map: BlockMap, { name, mayBegin }: Section, count: number): BlockMap {
  return count === 0 && mayBegin ? takeOut(map, name) : map;
}

/** The entries of the file, with an empty section at the end where it has none of that name. */
function withSection(
  { entries }: BlockMap,
  { name }: Section,
  { indent, lineEnd }: Layout,
): readonly BlockEntry[] {
  if (entries.some(({ key }) => key === name)) return entries;
  const body = `${' '.repeat(indent)}${name}: {}${lineEnd}`;
  return [...entries, { key: name, lead: '', body }];
}

/** The lines of a section with the changes, and how many entries it has then; `layout` is that of the whole file. */
function putInto(
  body: string,
  changes: readonly EntryChange[],
  layout: Layout,
): { readonly body: string; readonly count: number } | undefined {
  const opened = openSection(body, layout);
  if (opened === undefined) return undefined;
  const { header, map } = opened;
  const put = putAll(map, changes, layoutOf(map, layout.lineEnd));
  if (put === undefined) return undefined;
  const { length: count } = put.entries;
  return { body: isSame(put.entries, map.entries) ? body : header + writeBlockMap(put), count };
}

/** The lines of a section. Braces and odd keys are rewritten, so that each line belongs to one entry. */
function openSection(body: string, layout: Layout): OpenedEntry | undefined {
  const empty = /^([^:]*:)[ \t]+\{[ \t]*\}([^\n]*\n)([^]*)$/.exec(body);
  if (empty !== null) {
    const [, key = '', remark = '', tail = ''] = empty;
    const map = { indent: layout.indent + layout.step, entries: [], tail };
    return { header: key + remark, map };
  }
  return openEntry(body) ?? openEntry(setAsBlock(body, layout));
}

/** The spaces before ids and fields, as the first entry that is a block has them. */
function layoutOf({ indent, entries }: BlockMap, lineEnd: string): Layout {
  for (const { body } of entries) {
    const opened = openEntry(body);
    const isMap = opened !== undefined && opened.map.entries.length > 0;
    if (isMap) return { indent, step: opened.map.indent - indent, lineEnd };
  }
  return { indent, step: 2, lineEnd };
}

/** `undefined` where an entry that is to change cannot be read. */
function putAll(
  map: BlockMap,
  changes: readonly EntryChange[],
  layout: Layout,
): BlockMap | undefined {
  let put: BlockMap | undefined = map;
  for (const change of changes) {
    if (put !== undefined) put = putOne(put, change, layout);
  }
  return put;
}

function putOne(map: BlockMap, change: EntryChange, layout: Layout): BlockMap | undefined {
  const { entries } = map;
  if (isTakenOut(change)) return takeOut(map, change.id);
  const place = entries.findIndex(({ key }) => key === change.id);
  const known = entries[place];
  if (known === undefined) return { ...map, entries: insert(entries, change, layout) };
  const body = renewEntry(known.body, change, layout);
  return body === undefined
    ? undefined
    : { ...map, entries: entries.with(place, { ...known, body }) };
}

/** Without the lines of an entry; what stood above them stays. */
function takeOut<Map extends BlockMap>(map: Map, key: string): Map {
  const place = map.entries.findIndex((entry) => entry.key === key);
  const gone = map.entries[place];
  if (gone === undefined) return map;
  const next = map.entries[place + 1];
  if (next === undefined) {
    return { ...map, entries: map.entries.slice(0, place), tail: gone.lead + map.tail };
  }
  const below = { ...next, lead: gone.lead + next.lead };
  return { ...map, entries: map.entries.toSpliced(place, 2, below) };
}

/** Comments stay with the answer below them; what a blank line cuts off stays above the new one. */
function insert(
  entries: readonly BlockEntry[],
  change: EntryChange,
  layout: Layout,
): readonly BlockEntry[] {
  const ids = entries.map(({ key }) => key);
  const place = placeAmong(ids, change);
  const body = createEntry(change, layout);
  const next = entries[place];
  if (next === undefined) return [...entries, { key: change.id, lead: '', body }];
  const lead = /^(?:[^]*\n)?[ \t]*\r?\n/.exec(next.lead)?.[0] ?? '';
  const below = { ...next, lead: next.lead.slice(lead.length) };
  return entries.toSpliced(place, 1, { key: change.id, lead, body }, below);
}

function isSame(entries: readonly BlockEntry[], others: readonly BlockEntry[]): boolean {
  return (
    entries.length === others.length &&
    entries.every(({ body }, index) => body === others[index]?.body)
  );
}
