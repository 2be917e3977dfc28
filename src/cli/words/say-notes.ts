import type { FilePlan } from '../../app/import/plan-import.ts';
import type { Messages } from '../../messages/messages.ts';
import { cleanForTerminal, cleanValues } from '../../model/text/clean-for-terminal.ts';
import { fitText } from '../terminal/wrap-text.ts';

type Notes = FilePlan['pdf']['notes'];

/** Columns of a note of which the beginning tells enough, and how many notes and pages are named. */
const longestQuote = 120;
const mostQuoted = 10;
const mostPages = 12;

/** What people wrote onto the pages of a file, which nothing but people can read. */
export function noteTexts(notes: Notes, messages: Messages): readonly string[] {
  if (notes.length === 0) return [];
  const worded = notes.filter(({ text }) => text !== '');
  const rest = worded.length - mostQuoted;
  return [
    messages.text('cli.import.notes', countsOf(notes)),
    ...worded.slice(0, mostQuoted).map(({ page, text }) => {
      const quote = fitText(cleanForTerminal(text), longestQuote);
      return messages.text('cli.import.notes-words', { page, text: quote });
    }),
    ...(rest > 0 ? [messages.text('cli.import.notes-more', { rest })] : []),
  ];
}

/** Of each file with such notes, that they are still to be taken over by hand. */
export function notesLeft(files: readonly FilePlan[], messages: Messages): readonly string[] {
  return files.flatMap(({ file, pdf: { notes } }) => {
    if (notes.length === 0) return [];
    const values = { file, ...countsOf(notes) };
    return [messages.text('cli.import.notes-left', cleanValues(values))];
  });
}

function countsOf(notes: Notes) {
  const pages = [...new Set(notes.map(({ page }) => page))];
  const named = pages.slice(0, mostPages).join(', ');
  return {
    count: notes.length,
    pageCount: pages.length,
    pages: pages.length > mostPages ? `${named} …` : named,
  };
}
