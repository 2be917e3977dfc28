import type { Messages } from '../../messages/messages.ts';
import { isShortReason } from '../../model/rules/short-reason.ts';
import { isBlank } from '../../model/text/given-text.ts';

/**
 * Asks once whether a short reason is the whole reason: gives that question, in words, or
 * `undefined` where the text is empty or long enough, so that there is nothing to ask.
 */
export function doubtReason(text: string, messages: Messages): string | undefined {
  return isBlank(text) || !isShortReason(text)
    ? undefined
    : messages.text('questionnaire.short-reason');
}
