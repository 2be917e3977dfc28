import type { TextQuestion } from '../../prompt/questions.ts';

/** Asks for text until it is not refused; gives it trimmed, '' where nothing is typed. */
export type TextAsker = (question: TextQuestion) => Promise<string>;
