import { describe, expect, it } from 'vitest';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { emphasize, linkStyle, plainStyle, tint } from '../../../src/print/text/text-style.ts';

const plain = plainStyle(9, '#123456', defaultTheme);

describe('a style', () => {
  it('of a size and a colour is always the same record', () => {
    expect(plainStyle(9, '#123456', defaultTheme)).toBe(plain);
    expect(plainStyle(9.5, '#123456', defaultTheme)).not.toBe(plain);
    expect(plainStyle(9, '#123456', { ...defaultTheme })).not.toBe(plain);
  });

  it('with an emphasis more is always the same record, and keeps what it had', () => {
    const both = emphasize(emphasize(plain, 'strong'), 'emphasis');
    expect(both).toEqual({ ...plain, bold: true, italic: true });
    expect(emphasize(emphasize(plain, 'strong'), 'emphasis')).toBe(both);
    expect(plain.bold).toBe(false);
  });

  it('in a tone has the look of the tone, and stays bold in one that is not', () => {
    const { 'gap-major': major, muted } = defaultTheme.tones;
    expect(tint(plain, 'gap-major')).toMatchObject({ colour: major.colour, bold: true });
    expect(tint(emphasize(plain, 'strong'), 'muted')).toMatchObject({
      colour: muted.colour,
      bold: true,
    });
    expect(tint(plain, 'muted')).toBe(tint(plain, 'muted'));
  });

  it('of a link is a record of its own, also for the same target', () => {
    const target = { kind: 'web', href: 'https://example.org/' } as const;
    const link = linkStyle(target, plain);
    expect(link).toMatchObject({ link: target, colour: defaultTheme.colours.link });
    expect(linkStyle(target, plain)).not.toBe(link);
  });
});
