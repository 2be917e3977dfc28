import type { Messages } from './messages.ts';

/** Groups of words that mean the same to somebody who searches, as a message lists them. */
export function readSynonyms(messages: Messages): readonly (readonly string[])[] {
  return messages
    .text('questionnaire.search-synonyms')
    .split(';')
    .map((group) => group.split(',').map((word) => word.trim().toLowerCase()))
    .map((group) => group.filter((word) => word !== ''));
}
