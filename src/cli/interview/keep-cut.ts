import type { Messages } from '../../messages/messages.ts';

/** Saves a text about a requirement in a file of its own, and gives its path as it is shown. */
export type KeepBeside = (id: string, text: string) => Promise<string>;

/** Text that a person typed about a requirement. */
export interface TypedText {
  readonly id: string;
  readonly text: string;
}

/** With what a text is kept, and told. */
interface Keeping {
  readonly keepBeside: KeepBeside;
  readonly messages: Messages;
  readonly say: (text: string) => void;
}

/**
 * Keeps a typed text in a file of its own where only a part of it could be recorded, and says where: what
 * somebody typed is never lost.
 */
export async function keepCut(
  { id, text }: TypedText,
  recorded: string,
  { keepBeside, messages, say }: Keeping,
): Promise<void> {
  if (recorded === text) return;
  const file = await keepBeside(id, text);
  say(messages.text('questionnaire.cut', { length: text.length, file }));
}
