import type { MessageValues } from '../problem.ts';
import { cleanValues } from './clean-for-terminal.ts';

/**
 * Characters without a look of their own, but for joiners and selectors where they belong to the
 * spelling of a script or to an emoji: soft hyphens, spaces without width, fillers, and marks that
 * turn the direction of text.
 */
const unseen =
  /\u034F|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u3164\uFEFF\uFFA0]|(?<=[\p{Script=Latin}\p{Nd}._ -])[\u200C\u200D]|(?<=[\p{Script=Latin}._ -])[\uFE00-\uFE0F]/gu;

/** Spaces that look like the ordinary one. */
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** Cyrillic and Greek letters next to a Latin one, which they may look like. */
const mixedLetters =
  /(?<=\p{Script=Latin})[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{Script=Latin})/gu;

/** Values of messages that name one thing exactly, or several. In other texts odd spaces are right. */
const exact = new Set('file files path word near key id item ref found'.split(' '));

/** A text with its invisible characters written out, as `evidence‹U+200B›.pdf`. */
function showInvisible(text: string): string {
  return text.replaceAll(unseen, codeOf);
}

/**
 * A name, of which a person has to see each character: spaces that are not the ordinary one are written
 * out too, and letters of another script within a Latin word are followed by their code.
 */
export function showName(name: string): string {
  return showInvisible(name)
    .replaceAll(oddSpaces, codeOf)
    .replaceAll(mixedLetters, (letter) => `${letter}${codeOf(letter)}`);
}

/**
 * Texts among the values of a message that says what is wrong, safe to print. Two names can differ in
 * an invisible character alone, which is shown.
 */
export function explainValues(values: MessageValues = {}): MessageValues {
  const shown = Object.entries(values).map(([key, value]) => {
    if (typeof value !== 'string') return [key, value] as const;
    return [key, exact.has(key) ? showName(value) : showInvisible(value)] as const;
  });
  return cleanValues(Object.fromEntries(shown));
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
