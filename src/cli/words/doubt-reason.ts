import type { Messages } from '../../messages/messages.ts';

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
