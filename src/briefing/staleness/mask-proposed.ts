import { plainSentence, sentencesIn } from './sentences.ts';

/**
 * A text without the sentences that a proposal of now has too, as they are current, whatever figures their quotes
 * have. Each letter and digit of theirs becomes a dot, so that all else keeps its place.
 */
export function maskProposed(text: string, proposed: string): string {
  const current = new Set(sentencesIn(proposed).map((one) => plainSentence(one.text)));
  return sentencesIn(text)
    .map((one) =>
      current.has(plainSentence(one.text))
        ? one.text.replaceAll(/[\p{L}\p{N}]/gu, (letter) => '·'.repeat(letter.length))
        : one.text,
    )
    .join('');
}
