import type { TypedText, WhyKept } from '../../../app/drafts/record-fitting.ts';
import type { Messages } from '../../../messages/messages.ts';
import { EomsError } from '../../../model/problem.ts';

/** Saves a text about a requirement in a file of its own, and gives its path as it is shown. */
export type KeepBeside = (id: string, text: string) => Promise<string>;

/** With what a text is kept, and told. */
export interface Keeping {
  readonly keepBeside: KeepBeside;
  readonly messages: Messages;
  readonly say: (text: string) => void;
}

const words = {
  cut: { file: 'questionnaire.cut', shown: 'questionnaire.cut-shown' },
  // What was typed before was changed since.
  changed: { file: 'questionnaire.half-typed-apart', shown: 'questionnaire.half-typed-shown' },
  unfinished: {
    file: 'questionnaire.half-reason',
    shown: 'questionnaire.half-reason-shown',
  },
  unsaved: { file: 'questionnaire.unsaved', shown: 'questionnaire.unsaved-shown' },
} as const satisfies Readonly<Record<WhyKept, unknown>>;

/**
 * Keeps a typed text in a file of its own, and says where; shows it where no file can be made. What
 * somebody typed is never lost.
 *
 * @param why only a part of it could be recorded, or nothing, or it is what an earlier run left half typed, a reason among it.
 */
export async function keepTyped(
  { id, text }: TypedText,
  why: WhyKept,
  { keepBeside, messages, say }: Keeping,
): Promise<void> {
  const { length } = text;
  try {
    const file = await keepBeside(id, text);
    say(messages.text(words[why].file, { length, file }));
  } catch (error) {
    say(messages.text(words[why].shown));
    for (const line of text.split('\n')) say(line);
    if (!(error instanceof EomsError)) throw error;
  }
}
