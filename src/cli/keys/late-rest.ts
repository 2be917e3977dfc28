import { nameSequence } from './name-sequence.ts';
import { takeSequence } from './take-sequence.ts';

const escape = '\u001B';

/** What a keyboard sends between an escape character and the last letter of a key. */
const beginning = /^\[(?:\[|[\d;:]*)$/;

/** What may come next. */
interface Expected {
  /** The mark of the beginning of a paste; inside one that of its end. */
  readonly mark: string;
  readonly isPaste: boolean;
}

/**
 * The rest of a sequence that was given up. On a slow line the beginning of a sequence can come so much
 * sooner than its rest that it was taken for a key meanwhile; and the rest may come in parts itself.
 */
export class LateRest {
  /** The beginning that was given up, and taken for a key; '' where none was, or it is forgotten. */
  #begin = '';
  /** What came behind it and may go on, and was not handed over yet. */
  #held = '';

  /** Remembers a beginning that was taken for what it is by itself. */
  giveUp(begin: string): void {
    this.#begin = begin;
  }

  /** Whether something is held of which it is not known yet what it is. */
  isWaiting(): boolean {
    return this.#held !== '';
  }

  /** What is to be read when more has arrived. */
  join(arrived: string, expected: Expected): string {
    const begin = this.#begin;
    const rest = this.#held + arrived;
    if (begin === '' || arrived === '') return this.letGo() + arrived;
    const sent = begin + rest;
    if (mayGoOn(sent, expected)) {
      this.#held = rest;
      return '';
    }
    this.letGo();
    return isRest(sent, expected) ? sent : rest;
  }

  /** Forgets the beginning. Gives what was held, which is text. */
  letGo(): string {
    const held = this.#held;
    this.#begin = '';
    this.#held = '';
    return held;
  }
}

function mayGoOn(sent: string, { mark, isPaste }: Expected): boolean {
  return mark.startsWith(sent) ? sent !== mark : !isPaste && beginning.test(sent.slice(1));
}

function isRest(sent: string, { mark, isPaste }: Expected): boolean {
  return sent.startsWith(mark) || (!isPaste && isLateKey(sent));
}

/**
 * Whether what was sent in parts is a key and nothing else, or more keys like it; what somebody types
 * after Escape does not count.
 */
function isLateKey(sent: string): boolean {
  const sequence = sent.slice(1);
  const found = takeSequence(sequence);
  if (found.kind !== 'whole') return false;
  const behind = sequence.charAt(found.length);
  const key = nameSequence(sequence.slice(0, found.length));
  return key?.kind === 'key' && key.name !== 'unknown' && ['', escape].includes(behind);
}
