import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, parseDocument } from 'yaml';
import { writeId } from '../model/text/quote-yaml.ts';
import { type BlockMap, readBlockMap, writeBlockMap } from './block-map.ts';
import {
  type EntryChange,
  type ListChange,
  type Section,
  serializeDocument,
  setEntry,
} from './edit-document.ts';

/** Around an entry that is set by itself: a section of any name, whose line is taken off again. */
const frame: Section = { name: 'entries', mayBegin: false };

/** How entries are written: the spaces before an id, how much deeper its fields are, line ends. */
export interface Layout {
  readonly indent: number;
  readonly step: number;
  readonly lineEnd: string;
}

/** An entry whose value is a block: the line of its key, and the map below it. */
export interface OpenedEntry {
  readonly header: string;
  readonly map: BlockMap;
}

/** Takes the lines of an entry apart; `undefined` where its value is in braces. */
export function openEntry(body: string): OpenedEntry | undefined {
  const header = body.slice(0, body.indexOf('\n') + 1);
  if (!/^[^:]*:[ \t]*(?:#[^\n]*)?\r?\n$/.test(header)) return undefined;
  const map = readBlockMap(body.slice(header.length));
  return map === undefined ? undefined : { header, map };
}

/** The lines of an entry, all rewritten, with its value as a block. */
export function setAsBlock(body: string, layout: Layout): string {
  const document = parseLines(body);
  const [pair] = isMap(document.contents) ? document.contents.items : [];
  if (isMap(pair?.value)) pair.value.flow = false;
  return setLines(document, { ...layout, skipped: 0 });
}

/** The lines of an entry that was not there. */
export function createEntry(change: EntryChange, layout: Layout): string {
  const document = parseLines(`${frame.name}: {}\n`);
  setEntry(document, frame, change);
  return setLines(document, { ...layout, skipped: 1 });
}

/**
 * The lines of an entry, from its id to the end of its value, after a change. Only changed fields are
 * rewritten, and removed ones go together with the comments on top of them. `undefined` where the
 * lines cannot be parsed.
 */
export function renewEntry(body: string, change: EntryChange, layout: Layout): string | undefined {
  if ('list' in change) return renewList(body, change, layout);
  const opened = openEntry(body);
  const set =
    opened === undefined
      ? resetLines(`${frame.name}:\n${body}`, change, { ...layout, skipped: 1 })
      : resetFields(opened.map, change, layout);
  if (set === undefined || set.before === set.after) return set && body;
  return opened === undefined ? set.after : opened.header + restoreLines(opened.map, set);
}

/** New entries of a list go below the existing ones, whose lines stay; otherwise all are rewritten. */
function renewList(body: string, change: ListChange, layout: Layout): string | undefined {
  const dash = findDash(body);
  const known = entriesIn(body);
  const [kept, added] = [change.list.slice(0, known.length), change.list.slice(known.length)];
  const isKept = isDeepStrictEqual(kept, known);
  if (isKept && added.length === 0) return body;
  if (dash === undefined || !isKept) {
    return resetLines(`${frame.name}:\n${body}`, change, { ...layout, skipped: 1 })?.after;
  }
  const fresh = parseLines(`${frame.name}: {}\n`);
  setEntry(fresh, frame, { ...change, list: added });
  const setting = { ...layout, indent: dash.length, skipped: 2, cut: 2 * layout.step };
  return body + setLines(fresh, setting);
}

/** The spaces before the dashes of a list that is written as a block below its key. */
function findDash(body: string): string | undefined {
  const [header = '', ...lines] = body.split('\n');
  if (!/^[^:]*:[ \t]*(?:#|\r?$)/.test(header)) return undefined;
  const first = lines.find((line) => !/^ *(?:#|\r?$)/.test(line));
  return /^( *)-(?:[ \t\r]|$)/.exec(first ?? '')?.[1];
}

/** What the lines of an entry say, in the form in which it is written. */
function entriesIn(body: string): readonly unknown[] {
  const [list]: readonly unknown[] = Object.values(Object(parseLines(body).toJS()));
  return Array.isArray(list) ? list : [];
}

/** The line of the id stays out of it, so that a remark behind the id stays there. */
function resetFields(map: BlockMap, change: EntryChange, layout: Layout): ResetLines | undefined {
  const source = `${frame.name}:\n${' '.repeat(layout.indent)}${writeId(change.id)}:\n${writeBlockMap(map)}`;
  return resetLines(source, change, { ...layout, step: map.indent - layout.indent, skipped: 2 });
}

/** How lines are set; the first ones, which only frame the entry, are left out. */
interface EntryLayout extends Layout {
  readonly skipped: number;
  /** Spaces that are taken off each line: those of one step, where lines are skipped. */
  readonly cut?: number;
}

/** The lines as the yaml package sets them, before and after a change. */
interface ResetLines {
  readonly before: string;
  readonly after: string;
}

function resetLines(
  source: string,
  change: EntryChange,
  setting: EntryLayout,
): ResetLines | undefined {
  const document = parseLines(source);
  if (document.errors.length > 0) return undefined;
  const before = setLines(document, setting);
  setEntry(document, frame, change);
  return { before, after: setLines(document, setting) };
}

/** What is set alike before and after was not changed: there the lines of the user come back. */
function restoreLines(own: BlockMap, { before, after }: ResetLines): string {
  const old = readBlockMap(before);
  const fresh = readBlockMap(after);
  if (old === undefined || fresh === undefined || outlineOf(own) !== outlineOf(old)) return after;
  const entries = fresh.entries.map((entry) => {
    const same = old.entries.findIndex(({ key }) => key === entry.key);
    const [was, written] = [old.entries[same], own.entries[same]];
    if (was === undefined || written === undefined) return entry;
    const lead = entry.lead === was.lead ? written.lead : entry.lead;
    return { ...entry, lead, body: entry.body === was.body ? written.body : entry.body };
  });
  return writeBlockMap({ entries, tail: fresh.tail === old.tail ? own.tail : fresh.tail });
}

/** Keys and the comments between them. Where these were set otherwise, lines cannot be matched. */
function outlineOf({ entries, tail }: BlockMap): string {
  const parts = [...entries.flatMap(({ key, lead }) => [lead, key]), tail];
  return parts.map((part) => part.replaceAll(/\s+/g, ' ').trim()).join('\n');
}

function parseLines(source: string): Document.Parsed {
  const text = source.replaceAll('\r\n', '\n');
  return parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
}

/** The lines of a document, indented like the entry. */
function setLines(document: Document, setting: EntryLayout): string {
  const { indent, step, lineEnd, skipped, cut = skipped > 0 ? step : 0 } = setting;
  const lines = serializeDocument(document, step).split('\n').slice(skipped);
  const moved = lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line.slice(cut)));
  return moved.join(lineEnd);
}
