import type { Messages } from '../messages/messages.ts';

/** A reason with fewer letters and digits than this says too little to be taken without asking. */
const leastLetters = 10;

/**
 * Asks once whether a short reason is the whole reason: gives that question, in words, or
 * `undefined` where the text is empty or long enough, so that there is nothing to ask.
 */
export function doubtReason(text: string, messages: Messages): string | undefined {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return text === '' || letters >= leastLetters
    ? undefined
    : messages.text('questionnaire.short-reason');
}

/**
 * A check that doubts a text once: it gives what is to be asked when a text comes first, and
 * `undefined` when the same text comes again.
 */
export function doubtOnce(
  doubt: (text: string) => string | undefined,
): (text: string) => string | undefined {
  let doubted: string | undefined;
  return (text) => {
    if (text === doubted) return undefined;
    doubted = text;
    return doubt(text);
  };
}
