/** A text of which a window shows a page. */
export interface Scrolled {
  /** The first line that is shown. */
  readonly first: number;
  /** Rows of the window. */
  readonly page: number;
  /** Lines of the text. */
  readonly count: number;
}

/**
 * The first line to show after a key that scrolls: arrows by a line, space and the page keys by a page
 * of which a line stays, Home and End all the way. `undefined` where a key does not scroll.
 */
export function scrollBy(key: string, { first, page, count }: Scrolled): number | undefined {
  const step = Math.max(1, page - 1);
  const by = ways.get(key)?.(step);
  return by === undefined
    ? undefined
    : Math.min(Math.max(0, count - page), Math.max(0, first + by));
}

const ways: ReadonlyMap<string, (step: number) => number> = new Map([
  ['up', () => -1],
  ['down', () => 1],
  ['pageup', (step: number) => -step],
  ['pagedown', (step: number) => step],
  ['space', (step: number) => step],
  ['home', () => -Infinity],
  ['end', () => Infinity],
]);

/** Whether a key goes towards the end. */
export function isDownward(key: string): boolean {
  return (ways.get(key)?.(1) ?? 0) > 0;
}

/** Whether a key goes towards the beginning. */
export function isUpward(key: string): boolean {
  return (ways.get(key)?.(1) ?? 0) < 0;
}
