import type { Answer } from '../model/assessment.ts';
import { type BlockEntry, type BlockMap, readBlockMap, writeBlockMap } from './block-map.ts';
import { type AnswerChange, placeOf } from './edit-assessment.ts';
import {
  createAnswer,
  type Layout,
  type OpenedEntry,
  openEntry,
  renewAnswer,
  setAsBlock,
} from './renew-answer.ts';

/**
 * Puts answers into the text of an assessment and leaves every line alone that is not theirs.
 * In an answer that is there already, the lines of untouched fields stay as well; a new one stands
 * where the standard has its requirement, above the comments on top of the answer that follows.
 * Line ends stay as they are; answers in braces become a block.
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
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lastEnd = text.endsWith('\n') ? '' : lineEnd;
  const root = readBlockMap(text + lastEnd);
  const found = root?.entries.find(({ key }) => key === 'answers');
  if (root === undefined || found === undefined) return undefined;
  const steps = [...changes].map(([id, answer]) => ({ id, answer, order }));
  const body = putInto(found.body, steps, { indent: root.indent, step: 2, lineEnd });
  if (body === undefined) return undefined;
  const entries = root.entries.map((entry) => (entry === found ? { ...entry, body } : entry));
  const saved = writeBlockMap({ ...root, entries });
  return saved.slice(0, saved.length - lastEnd.length);
}

/** The lines of `answers:` with the changes; `layout` is that of the whole file. */
function putInto(
  body: string,
  changes: readonly AnswerChange[],
  layout: Layout,
): string | undefined {
  const opened = openAnswers(body, layout);
  if (opened === undefined) return undefined;
  const { header, map } = opened;
  const entries = putAll(map.entries, changes, layoutOf(map, layout.lineEnd));
  if (entries === undefined) return undefined;
  return isSame(entries, map.entries) ? body : header + writeBlockMap({ ...map, entries });
}

/** The lines of `answers:`. Braces and odd keys are set anew, so that lines can be told apart. */
function openAnswers(body: string, layout: Layout): OpenedEntry | undefined {
  const empty = /^([^:]*:)[ \t]+\{[ \t]*\}([^\n]*\n)([^]*)$/.exec(body);
  if (empty !== null) {
    const [, key = '', remark = '', tail = ''] = empty;
    const map = { indent: layout.indent + layout.step, entries: [], tail };
    return { header: key + remark, map };
  }
  return openEntry(body) ?? openEntry(setAsBlock(body, layout));
}

/** The spaces before ids and fields, as the first answer that is a block has them. */
function layoutOf({ indent, entries }: BlockMap, lineEnd: string): Layout {
  for (const { body } of entries) {
    const opened = openEntry(body);
    if (opened !== undefined) return { indent, step: opened.map.indent - indent, lineEnd };
  }
  return { indent, step: 2, lineEnd };
}

/** `undefined` where an answer that is to change cannot be read. */
function putAll(
  entries: readonly BlockEntry[],
  changes: readonly AnswerChange[],
  layout: Layout,
): readonly BlockEntry[] | undefined {
  let put = entries;
  for (const change of changes) {
    const place = put.findIndex(({ key }) => key === change.id);
    const known = put[place];
    if (known === undefined) put = insert(put, change, layout);
    else {
      const body = renewAnswer(known.body, change, layout);
      if (body === undefined) return undefined;
      put = put.with(place, { ...known, body });
    }
  }
  return put;
}

/** Comments stay with the answer below them; what a blank line cuts off stays above the new one. */
function insert(
  entries: readonly BlockEntry[],
  change: AnswerChange,
  layout: Layout,
): readonly BlockEntry[] {
  const ids = entries.map(({ key }) => key);
  const place = placeOf(ids, change);
  const body = createAnswer(change, layout);
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
