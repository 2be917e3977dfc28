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

function isPrivate(line: string): boolean {
  return line.startsWith('!');
}

/** Both notes of an answer as one text, as it is typed and changed. */
export function typedNote(answer: Pick<Answer, 'note' | 'private'>): string {
  const { note = '', private: own = '' } = answer;
  const lines = own === '' ? [] : own.split('\n').map((line) => `! ${line}`);
  return [...(note === '' ? [] : [note]), ...lines].join('\n');
}
