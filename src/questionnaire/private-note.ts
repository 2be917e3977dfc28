import type { Answer } from '../model/assessment.ts';

/** A note as it is kept: what may be printed, and what never is. */
export interface SplitNote {
  readonly note: string;
  readonly private: string;
}

/** Takes the lines that begin with `!` out of a typed note: they are for the assessor alone. */
export function splitNote(typed: string): SplitNote {
  const lines = typed.split('\n');
  const own = lines.filter(isPrivate).map((line) => line.slice(1).trim());
  const note = lines.filter((line) => !isPrivate(line));
  if (own.length === 0) return { note: typed, private: '' };
  return {
    note: note.join('\n').trim(),
    private: own.filter((line) => line !== '').join('\n'),
  };
}

/** The notes of an answer, however it was given: lines that are private are apart. */
export function privateApart(given: Pick<Answer, 'note' | 'private'>): typeof given {
  const { note, private: own } = splitNote(given.note ?? '');
  const all = [given.private ?? '', own].filter((text) => text !== '').join('\n');
  return { ...(note === '' ? {} : { note }), ...(all === '' ? {} : { private: all }) };
}

function isPrivate(line: string): boolean {
  return line.startsWith('!');
}

/** Both notes of an answer as one text, as it is typed and changed. */
export function typedNote(answer: Pick<Answer, 'note' | 'private'>): string {
  const { note = '', private: own = '' } = answer;
  const lines = own === '' ? [] : own.split('\n').map((line) => `! ${line}`);
  return [...(note === '' ? [] : [note]), ...lines].join('\n');
}
