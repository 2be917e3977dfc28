import type { PromptSession } from '../prompt/prompt-session.ts';
import { EarlyKeys } from './early-keys.ts';
import { Ending } from './ending.ts';
import { createKeyboard, type KeyInput, type TypingTerminal } from './keyboard.ts';
import { type Field, type LineField, openLineField } from './line-field.ts';
import type { TypedKey } from './typed-key.ts';

/** Reads what a person types, and echoes it. */
export interface LineReader {
  /**
   * What is typed until Enter, cleaned and trimmed; line feeds in it were pasted. Text that was typed
   * before begins it, but no Enter that was pressed before ends it.
   *
   * @throws Interruption where the session ends first; `onDraft` has heard by then what was typed.
   */
  read(field?: Field): Promise<string>;
  /**
   * To be called before a question is shown and read: takes the terminal, and hears first what was typed
   * before that. Nothing is asked once somebody has ended a field.
   *
   * @throws Interruption as that field did, or where the session ends first.
   */
  prepare(): Promise<void>;
  /** Whether Enter was pressed while nothing was asked, which answers nothing; said once. */
  missedEnter(): boolean;
  /** Ends the typed line, if that has not been done yet: call it before any output. */
  endLine(): void;
  /** Gives the terminal back as it was. */
  close(): void;
}

/** A terminal to read lines from. */
export interface LineTerminal extends TypingTerminal {
  /** Columns of a row, as they are now. */
  readonly columns: () => number;
}

const bell = '\u0007';

/**
 * A reader that edits by itself: a terminal that edits lines cuts them after 4,095 bytes or earlier,
 * and takes line ends in a paste for Enter. Only typed text is echoed, and nothing is redrawn. The
 * line end of Enter is echoed with the next output, so that it never comes before a save.
 */
export function createLineReader(terminal: LineTerminal, session: PromptSession): LineReader {
  const { output, columns } = terminal;
  const write = (text: string): void => void output.write(text);
  const early = new EarlyKeys();
  const ending = new Ending();
  let field: LineField | undefined;
  let owesLineEnd = false;
  const press = (key: TypedKey): void => {
    if (key.kind === 'suspend') keyboard.suspend();
    else if (field?.press(key) === false) write(bell);
  };
  const keyboard = createKeyboard(terminal, {
    onKey: (key) => {
      if (field?.isOpen() === true) press(key);
      else if (!early.keep(key)) write(bell);
    },
    onReturn: () => {
      if (field?.isOpen() === true) owesLineEnd = field.showAgain();
    },
  });
  return {
    read: (asked = {}) =>
      session.run((signal) => {
        owesLineEnd = true;
        return new Promise((resolve, reject) => {
          const outcome = { signal, resolve, reject: ending.hear(reject) };
          field = openLineField(asked, { write, columns }, outcome);
          early.play(press, () => field?.isOpen() === true);
        });
      }),
    prepare: () => session.run(() => openUnless(ending, keyboard)),
    missedEnter: () => early.missedEnter(),
    endLine: () => {
      if (owesLineEnd) write('\n');
      owesLineEnd = false;
    },
    close: () => keyboard.close(),
  };
}

async function openUnless(ending: Ending, keyboard: KeyInput): Promise<void> {
  ending.refuse();
  await keyboard.open();
}
