import type { Answer, Finding } from '../model/assessment.ts';
import { type BlockEntry, type BlockMap, readBlockMap, writeBlockMap } from './block-map.ts';
import { type EntryChange, placeOf } from './edit-assessment.ts';
import {
  createEntry,
  type Layout,
  type OpenedEntry,
  openEntry,
  renewEntry,
  setAsBlock,
} from './renew-entry.ts';

/**
 * Puts answers into the text of an assessment and leaves all other lines alone. In an existing
 * answer, the lines of untouched fields stay as well; a new one goes where the standard has its
 * requirement, above the comments on top of the answer that follows. Line ends stay as they are;
 * answers in braces become a block.
 *
 * `order` holds the requirement ids in the order of the standard. The text must be a valid
 * assessment, and the result should be read again before it is trusted. `undefined` where the text
 * cannot be edited by lines, such as a file that is all in braces.
 */
export function putAnswers(
  text: string,
  changes: ReadonlyMap<string, Answer>,
  order: readonly string[],
): string | undefined {
  const steps = [...changes].map(([id, answer]) => ({ id, answer, order }));
  return editSection(text, 'answers', steps);
}

/**
 * The same for the findings on requirements: each list is the whole list after the change. New
 * findings go below the existing ones; `findings:` is added at the end where it is absent.
 */
export function putFindings(
  text: string,
  changes: ReadonlyMap<string, readonly Finding[]>,
  order: readonly string[],
): string | undefined {
  if (changes.size === 0) return text;
  const steps = [...changes].map(([id, findings]) => ({ id, findings, order }));
  return editSection(text, 'findings', steps);
}

function editSection(
  text: string,
  section: 'answers' | 'findings',
  steps: readonly EntryChange[],
): string | undefined {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lastEnd = text.endsWith('\n') ? '' : lineEnd;
  const root = readBlockMap(text + lastEnd);
  if (root === undefined) return undefined;
  const layout = { indent: root.indent, step: 2, lineEnd };
  const known = section === 'findings' ? withFindings(root, layout) : root.entries;
  const found = known.find(({ key }) => key === section);
  if (found === undefined) return undefined;
  const body = putInto(found.body, steps, layout);
  if (body === undefined) return undefined;
  const entries = known.map((entry) => (entry === found ? { ...entry, body } : entry));
  const saved = writeBlockMap({ ...root, entries });
  return saved.slice(0, saved.length - lastEnd.length);
}

/** The entries of the file, with an empty section for findings at the end where there is none. */
function withFindings({ entries }: BlockMap, { indent, lineEnd }: Layout): readonly BlockEntry[] {
  const key = 'findings';
  if (entries.some((entry) => entry.key === key)) return entries;
  return [...entries, { key, lead: '', body: `${' '.repeat(indent)}${key}: {}${lineEnd}` }];
}

/** The lines of a section with the changes; `layout` is that of the whole file. */
function putInto(
  body: string,
  changes: readonly EntryChange[],
  layout: Layout,
): string | undefined {
  const opened = openSection(body, layout);
  if (opened === undefined) return undefined;
  const { header, map } = opened;
  const entries = putAll(map.entries, changes, layoutOf(map, layout.lineEnd));
  if (entries === undefined) return undefined;
  return isSame(entries, map.entries) ? body : header + writeBlockMap({ ...map, entries });
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
  entries: readonly BlockEntry[],
  changes: readonly EntryChange[],
  layout: Layout,
): readonly BlockEntry[] | undefined {
  let put = entries;
  for (const change of changes) {
    const place = put.findIndex(({ key }) => key === change.id);
    const known = put[place];
    if (known === undefined) put = insert(put, change, layout);
    else {
      const body = renewEntry(known.body, change, layout);
      if (body === undefined) return undefined;
      put = put.with(place, { ...known, body });
    }
  }
  return put;
}

/** Comments stay with the answer below them; what a blank line cuts off stays above the new one. */
function insert(
  entries: readonly BlockEntry[],
  change: EntryChange,
  layout: Layout,
): readonly BlockEntry[] {
  const ids = entries.map(({ key }) => key);
  const place = placeOf(ids, change);
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
