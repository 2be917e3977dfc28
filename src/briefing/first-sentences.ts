/**
 * As many whole sentences as have room, and at least one: where the first is longer, it is whole all the same.
 * What ends within the first third of the room is too short to stand for the rest. Without such an end the
 * text is one sentence.
 *
 * @param mostLetters how many letters there is room for
 */
export function firstSentences(text: string, mostLetters: number): string {
  const whole = inOneLine(text);
  if (whole.length <= mostLetters) return whole;
  // A stop within a number or after a single letter ends no sentence: "8.5", "e. g.".
  const ends = [...whole.matchAll(/[.!?]["”’)]? (?=\p{Lu}|\p{N})/gu)]
    .map(({ index, 0: stop }) => index + stop.length)
    .filter((end) => end > mostLetters / 3);
  const fitting = ends.filter((end) => end <= mostLetters + 1);
  return whole.slice(0, fitting.at(-1) ?? ends[0] ?? whole.length).trimEnd();
}

/** A line that begins anew below one without a stop, such as the rating of a site below another, is parted from it. */
function inOneLine(text: string): string {
  return text
    .trim()
    .replaceAll(/(?<=[^\s.!?:;,…])[^\S\n]*\n\s*(?=\p{Lu}|\p{N})/gu, '; ')
    .replaceAll(/\s+/g, ' ');
}
