import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKeyDecoder, type TypedKey } from '../../../src/cli/typing/typed-key.ts';

afterEach(() => {
  vi.useRealTimers();
});

function decode(...chunks: readonly Uint8Array[]): readonly TypedKey[] {
  return chunks.flatMap(createKeyDecoder());
}

/** Keys in short: texts as they are, others by their kind. */
function shorten(keys: readonly TypedKey[]): readonly string[] {
  return keys.map((key) => (key.kind === 'text' ? key.text : `<${key.kind}>`));
}

function keysOf(sent: string): readonly string[] {
  return shorten(decode(Buffer.from(sent)));
}

describe('what a terminal sends', () => {
  it.each([
    ['Åse 日本 👩‍🏫', ['Åse 日本 👩‍🏫']],
    ['3\r', ['3', '<line-end>']],
    ['a\nb\r\nc', ['a', '<line-end>', 'b', '<line-end>', 'c']],
    [
      'a\u007F\b\u0017\u0015\u0012',
      ['a', ...['erase', 'erase', 'erase-word', 'erase-all', 'reprint'].map((kind) => `<${kind}>`)],
    ],
    ['\u0003\u0004\u001A', ['<interrupt>', '<end>', '<suspend>']],
    ['a\tb', ['a', ' ', 'b']],
    [
      '\u001B[A\u001BOP\u001B[1;5D\u0000x',
      ['<unknown>', '<unknown>', '<unknown>', '<unknown>', 'x'],
    ],
    ['\u001Bb', ['<unknown>', 'b']],
  ])('is keys: %j', (sent, keys) => {
    expect(keysOf(sent)).toEqual(keys);
  });

  it('is text between the marks of a paste, with line ends of any kind and no other control', () => {
    const pasted = 'one\rtwo\r\nthree\n\u0003\u0004\u001A\u001B[A4';
    const keys = keysOf(`\u001B[200~${pasted}\u001B[201~\r`);
    expect(keys.slice(0, -1).join('')).toBe('one\ntwo\nthree\n4');
    expect(keys.at(-1)).toBe('<line-end>');
  });

  it.each([
    ['\u0003', '<interrupt>'],
    ['\u0004', '<end>'],
    ['\u001A', '<suspend>'],
  ])('is %j by itself, also where the end of a paste was never marked', (sent, key) => {
    const keys = decode(Buffer.from('\u001B[200~abc'), Buffer.from(sent), Buffer.from('\r'));
    expect(shorten(keys)).toEqual(['abc', key, '<line-end>']);
  });

  it('is keys again after a rest in a paste whose end was never marked', () => {
    vi.useFakeTimers();
    const take = createKeyDecoder();
    const after = (milliseconds: number, sent: string): readonly string[] => {
      vi.advanceTimersByTime(milliseconds);
      return shorten(take(Buffer.from(sent)));
    };
    expect(after(9000, '\u001B[200~abc')).toEqual(['abc']);
    expect(after(1000, '\r')).toEqual(['\n']);
    expect(after(3000, '\r')).toEqual(['<line-end>']);
  });

  it('means the same wherever it is cut', () => {
    const piece = fc.constantFrom(
      'a',
      'æ',
      '👍🏽',
      '\r',
      '\u001B[A',
      '\u001B[200~',
      '\u001B[201~',
      '\u007F',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, at) => {
        const bytes = Buffer.from(pieces.join(''));
        const cut = at % (bytes.length + 1);
        const whole = shorten(decode(bytes)).join('');
        const parts = decode(bytes.subarray(0, cut), bytes.subarray(cut));
        expect(shorten(parts).join('')).toBe(whole);
      }),
    );
  });
});
