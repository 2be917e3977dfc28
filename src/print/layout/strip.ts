import { type Mark, moveMarks } from './page.ts';

/** How strongly a strip holds on to the next one: 0 not, 1 if a page has room, 2 unless impossible. */
export type Keep = 0 | 1 | 2;

/** A horizontal piece of the text column that is never split between pages. */
export interface Strip {
  readonly height: number;
  /** Least space above and below; of two that meet, the greater counts. None at the top of a page. */
  readonly before: number;
  readonly after: number;
  readonly marks: readonly Mark[];
  readonly keep: Keep;
  readonly breakBefore?: boolean;
  /** Repeated above this strip if it comes first on a page: the header of a table. */
  readonly lead?: Strip;
  /** Parts the strip so that the first part is at most this high; `undefined` = not possible. */
  readonly split?: (height: number) => readonly [Strip, Strip] | undefined;
}

/** The space between two strips on one page. */
export function gapBetween(upper: Strip | undefined, lower: Strip): number {
  return upper === undefined ? 0 : Math.max(upper.after, lower.before);
}

/** The same strip further right. */
export function indentStrip(strip: Strip, dx: number): Strip {
  const { lead, split } = strip;
  return {
    ...strip,
    marks: moveMarks(strip.marks, dx, 0),
    ...(lead === undefined ? {} : { lead: indentStrip(lead, dx) }),
    ...(split === undefined ? {} : { split: (height) => indentBoth(split(height), dx) }),
  };
}

function indentBoth(
  parts: readonly [Strip, Strip] | undefined,
  dx: number,
): readonly [Strip, Strip] | undefined {
  return parts === undefined ? undefined : [indentStrip(parts[0], dx), indentStrip(parts[1], dx)];
}

/** Strips whose first and last have at least this space about them. */
export function spaceStrips(
  strips: readonly Strip[],
  before: number,
  after: number,
): readonly Strip[] {
  return strips.map((strip, index) => ({
    ...strip,
    before: index === 0 ? Math.max(before, strip.before) : strip.before,
    after: index === strips.length - 1 ? Math.max(after, strip.after) : strip.after,
  }));
}

/** Strips that hold on to each other; the last one holds on to what follows as `last` says. */
export function joinStrips(strips: readonly Strip[], keep: Keep, last: Keep = 0): readonly Strip[] {
  return strips.map((strip, index) => {
    const least = index < strips.length - 1 ? keep : last;
    return strip.keep < least ? { ...strip, keep: least } : strip;
  });
}

/** The strip with a mark painted before its own. */
export function underlay(strip: Strip, mark: Mark): Strip {
  return { ...strip, marks: [mark, ...strip.marks] };
}

/** The strip with marks painted after its own. */
export function overlay(strip: Strip, marks: readonly Mark[]): Strip {
  return { ...strip, marks: [...strip.marks, ...marks] };
}
