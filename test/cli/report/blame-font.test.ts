import { expect, it } from 'vitest';
import { blameFonts } from '../../../src/app/formats/blame-font.ts';
import { noteOrigin } from '../../../src/app/look/font-origins.ts';
import { EomsError } from '../../../src/model/problem.ts';

const sound = noteOrigin(Uint8Array.of(1), 'sound.ttf');
const broken = noteOrigin(Uint8Array.of(2), 'broken.ttf');
const cause = new RangeError('offset');

/** A print that fails over one font, wherever it stands. */
async function printIn({ fonts, fallbacks }: Parameters<typeof blameFonts>[1]): Promise<void> {
  if ([...Object.values(fonts), ...fallbacks].includes(broken)) throw cause;
}

it.each([
  { fonts: { regular: sound, bold: broken }, fallbacks: [] },
  { fonts: { regular: sound }, fallbacks: [sound, broken] },
])('the font over which a print fails is named, and no other', async (given) => {
  const blamed = await blameFonts(cause, given, printIn);
  expect(blamed).toMatchObject({
    kind: 'bad-data',
    problems: [{ key: 'print.font-broken', values: { path: 'broken.ttf' } }],
  });
});

it('a failure that occurs without the user’s font is not blamed on it', async () => {
  const fail = () => Promise.reject(cause);
  expect(await blameFonts(cause, { fonts: {}, fallbacks: [broken] }, fail)).toBe(cause);
  expect(await blameFonts(cause, { fonts: { bold: sound }, fallbacks: [] }, printIn)).toBe(cause);
});

it('what is known to be wrong stays what it is', async () => {
  const known = new EomsError('bad-data', []);
  expect(await blameFonts(known, { fonts: { bold: broken }, fallbacks: [] }, printIn)).toBe(known);
});
