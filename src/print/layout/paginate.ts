import { append } from '../../model/lists/append.ts';
import { type Mark, moveMarks } from './page.ts';
import { gapBetween, type Keep, type Strip } from './strip.ts';

/** The column that strips are set in. */
export interface Column {
  /** Its place on the page. */
  readonly left: number;
  readonly top: number;
  readonly height: number;
  /** What is taken already at the top of the first page. */
  readonly firstTop?: number;
}

interface Flow {
  readonly column: Column;
  readonly strips: Strip[];
  readonly pages: Mark[][];
  y: number;
  last: Strip | undefined;
  /** Up to here no strip asks for keep 1 whose chain no page has room for. */
  loosenedTo: number;
}

/** A hair more than nothing, so that heights added up in another order still fit. */
const tolerance = 0.01;

/**
 * Sets strips one below the other on as many pages as they need. Strips that hold on to each
 * other stay on one page where one has room for them; what fits on no page is split, and what
 * cannot be split is set as it is. Gives the marks of each page. Takes what is set out of the list,
 * so that it can be forgotten: a strip knows all its words and how to part them.
 */
export function paginate(strips: Strip[], column: Column): readonly (readonly Mark[])[] {
  const flow: Flow = {
    column,
    strips,
    pages: [[]],
    y: column.firstTop ?? 0,
    last: undefined,
    loosenedTo: 0,
  };
  let index = 0;
  while (index < flow.strips.length) {
    const next = placeNext(flow, index);
    for (; index < next; index += 1) forget(flow, index);
  }
  return flow.pages;
}

function forget({ strips }: Flow, index: number): void {
  const strip = strips[index];
  if (strip === undefined) return;
  const { height, before, after, keep } = strip;
  strips[index] = { height, before, after, keep, marks: [] };
}

function placeNext(flow: Flow, index: number): number {
  const strip = flow.strips[index];
  if (strip === undefined) return flow.strips.length;
  if (strip.breakBefore === true && flow.last !== undefined) startPage(flow);
  for (const keep of [1, 2] as const) {
    const end = chainEnd(flow, index, keep);
    if (end === undefined) loosen(flow, index);
    else if (placeChain(flow, index, end)) return end;
  }
  return placeAlone(flow, index);
}

/** What no page has room for is not kept together at all: its end would leave half a page empty. */
function loosen(flow: Flow, start: number): void {
  // A chain is gone through once, not again from each of its strips.
  let index = Math.max(start, flow.loosenedTo);
  for (; index < flow.strips.length; index++) {
    const strip = flow.strips[index];
    if (strip === undefined || strip.keep === 0) break;
    if (strip.keep === 1) flow.strips[index] = { ...strip, keep: 0 };
  }
  flow.loosenedTo = index;
}

/** The index after the last strip of the chain; `undefined` where it is higher than a page. */
function chainEnd(flow: Flow, start: number, keep: Keep): number | undefined {
  let height = 0;
  for (let index = start; index < flow.strips.length; index++) {
    const strip = flow.strips[index];
    if (strip === undefined) return undefined;
    height += strip.height + (index === start ? 0 : gapBetween(flow.strips[index - 1], strip));
    if (height > flow.column.height + tolerance) return undefined;
    const next = flow.strips[index + 1];
    if (strip.keep < keep || next === undefined || next.breakBefore === true) return index + 1;
  }
  return undefined;
}

function placeChain(flow: Flow, start: number, end: number): boolean {
  const first = flow.strips[start];
  if (first === undefined) return false;
  const height = heightOf(flow.strips.slice(start, end));
  if (!hasRoom(flow, first, height)) {
    if (isFresh(flow)) return false;
    const lead = first.lead?.height ?? 0;
    if (lead + height > flow.column.height + tolerance) return false;
    startPage(flow);
  }
  for (const strip of flow.strips.slice(start, end)) place(flow, strip);
  return true;
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce(
    (sum, strip, index) => sum + strip.height + gapBetween(strips[index - 1], strip),
    0,
  );
}

function hasRoom(flow: Flow, first: Strip, height: number): boolean {
  const lead = flow.last === undefined ? (first.lead?.height ?? 0) : 0;
  const top = flow.y + gapBetween(flow.last, first) + lead;
  return top + height <= flow.column.height + tolerance;
}

/** Sets one strip whose chain fits on no page, in parts where need be. */
function placeAlone(flow: Flow, index: number): number {
  const strip = flow.strips[index];
  if (strip === undefined) return index + 1;
  const left = flow.column.height - flow.y;
  if (flow.last !== undefined && strip.keep > 0 && left < flow.column.height / 4) startPage(flow);
  if (hasRoom(flow, strip, strip.height)) {
    place(flow, strip);
    return index + 1;
  }
  return placeInParts(flow, strip, index);
}

function placeInParts(flow: Flow, strip: Strip, index: number): number {
  const parts = strip.split?.(roomFor(flow, strip));
  if (parts !== undefined) {
    const [upper, lower] = parts;
    const { after, keep } = strip;
    place(flow, { ...upper, ...leadOf(strip), before: strip.before });
    flow.strips.splice(index, 1, { ...lower, ...leadOf(strip), after, keep });
  } else if (isFresh(flow)) {
    place(flow, strip);
    return index + 1;
  }
  startPage(flow);
  return index;
}

function leadOf({ lead }: Strip): Pick<Strip, 'lead'> {
  return lead === undefined ? {} : { lead };
}

function roomFor(flow: Flow, strip: Strip): number {
  const lead = flow.last === undefined ? (strip.lead?.height ?? 0) : 0;
  return flow.column.height - flow.y - gapBetween(flow.last, strip) - lead;
}

function place(flow: Flow, strip: Strip): void {
  if (flow.last === undefined && strip.lead !== undefined) set(flow, strip.lead);
  set(flow, strip);
}

function set(flow: Flow, strip: Strip): void {
  const top = flow.y + gapBetween(flow.last, strip);
  const { left, top: columnTop } = flow.column;
  append(flow.pages.at(-1) ?? [], moveMarks(strip.marks, left, columnTop + top));
  flow.y = top + strip.height;
  flow.last = strip;
}

/** The page is still empty, so that a new one would have no more room. */
function isFresh(flow: Flow): boolean {
  return flow.last === undefined && flow.y === 0;
}

function startPage(flow: Flow): void {
  flow.pages.push([]);
  flow.y = 0;
  flow.last = undefined;
}
