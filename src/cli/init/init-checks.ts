import { refuseLine, refuseProse } from '../../app/answers/typed/check-typed.ts';
import { isUnreadable } from '../../files/text/decode-text.ts';
import type { Messages } from '../../messages/messages.ts';
import { isBlank } from '../../model/text/given-text.ts';

/** Whether something typed can be the answer, or what is wrong with it, in words. */
export type TextCheck = (text: string) => true | string;

/** As many sites and members as `eoms.yaml` holds. */
export const most = { sites: 1000, team: 100 } as const;

/** What can be typed at the questions of `init`. */
interface Checks {
  /** A line that must be given. */
  readonly line: TextCheck;
  /** A text that must be given. */
  readonly prose: TextCheck;
  /** Up to so many entries of one line each. */
  readonly entries: (most: number, split: (text: string) => readonly string[]) => TextCheck;
  /** A number, or nothing. */
  readonly count: TextCheck;
}

/** What `eoms.yaml` can hold is checked while it can still be typed again. */
export function createChecks(messages: Messages): Checks {
  const refuseText = (text: string): string | undefined =>
    isUnreadable(text) ? messages.text('cli.control-character') : undefined;
  const needed = (text: string): string | undefined =>
    isBlank(text) ? messages.text('cli.ask.needed') : refuseText(text);
  return {
    line: (text) => needed(text) ?? refuseLine(text, messages) ?? true,
    prose: (text) => needed(text) ?? refuseProse(text, messages) ?? true,
    entries: (limit, split) => (text) => {
      const entries = split(text);
      const tooMany = { count: entries.length, limit };
      if (entries.length > limit) return messages.text('cli.ask.too-many', tooMany);
      const refusals = entries.map((entry) => refuseText(entry) ?? refuseLine(entry, messages));
      return refusals.find((refusal) => refusal !== undefined) ?? true;
    },
    count: (text) => /^\d{0,7}$/.test(text.trim()) || messages.text('cli.not-a-number'),
  };
}
