/** A place in a list of entries, which may have several lines. */
export interface ListPlace {
  /** The entry that is active. */
  readonly active: number;
  /** Lines of it that are above the window, where it is higher than that. */
  readonly above: number;
}

/** The part of a list that a screen shows. */
export interface ShownPart {
  readonly lines: readonly string[];
  /** Which of these lines the active entry begins with, as far as it is shown. */
  readonly active: number;
}

/** The lines of a list that a screen has room for, around the entry that is active. */
export function showAround(
  entries: readonly (readonly string[])[],
  { active, above }: ListPlace,
  room: number,
): ShownPart {
  const lines = entries.flat();
  const before = entries.slice(0, active).flat().length;
  const height = entries[active]?.length ?? 0;
  const begin = Math.min(before + above, before + Math.max(0, height - room));
  const centred = height > room ? begin : before - Math.floor((room - height) / 2);
  const first = Math.max(0, Math.min(centred, lines.length - room));
  return { lines: lines.slice(first, first + room), active: Math.max(0, before - first) };
}

/**
 * The place after a key that moves through entries of these heights; `undefined` where it does not
 * move. An entry that is higher than the window is gone through before it is left.
 */
export function moveInList(
  key: string,
  place: ListPlace,
  { heights, room }: { readonly heights: readonly number[]; readonly room: number },
): ListPlace | undefined {
  const { active, above } = place;
  const hidden = (heights[active] ?? 0) - room;
  const step = Math.max(1, room - 1);
  if (isDown(key) && above < hidden) return { active, above: Math.min(hidden, above + step) };
  if (isUp(key) && hidden > 0 && above > 0) return { active, above: Math.max(0, above - step) };
  const moved = moveActive(key, active, heights.length);
  return moved === undefined ? undefined : { active: moved, above: 0 };
}

function isDown(key: string): boolean {
  return key === 'down' || key === 'pagedown';
}

function isUp(key: string): boolean {
  return key === 'up' || key === 'pageup';
}

/** The index after a key that moves through `count` entries; `undefined` where it does not move. */
export function moveActive(key: string, active: number, count: number): number | undefined {
  const moved = moves.get(key)?.(active, count);
  return moved === active ? undefined : moved;
}

const pageStep = 5;

type Move = (active: number, count: number) => number;

const moves: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['up', (active, count) => (active + count - 1) % count],
  ['down', (active, count) => (active + 1) % count],
  ['home', () => 0],
  ['end', (_, count) => count - 1],
  ['pageup', (active) => Math.max(0, active - pageStep)],
  ['pagedown', (active, count) => Math.min(count - 1, active + pageStep)],
]);
