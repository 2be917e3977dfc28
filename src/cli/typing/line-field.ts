import { cleanTyped } from '../../model/text/given-text.ts';
import { Interruption } from '../terminal/interruption.ts';
import { readableWidth, wrapText } from '../terminal/wrap-text.ts';
import { createLineEditor, type Echo, type LineEditor } from './line-editor.ts';
import type { TypedKey } from './typed-key.ts';

/** The initial text, and the listener for the typed text, with every key and when the session ends. */
export interface Field {
  readonly initial?: string;
  readonly onDraft?: (text: string) => void;
  /** What is said once when a text has become longer than what can be stored. */
  readonly overflow?: (text: string) => string | undefined;
  /** Asks again if the screen may have been overwritten, and shows the typed text after it. */
  readonly askAgain?: () => void;
}

/** A field to type in. */
export interface LineField {
  /** Whether keys still go into it. */
  isOpen(): boolean;
  /** Takes a key; `false` where it means nothing here. */
  press(key: TypedKey): boolean;
  /** Asks again, and shows again what is being typed; `true`, as its line is to be ended. */
  showAgain(): true;
}

/** What becomes of a field. */
interface Outcome {
  /** Ends the session, and so the field. */
  readonly signal: AbortSignal;
  /** Hears what was typed until Enter, cleaned and trimmed. */
  readonly resolve: (text: string) => void;
  /** Hears why there is nothing to hear. */
  readonly reject: (reason: Error) => void;
}

/** Opens a field on the row where the cursor is. */
export function openLineField(
  { initial, onDraft = () => {}, overflow = () => undefined, askAgain }: Field,
  echo: Echo,
  { signal, resolve, reject }: Outcome,
): LineField {
  const editor = createLineEditor(echo, initial);
  let isOpen = true;
  const typed = (): string => cleanTyped(editor.text()).trim();
  const leave = (): string => {
    isOpen = false;
    signal.removeEventListener('abort', onAbort);
    return typed();
  };
  const fail = (reason: Error): true => {
    onDraft(leave());
    reject(reason);
    return true;
  };
  const onAbort = (): void => void fail(new Error('the session has ended'));
  signal.addEventListener('abort', onAbort);
  return {
    isOpen: () => isOpen,
    showAgain: () => {
      askAgain?.();
      editor.reprint(askAgain === undefined ? 'below' : 'here');
      return true;
    },
    press: (key) => {
      if (key.kind === 'interrupt') return fail(new Interruption('SIGINT'));
      if (key.kind === 'end') return fail(new Interruption('end'));
      if (key.kind !== 'line-end') {
        const isKnown = type(key, { editor, echo, overflow });
        onDraft(typed());
        return isKnown;
      }
      resolve(leave());
      return true;
    },
  };
}

interface Typing {
  readonly editor: LineEditor;
  readonly echo: Echo;
  readonly overflow: (text: string) => string | undefined;
}

/** Takes a key, and says so where the text becomes too long by it; the end of the text is shown again then. */
function type(key: TypedKey, { editor, echo, overflow }: Typing): boolean {
  const isOver = overflow(editor.text()) !== undefined;
  const isKnown = edit(editor, key);
  const said = isOver ? undefined : overflow(editor.text());
  if (said !== undefined) {
    const lines = wrapText(said, readableWidth(echo.columns()));
    echo.write(`\u0007\n${lines.join('\n')}`);
    editor.reprint();
  }
  return isKnown;
}

function edit(editor: LineEditor, key: TypedKey): boolean {
  if (key.kind === 'text') editor.insert(key.text);
  else if (key.kind === 'erase') editor.erase();
  else if (key.kind === 'erase-word') editor.eraseWord();
  else if (key.kind === 'erase-all') editor.eraseAll();
  else if (key.kind === 'reprint') editor.reprint();
  else return false;
  return true;
}
