/** A question for text. */
interface TextQuestion {
  readonly message: string;
  /** What stands there at first, where it can be edited. */
  readonly initial?: string;
  /** What is wrong with a text, in words, or `undefined`. */
  readonly refuse: (text: string) => string | undefined;
  /** What is asked once, in words, before a text is taken, or `undefined`; Enter then keeps it. */
  readonly doubt?: (text: string) => string | undefined;
  /** Hears what is typed before it is complete, where that can be heard. */
  readonly onDraft?: (text: string) => void;
}

/** Asks for text until it is not refused; gives it trimmed, '' where nothing is typed. */
export type TextAsker = (question: TextQuestion) => Promise<string>;
