import type { Answer } from '../model/assessment.ts';

/** Both notes of an answer as one text, as it is typed and changed. */
export function typedNote(answer: Pick<Answer, 'note' | 'private'>): string {
  const { note = '', private: own = '' } = answer;
  const lines = own === '' ? [] : own.split('\n').map((line) => `! ${line}`);
  return [...(note === '' ? [] : [note]), ...lines].join('\n');
}
