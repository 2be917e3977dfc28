/**
 * As many whole sentences as have room, and at least one: where the first is longer, it is whole all the same.
 * What ends within the first third of the room is too short to stand for the rest. Without such an end the
 * text is one sentence.
 *
 * @param mostLetters how many letters there is room for
 */
export function firstSentences(text: string, mostLetters: number): string {
  const whole = text.trim().replaceAll(/\s+/g, ' ');
  if (whole.length <= mostLetters) return whole;
  // A stop within a number or after a single letter ends no sentence: "8.5", "e. g.".
  const ends = [...whole.matchAll(/[.!?]["”’)]? (?=\p{Lu}|\p{N})/gu)]
    .map(({ index, 0: stop }) => index + stop.length)
    .filter((end) => end > mostLetters / 3);
  const fitting = ends.filter((end) => end <= mostLetters + 1);
  return whole.slice(0, fitting.at(-1) ?? ends[0] ?? whole.length).trimEnd();
}
