/**
 * The lines of a list that a screen has room for, around the entry that is active. Entries may have
 * several lines.
 */
export function showAround(
  entries: readonly (readonly string[])[],
  active: number,
  room: number,
): readonly string[] {
  const lines = entries.flat();
  const before = entries.slice(0, active).flat().length;
  const height = entries[active]?.length ?? 0;
  const centred = before - Math.floor((room - height) / 2);
  const first = Math.max(0, Math.min(centred, lines.length - room));
  return lines.slice(first, first + room);
}

/** The index after a key that moves through `count` entries; `undefined` where it does not move. */
export function moveActive(key: string, active: number, count: number): number | undefined {
  switch (key) {
    case 'up':
      return (active + count - 1) % count;
    case 'down':
      return (active + 1) % count;
    case 'home':
      return 0;
    case 'end':
      return count - 1;
    case 'pageup':
      return Math.max(0, active - pageStep);
    case 'pagedown':
      return Math.min(count - 1, active + pageStep);
    default:
      return undefined;
  }
}

const pageStep = 5;
