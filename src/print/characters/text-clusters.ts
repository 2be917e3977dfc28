/*
 * What stays together where text is cut: a letter with its marks, and the characters that make one
 * emoji (UTS #51): a pictograph, alone or joined with others, a flag, a keycap. Marks without end on
 * one letter, as vandals heap them, are cut all the same.
 */
const pictograph = String.raw`\p{Extended_Pictographic}(?:[\uFE0E\uFE0F]|\p{Emoji_Modifier})?`;
const tags = String.raw`[\u{E0020}-\u{E007E}]{1,16}\u{E007F}`;

/** One emoji, as the source of a pattern with the flag `u`. */
export const emojiSource = [
  String.raw`\p{Regional_Indicator}{2}`,
  String.raw`[0-9#*]\uFE0F?\u20E3`,
  String.raw`${pictograph}(?:${tags}|(?:\u200D${pictograph}){0,9})`,
].join('|');

const letter = String.raw`\P{M}[\p{M}\u200C\u200D]{0,32}|\p{M}{1,32}`;
const oneCluster = new RegExp(`${emojiSource}|${letter}`, 'gu');

/** The clusters of a text one after the other, from a place on. */
export function* clustersFrom(text: string, start = 0): Generator<string> {
  let at = start;
  for (let found = next(text, at); found !== undefined; found = next(text, at)) {
    at += found.length;
    yield found;
  }
}

/** Texts are read in turns, so where the last one was left says nothing of this one. */
function next(text: string, at: number): string | undefined {
  oneCluster.lastIndex = at;
  return oneCluster.exec(text)?.[0];
}

/** A text in stretches of so many clusters. */
export function cutByClusters(text: string, count: number): readonly string[] {
  const stretches: string[] = [];
  let [start, end, taken] = [0, 0, 0];
  for (const cluster of clustersFrom(text)) {
    end += cluster.length;
    taken += 1;
    if (taken < count) continue;
    stretches.push(text.slice(start, end));
    [start, taken] = [end, 0];
  }
  if (end > start) stretches.push(text.slice(start, end));
  return stretches;
}
