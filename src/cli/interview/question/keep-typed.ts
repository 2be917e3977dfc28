import type { Messages } from '../../../messages/messages.ts';
import { EomsError } from '../../../model/problem.ts';

/** Saves a text about a requirement in a file of its own, and gives its path as it is shown. */
export type KeepBeside = (id: string, text: string) => Promise<string>;

/** Text that a person typed about a requirement. */
export interface TypedText {
  readonly id: string;
  readonly text: string;
}

/** With what a text is kept, and told. */
export interface Keeping {
  readonly keepBeside: KeepBeside;
  readonly messages: Messages;
  readonly say: (text: string) => void;
}

/** A part of a typed text that has room in the assessment, and what records it. */
interface Fitting {
  readonly part: string;
  readonly record: () => Promise<void>;
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
} as const;

/**
 * Records what of a typed text has room. Where that is not all of it, the whole text is kept elsewhere,
 * also where the recording fails.
 */
export async function recordFitting(
  typed: TypedText,
  { part, record }: Fitting,
  keeping: Keeping,
): Promise<void> {
  const keepWhole = async (why: keyof typeof words): Promise<void> => {
    if (part !== typed.text) await keepTyped(typed, why, keeping);
  };
  try {
    await record();
  } catch (error) {
    await keepWhole('unsaved');
    throw error;
  }
  await keepWhole('cut');
}

/**
 * Keeps a typed text in a file of its own, and says where; shows it where no file can be made. What
 * somebody typed is never lost.
 *
 * @param why only a part of it could be recorded, or nothing, or it is what an earlier run left half typed, a reason among it.
 */
export async function keepTyped(
  { id, text }: TypedText,
  why: keyof typeof words,
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
