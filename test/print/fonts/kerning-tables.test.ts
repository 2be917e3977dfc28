import { describe, expect, it } from 'vitest';
import { readKerning } from '../../../src/print/fonts/read-kerning.ts';

/** The only pair of the fonts below: glyph 5, then glyph 7. */
const [left, right] = [5, 7];
const [placement, advance] = [0x01, 0x04];

const tagged = (tag: string): readonly number[] =>
  [0, 2].map((at) => tag.charCodeAt(at) * 256 + tag.charCodeAt(at + 1));

interface Scripts {
  /** The only script of the font; without one it has none. */
  readonly script?: string;
  /** Whether the script has features for languages that it does not name. */
  readonly hasDefault?: boolean;
}

function scriptList({ script, hasDefault = true }: Scripts): readonly number[] {
  if (script === undefined) return [0];
  const language = [0, 0xff_ff, 1, 0];
  return [1, ...tagged(script), 8, hasDefault ? 4 : 0, 0, ...language];
}

/** A font of one table, which has one feature with one lookup with this table of pairs. */
function fontOf(pairs: readonly number[], scripts: Scripts): Uint8Array {
  const features = [1, ...tagged('kern'), 8, 0, 1, 0];
  const lookups = [1, 4, 2, 0, 1, 8, ...pairs];
  const written = scriptList(scripts);
  const first = 10;
  const second = first + written.length * 2;
  const third = second + features.length * 2;
  const table = [1, 0, first, second, third, ...written, ...features, ...lookups];
  const record = [...tagged('GPOS'), 0, 0, 0, 28, 0, table.length * 2];
  const words = [0, 1, 1, 0, 0, 0, ...record, ...table];
  return Uint8Array.from(words.flatMap((word) => [(word >> 8) & 0xff, word & 0xff]));
}

const coverage = [1, 1, left];

/** Glyphs that are named pair by pair. */
function pairsOf(form: number, value: number): readonly number[] {
  const set = [1, right, value];
  return [1, 12, form, 0, 1, 18, ...coverage, ...set];
}

/** Glyphs by their classes: 5 is of class 1 on the left, 7 and 8 are of class 1 on the right. */
function classesOf(form: number, values: readonly number[]): readonly number[] {
  const [lefts, rights] = [
    [1, left, 1, 1],
    [1, right, 2, 1, 1],
  ];
  return [2, 24, form, 0, 30, 38, 2, 2, ...values, ...coverage, ...lefts, ...rights];
}

describe('the kerning of a font', () => {
  const pairs = pairsOf(advance, -30);

  it.each([
    ['for Latin', { script: 'latn' }, -30],
    ['for all scripts', { script: 'DFLT' }, -30],
    ['for another script', { script: 'cyrl' }, 0],
    ['for no script', {}, 0],
    ['for named languages alone', { script: 'latn', hasDefault: false }, 0],
  ])('counts where it is said %s', (_, scripts, kern) => {
    expect(readKerning(fontOf(pairs, scripts))(left, right)).toBe(kern);
  });

  it.each([
    ['pair by pair', pairsOf(placement, -30)],
    ['by classes', classesOf(placement, [0, 0, 0, -30])],
  ])('is none where glyphs are moved and not set closer: %s', (_, table) => {
    expect(readKerning(fontOf(table, { script: 'latn' }))(left, right)).toBe(0);
  });

  it('is that of the classes of both glyphs', () => {
    const kerning = readKerning(fontOf(classesOf(advance, [1, 2, -3, -40]), { script: 'latn' }));
    expect([right, right + 1, right + 2, right - 1].map((glyph) => kerning(left, glyph))).toEqual([
      -40, -40, -3, -3,
    ]);
    expect(kerning(left + 1, right)).toBe(0);
  });

  it('is none where its table leads out of the file', () => {
    const whole = fontOf(pairs, { script: 'latn' });
    expect(readKerning(whole.subarray(0, 40))(left, right)).toBe(0);
    expect(readKerning(whole.subarray(0, whole.length - 2))(left, right)).toBe(0);
  });
});
