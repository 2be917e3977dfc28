import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestReadable } from '../../src/branding/contrast.ts';
import { contrastOf, mixColours } from '../../src/model/colour.ts';

const white = { colour: '#ffffff', least: 4.5 };
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#ffd500', '#ffffff', 1.42],
  ])('of %s on %s is %d, as WCAG 2.2 computes it', (one, other, contrast) => {
    expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });
});

describe('the nearest colour that can be read', () => {
  it('is the colour itself where it can be', () => {
    expect(nearestReadable('#0F4C5C', [white])).toBe('#0f4c5c');
  });

  it('always can be read, on any one ground', () => {
    fc.assert(
      fc.property(hex, hex, (colour, ground) => {
        const nearest = nearestReadable(colour, [{ colour: ground, least: 4.5 }]);
        expect(contrastOf(nearest ?? ground, ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('is no further away than it has to be: the next lighter grey is unreadable', () => {
    expect(nearestReadable('#7b7b7b', [white])).toBe('#767676');
    expect(contrastOf('#777777', '#ffffff')).toBeLessThan(4.5);
  });

  it('keeps its hue: yellow becomes a dark yellow', () => {
    expect(nearestReadable('#ffd500', [white])).toMatch(/^#[89a][0-9a-f][67][0-9a-f]0/);
  });

  it('can be read on all grounds at once, and is absent where no colour can', () => {
    const tint = { colour: '#e4eef0', least: 4.5 };
    const nearest = nearestReadable('#7b8794', [white, tint]) ?? '#ffffff';
    expect(contrastOf(nearest, tint.colour)).toBeGreaterThanOrEqual(4.5);
    expect(nearestReadable('#777777', [white, { colour: '#000000', least: 4.7 }])).toBeUndefined();
  });
});

it('mixes colours by shares', () => {
  expect(mixColours('#000000', '#ffffff', 0)).toBe('#ffffff');
  expect(mixColours('#000000', '#ffffff', 1)).toBe('#000000');
  expect(mixColours('#ff0000', '#0000ff', 0.5)).toBe('#800080');
});
