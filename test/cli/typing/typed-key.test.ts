import { describe, expect, it } from 'vitest';
import { KeyDecoder } from '../../../src/cli/keys/key-decoder.ts';
import { typedKey } from '../../../src/cli/typing/typed-key.ts';

/** Keys in short: texts as they are, others by their kind. */
function keysOf(sent: string): readonly string[] {
  const keys = new KeyDecoder().take(Buffer.from(sent)).map(typedKey);
  return keys.map((key) => (key.kind === 'text' ? key.text : `<${key.kind}>`));
}

describe('what a key does to a line', () => {
  it.each([
    ['Åse 日本 👩‍🏫', ['Åse 日本 👩‍🏫']],
    ['3\r', ['3', '<line-end>']],
    ['a\nb\r\nc', ['a', '<line-end>', 'b', '<line-end>', 'c']],
    [
      'a\u007F\b\u0017\u001B\u007F\u0015\u0012',
      [
        'a',
        ...['erase', 'erase', 'erase-word', 'erase-word', 'erase-all', 'reprint'].map(
          (kind) => `<${kind}>`,
        ),
      ],
    ],
    ['\u0003\u0004\u001A', ['<interrupt>', '<end>', '<suspend>']],
    ['a\tb', ['a b']],
    ['\t', ['<unknown>']],
    [
      '\u001B[A\u001BOP\u001B[1;5D\u0000x',
      ['<unknown>', '<unknown>', '<unknown>', '<unknown>', 'x'],
    ],
    ['\u001Bb', ['<unknown>']],
    ['\u001B[200~one\rtwo\u001B[201~\r', ['one\ntwo', '<line-end>']],
  ])('is known of %j', (sent, keys) => {
    expect(keysOf(sent)).toEqual(keys);
  });
});
