import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyDecoder } from '../../../src/cli/keys/key-decoder.ts';
import {
  endReading,
  type KeysBefore,
  nothingRead,
  readPresses,
} from '../../../src/cli/prompt/read-presses.ts';
import type { Stroke } from '../../../src/cli/prompt/stroke.ts';

/** Marks of a paste and keys, as they are written here. */
const sequences: ReadonlyMap<string, string> = new Map([
  ['«', '\u001B[200~'],
  ['»', '\u001B[201~'],
  ['↓', '\u001B[B'],
  ['←', '\u007F'],
]);

function bytesOf(typed: string): Buffer {
  return Buffer.from(typed.replaceAll(/[«»↓←]/g, (sign) => sequences.get(sign) ?? ''));
}

/** What is read of texts that come one right after the other, and then nothing more. */
function read(...reads: readonly string[]): readonly Stroke[] {
  let reading: KeysBefore = nothingRead;
  const decoder = new KeyDecoder();
  const strokes = reads.flatMap((sent) => {
    const done = readPresses(reading, decoder.take(bytesOf(sent)));
    ({ reading } = done);
    return done.strokes;
  });
  return [...strokes, ...endReading(reading).strokes];
}

function shown(strokes: readonly Stroke[]): string {
  return strokes
    .map((one) => {
      if ('text' in one) return one.text;
      return one.kind === 'key' ? `<${one.name}>` : '<enter>';
    })
    .join('');
}

describe('keys that come one by one', () => {
  it('are signs and keys', () => {
    expect(read('a')).toEqual([{ kind: 'sign', text: 'a' }]);
    expect(read('↓')).toEqual([{ kind: 'key', name: 'down' }]);
    expect(read('\r')).toEqual([{ kind: 'key', name: 'enter' }]);
    expect(read('\r\n')).toEqual([{ kind: 'key', name: 'enter' }]);
  });
});

describe('Enter', () => {
  it('that comes in one go with text belongs to the text', () => {
    expect(read('ab\r')).toEqual([{ kind: 'paste', text: 'ab' }, { kind: 'paste-enter' }]);
  });

  it('that is pressed right after a sign is a key', () => {
    expect(read('a', '\r')).toEqual([
      { kind: 'sign', text: 'a' },
      { kind: 'key', name: 'enter' },
    ]);
  });
});

describe('keys that come at once', () => {
  it('are a paste where there is text among them', () => {
    expect(read('abc')).toEqual([{ kind: 'paste', text: 'abc' }]);
    expect(read('4\r\r')).toEqual([{ kind: 'paste', text: '4\n\n' }]);
  });

  it('stay keys where there is none, as under a finger that rests on an arrow', () => {
    expect(shown(read('↓↓↓'))).toBe('<down><down><down>');
    expect(shown(read('↓\r'))).toBe('<down><enter>');
    expect(shown(read('abc←←d'))).toBe('abc<backspace><backspace>d');
  });

  it.each([
    ['no line end', ['one two'], 'one two'],
    ['one line end at the end', ['one two\r'], 'one two<enter>'],
    ['a line end that comes apart', ['one two\r', '\n'], 'one two<enter>'],
    ['Enter right after it', ['one two', '\r'], 'one two<enter>'],
    ['line ends in the middle', ['one\rtwo\r\nthree'], 'one\ntwo\nthree'],
    ['line ends in the middle and at the end', ['one\rtwo\r'], 'one\ntwo\n'],
    ['a line end at the end of a part', ['one\r', 'two'], 'one\ntwo'],
    ['two parts that end with a line end', ['one\r', 'two\r'], 'one\ntwo\n'],
    ['two parts and Enter by itself', ['one\rtwo', '\r'], 'one\ntwo<enter>'],
    ['lines and line ends one by one', ['one', '\r', 'two', '\r'], 'one\ntwo<enter>'],
    ['only line ends', ['\r\r'], '\n\n'],
    ['marks around it', ['«one\rtwo\r»'], 'one\ntwo\n'],
    ['marks around it and Enter behind it', ['«one\rtwo»\r'], 'one\ntwo<enter>'],
    ['marks far apart', ['«one\r', 'two\r', 'three»'], 'one\ntwo\nthree'],
    ['keys between its marks', ['«one↓\r»'], 'one\n'],
    ['tabs and what turns direction', ['a\tb\u202Ec'], 'a\tbc'],
  ])('with %s', (_, reads, strokes) => {
    expect(shown(read(...reads))).toBe(strokes);
  });

  it('give no Enter for a line end between marks, however they are cut', () => {
    const parts = fc.array(fc.stringMatching(/^[a-z\r]{1,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, (texts) => {
        const strokes = read('«', ...texts, '»');
        expect(strokes.filter(({ kind }) => kind === 'key')).toEqual([]);
        expect(shown(strokes)).toBe(texts.join('').replaceAll('\r', '\n'));
      }),
    );
  });

  it('give one Enter at most, and lose nothing, however they are cut', () => {
    const text = fc.stringMatching(/^[a-z]{2,9}(\r[a-z]{2,9}){0,4}\r?$/);
    fc.assert(
      fc.property(text, fc.nat(40), (typed, at) => {
        const cut = Math.min(at, typed.length);
        const strokes = shown(
          read(...[typed.slice(0, cut), typed.slice(cut)].filter((one) => one !== '')),
        );
        const lineEnds = typed.split('\r').length - 1;
        const isAlone = cut === typed.length - 1;
        const isAnswer = typed.endsWith('\r') && (lineEnds === 1 || isAlone);
        expect(strokes).toBe(
          typed.replaceAll('\r', '\n').replace(/\n$/, isAnswer ? '<enter>' : '\n'),
        );
      }),
    );
  });
});
