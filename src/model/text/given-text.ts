import { cleanForTerminal } from './clean-for-terminal.ts';
import { unifyLineBreaks } from './line-ends.ts';

/** Invisible marks, such as the byte order mark that programs copy along; no document holds them. */
const unseen = /[\uFEFF\uFFFE\uFFFF]/g;

/** Marks that turn the direction of text. A terminal would obey them, so that none can be typed. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A text without the invisible marks that no document can hold. */
export function dropUnseen(text: string): string {
  return text.replaceAll(unseen, '');
}

/** Text given with a flag, as it is stored: all line ends as \n, and without invisible marks. */
export function settleGiven(text: string): string {
  return unifyLineBreaks(dropUnseen(text).replaceAll(turning, ''));
}

/**
 * Text that was typed or pasted → what of it is taken: all line ends are \n, tabs are spaces, and what
 * is left can be shown in a terminal and stored in a document.
 */
export function cleanTyped(text: string): string {
  return cleanPasted(text).replaceAll('\t', ' ');
}

/** The same, but tabs stay: they are the borders of columns that were copied out of a table. */
export function cleanPasted(text: string): string {
  return cleanForTerminal(settleGiven(text));
}

/** Whether a text says nothing: it is empty, or blanks and invisible characters are all of it. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}
