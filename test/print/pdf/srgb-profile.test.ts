import { describe, expect, it } from 'vitest';
import { writeSrgbProfile } from '../../../src/print/pdf/srgb-profile.ts';

const profile = Buffer.from(writeSrgbProfile());
const fixedAt = (offset: number): number => profile.readInt32BE(offset) / 65_536;

/** Where the tags stand, by the table at byte 128 (ICC.1:2004-10, 7.3). */
const tags = new Map(
  Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
    const at = 132 + 12 * index;
    return [
      profile.toString('latin1', at, at + 4),
      { offset: profile.readUInt32BE(at + 4), size: profile.readUInt32BE(at + 8) },
    ];
  }),
);
const numbersOf = (name: string): readonly number[] => {
  const { offset = 0, size = 0 } = tags.get(name) ?? {};
  const head = name.endsWith('TRC') ? 12 : 8;
  return Array.from({ length: (size - head) / 4 }, (_, index) =>
    fixedAt(offset + head + 4 * index),
  );
};

/** By parametric curve 3 (ICC.1:2004-10, 10.15). */
function lightOf(part: number, curve: readonly number[]): number {
  const at = (index: number): number => curve[index] ?? Number.NaN;
  return part >= at(4) ? (at(1) * part + at(2)) ** at(0) : at(3) * part;
}

function wantedLight(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

describe('the sRGB profile', () => {
  it('says its own length, and that it is of a display with red, green and blue', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  });

  it('has every tag that such a profile needs, whole and at a multiple of four bytes', () => {
    const needed = ['desc', 'cprt', 'wtpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ'];
    expect([...tags.keys()]).toEqual([...needed, 'rTRC', 'gTRC', 'bTRC']);
    for (const { offset, size } of tags.values()) {
      expect(offset % 4).toBe(0);
      expect(offset + size).toBeLessThanOrEqual(profile.length);
    }
  });

  it('makes white of all three lights', () => {
    const lights = ['rXYZ', 'gXYZ', 'bXYZ'].map(numbersOf);
    numbersOf('wtpt').forEach((white, axis) => {
      const sum = lights.reduce((total, light) => total + (light[axis] ?? 0), 0);
      expect(sum).toBeCloseTo(white, 4);
    });
  });

  it('turns the white of daylight into its own', () => {
    const matrix = numbersOf('chad');
    const daylight = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329];
    numbersOf('wtpt').forEach((white, row) => {
      const turned = daylight.reduce(
        (sum, part, at) => sum + part * (matrix[3 * row + at] ?? 0),
        0,
      );
      expect(turned).toBeCloseTo(white, 3);
    });
  });

  it('gives light by the curve of IEC 61966-2-1', () => {
    const [power = 0, ...parts] = numbersOf('rTRC');
    const { length } = parts;
    expect([power, length]).toEqual([expect.closeTo(2.4, 4), 4]);
    for (let value = 0; value <= 255; value++) {
      expect(lightOf(value / 255, numbersOf('gTRC'))).toBeCloseTo(wantedLight(value / 255), 4);
    }
  });
});
