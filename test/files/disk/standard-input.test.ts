import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isStandardInput, readStandardInput } from '../../../src/files/disk/standard-input.ts';

/** What is sent in pieces. */
async function* inPieces(...pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield await Promise.reject(Object.assign(new Error('read'), { code: 'EIO', errno: -5 }));
}

describe('standard input', () => {
  it('is what - becomes in the working folder, and no file of that name elsewhere', () => {
    for (const path of [join(process.cwd(), '-'), '-', './-'])
      expect(isStandardInput(path)).toBe(true);
    for (const path of [join(process.cwd(), 'a', '-'), join(process.cwd(), 'a-'), '/a/-'])
      expect(isStandardInput(path)).toBe(false);
  });

  it('is read to its end, and again without being read twice', async () => {
    const sent = inPieces('a', 'b', '');
    const first = await readStandardInput(10, sent);
    expect(Buffer.from(first).toString()).toBe('ab');
    expect(await readStandardInput(10, sent)).toBe(first);
  });

  it('is refused where it is a keyboard: nothing is waited for', async () => {
    const keyboard = Object.assign(inPieces(), { isTTY: true });
    await expect(readStandardInput(10, keyboard)).rejects.toMatchObject({
      kind: 'usage',
      problems: [{ key: 'files.nothing-piped', place: { file: '-' } }],
    });
  });

  it('is read no further than a file would be', async () => {
    await expect(readStandardInput(3, inPieces('ab', 'cd'))).rejects.toMatchObject({
      kind: 'bad-data',
      problems: [{ key: 'files.too-large' }],
    });
  });

  it('that cannot be read is a failure of the machine', async () => {
    await expect(readStandardInput(3, broken())).rejects.toMatchObject({ kind: 'io-failed' });
  });
});
