import type { Interviewer } from '../../questionnaire/interviewer.ts';

/** An interviewer that can also talk of other things than questions of the standard. */
export interface Conversation extends Interviewer {
  /** Says a text that stays. */
  say(text: string): void;
  /**
   * Whether it is yes; Enter alone says so where keys are read one by one.
   *
   * @throws Interruption where the session ends first, or has ended.
   */
  confirm(question: string): Promise<boolean>;
}
