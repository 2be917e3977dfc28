/**
 * As many whole sentences as have room; of a first one that is longer, its words up to there.
 *
 * @param mostLetters how many letters there is room for
 */
export function firstSentences(text: string, mostLetters: number): string {
  const whole = text.trim().replaceAll(/\s+/g, ' ');
  if (whole.length <= mostLetters) return whole;
  const head = whole.slice(0, mostLetters);
  // A stop within a number or after a single letter ends no sentence: "8.5", "e. g.".
  const ends = [...head.matchAll(/[.!?]["”’)]? (?=\p{Lu}|\p{N})/gu)]
    .map(({ index, 0: stop }) => index + stop.length)
    .filter((end) => end > mostLetters / 3);
  const last = ends.at(-1);
  if (last !== undefined) return head.slice(0, last).trimEnd();
  const word = head.lastIndexOf(' ');
  return `${(word > 0 ? head.slice(0, word) : head).trimEnd()}…`;
}
