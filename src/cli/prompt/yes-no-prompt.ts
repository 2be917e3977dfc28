import type { Prompt } from './prompt.ts';
import { type PromptedText, type TextState, textPrompt } from './text-prompt.ts';

/** A question that is answered by yes or no. */
export interface YesNoQuestion extends Asked {
  /** What Enter alone means. */
  readonly usual: boolean;
  readonly words: YesNoWords;
}

type Asked = Pick<
  PromptedText<boolean>,
  'head' | 'above' | 'abovePart' | 'partShown' | 'earlyWords'
>;

/** The accepted words, and the message for any other. */
export interface YesNoWords {
  readonly yes: string;
  readonly no: string;
  readonly wrong: string;
}

/** Asks for yes or no: the word or its beginning, then Enter. */
export function yesNoPrompt(question: YesNoQuestion): Prompt<TextState, boolean> {
  const { words, usual, ...shown } = question;
  return textPrompt({
    ...shown,
    takesEarly: false,
    initial: '',
    read: (text) => {
      const value = text === '' ? usual : readYesNo(text, words);
      return value === undefined ? { refusal: words.wrong } : { value };
    },
  });
}

/** The same, where `u` alone takes back what was done before. */
export function yesNoUndoPrompt(question: YesNoQuestion): Prompt<TextState, boolean | 'undo'> {
  const asked: Prompt<TextState, boolean | 'undo'> = yesNoPrompt(question);
  return {
    ...asked,
    take: (state, strokes, size) => {
      const [first] = strokes;
      const isUndo = state.text === '' && first?.kind === 'sign' && first.text === 'u';
      return isUndo ? { state, answer: { value: 'undo' } } : asked.take(state, strokes, size);
    },
  };
}

/** Whether a text means yes; `undefined` for neither. English works in every language: hands know it. */
export function readYesNo(text: string, { yes, no }: YesNoWords): boolean | undefined {
  const typed = text.toLowerCase();
  const isTyped = (word: string): boolean => word.toLowerCase().startsWith(typed);
  if ([yes, 'yes'].some(isTyped)) return true;
  return [no, 'no'].some(isTyped) ? false : undefined;
}
