/** What a change did to the lines of a text. */
export interface LinePatch {
  /** Where the lines begin: characters from the beginning of the text. */
  readonly at: number;
  /** The lines that were there before, and those that are there now; '' = none. */
  readonly before: string;
  readonly after: string;
}

/** The lines in which two texts differ: whole ones, from the first to the last that does. */
export function patchLines(before: string, after: string): LinePatch {
  const [old, now] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && old[first] === now[first]) first += 1;
  let same = 0;
  while (same < shorter - first && old.at(-1 - same) === now.at(-1 - same)) same += 1;
  return {
    at: old.slice(0, first).join('').length,
    before: old.slice(first, old.length - same).join(''),
    after: now.slice(first, now.length - same).join(''),
  };
}

/**
 * The text as it was before a change, whatever else was changed since: its lines are looked for where they
 * were put, and else wherever they stand. `undefined` where they are there no more, or more than once.
 */
export function revertLines(text: string, { at, before, after }: LinePatch): string | undefined {
  // Nothing was changed, perhaps behind a last line that does not end.
  if (before === after) return text;
  const isThere = text.startsWith(after, at) && isLineStart(text, at);
  const place = isThere ? at : onlyPlace(text, after);
  if (place === undefined) return undefined;
  return text.slice(0, place) + before + text.slice(place + after.length);
}

function onlyPlace(text: string, lines: string): number | undefined {
  const place = lines === '' ? -1 : text.indexOf(lines);
  if (place === -1 || !isLineStart(text, place)) return undefined;
  return text.includes(lines, place + 1) ? undefined : place;
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}
