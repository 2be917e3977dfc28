import { StringDecoder } from 'node:string_decoder';
import { append } from '../../model/lists/append.ts';
import { cleanPasted } from '../../model/text/given-text.ts';
import { LateRest } from './late-rest.ts';
import type { Pressed } from './pressed.ts';
import { type ReadTyped, readCutSequence, readTyped } from './read-typed.ts';

/** Asks a terminal to mark what is pasted, and to stop marking it. */
export const pasteMarks = { on: '\u001B[?2004h', off: '\u001B[?2004l' } as const;

const pasteBegin = '\u001B[200~';
const pasteEnd = '\u001B[201~';

/** A paste that has rested for so long, in milliseconds, is over, whether its end was marked or not. */
const longestPasteRest = 2000;
/** A carriage return and a line feed that came within so many milliseconds are one line end. */
const lineEndRest = 100;
/** How long an escape character and a letter may be a key by themselves, and how long a sequence rests. */
const patiences = { key: 200, sequence: 500 } as const;
/** The rest of a sequence that was given up is known for so many milliseconds more. */
const longestLateness = 1500;
/** No sequence that a keyboard sends is longer than this. */
const longestSequence = 100_000;

/** Ctrl-C, Ctrl-D and Ctrl-Z by themselves, as a hand sends them: they end a paste, too. */
const always: ReadonlySet<string> = new Set(['\u0003', '\u0004', '\u001A']);

/** The beginning of a sequence, or of the mark of its end, at the end of a part of a paste. */
const cutInPaste = /\p{Cc}(?:\[[0-?]{0,32})?$/u;

/**
 * A reader of what a terminal sends in raw mode. Everything between the marks of a paste is text. If
 * the second mark never comes, the paste ends after a pause, and keys that end or stop a session do
 * so when they come by themselves.
 */
export class KeyDecoder {
  readonly #bytes = new StringDecoder('utf8');
  /** The beginning of a sequence whose rest is not there yet. */
  #held = '';
  readonly #late = new LateRest();
  #isPaste = false;
  #lastAt = 0;
  #afterReturn = false;

  /** Takes what came at once. Characters and escape sequences may be cut anywhere. */
  take(chunk: Uint8Array): readonly Pressed[] {
    const pressed: Pressed[] = [];
    const arrived = this.#begin(this.#bytes.write(Buffer.from(chunk)));
    const expected = { mark: this.#nextMark(), isPaste: this.#isPaste };
    let sent = this.#held + this.#late.join(arrived, expected);
    let at = sent.indexOf(this.#nextMark());
    while (at >= 0) {
      append(pressed, this.#read(sent.slice(0, at)));
      append(pressed, this.#letGo());
      sent = sent.slice(at + pasteBegin.length);
      this.#isPaste = !this.#isPaste;
      at = sent.indexOf(this.#nextMark());
    }
    append(pressed, this.#read(sent));
    return this.#held.length > longestSequence ? [...pressed, ...this.#letGo()] : pressed;
  }

  /** How long to wait for the rest of what has begun, in milliseconds; 0 where nothing has. */
  patience(): number {
    if (this.#late.isWaiting()) return longestLateness;
    if (this.#held === '') return 0;
    return this.#held.length > 2 || this.#isPaste ? patiences.sequence : patiences.key;
  }

  /** To be called when that rest has not come: gives what the beginning is by itself. */
  release(): readonly Pressed[] {
    if (this.#late.isWaiting()) return this.#read(this.#late.letGo());
    this.#late.giveUp(this.#held);
    return this.#letGo();
  }

  #letGo(): readonly Pressed[] {
    const cut = this.#held;
    this.#held = '';
    return this.#isPaste ? [] : readCutSequence(cut);
  }

  #nextMark(): string {
    return this.#isPaste ? pasteEnd : pasteBegin;
  }

  #read(sent: string): readonly Pressed[] {
    const { pressed, rest } = this.#isPaste ? readPasted(sent) : readTyped(sent);
    this.#held = rest;
    return pressed;
  }

  /** Looks at the time. Gives what was sent, without the second half of a line end. */
  #begin(sent: string): string {
    const now = performance.now();
    const rest = now - this.#lastAt;
    this.#lastAt = now;
    this.#isPaste &&= rest < longestPasteRest && !isAlways(sent);
    const text = rest > longestLateness ? this.#late.letGo() : '';
    const isHalf = this.#afterReturn && rest < lineEndRest && sent.startsWith('\n');
    this.#afterReturn = sent.endsWith('\r');
    return text + (isHalf ? sent.slice(1) : sent);
  }
}

function isAlways(sent: string): boolean {
  return sent !== '' && Array.from(sent).every((sign) => always.has(sign));
}

function readPasted(sent: string): ReadTyped {
  const [rest = ''] = cutInPaste.exec(sent) ?? [];
  const isCut = rest.startsWith('\u001B');
  const whole = isCut ? sent.slice(0, -rest.length) : sent;
  const text = cleanPasted(whole);
  return { pressed: text === '' ? [] : [{ kind: 'pasted', text }], rest: isCut ? rest : '' };
}
