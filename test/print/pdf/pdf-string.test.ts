import { describe, expect, it } from 'vitest';
import {
  pdfAddress,
  pdfColour,
  pdfNumber,
  pdfText,
  shortenPdfText,
} from '../../../src/print/pdf/file/pdf-string.ts';

describe('a text as a string of PDF syntax', () => {
  it('is UTF-16 in hexadecimal, whatever is in it', () => {
    expect(pdfText('A(')).toBe('<FEFF00410028>');
    expect(pdfText('ø👩')).toBe('<FEFF00f8d83ddc69>');
    expect(pdfText('')).toBe('<FEFF>');
    expect(pdfText('\uD800')).toBe('<FEFFfffd>');
  });

  it('is cut where it is longer than a PDF for archives may hold, and not within a character', () => {
    const longest = 'x'.repeat(16_000);
    expect(shortenPdfText(longest)).toBe(longest);
    expect(shortenPdfText(`${longest}x`)).toBe(`${'x'.repeat(15_999)}…`);
    expect(shortenPdfText(`${'x'.repeat(15_998)}👩${'x'.repeat(10)}`)).toBe(
      `${'x'.repeat(15_998)}…`,
    );
    expect(shortenPdfText(`👩${'x'.repeat(16_000)}`)).toBe(`👩${'x'.repeat(15_997)}…`);
  });
});

describe('an address as a string of PDF syntax', () => {
  it.each([
    ['https://a.example/x?y=1', '(https://a.example/x?y=1)'],
    ['https://a.example/(b)\\c', String.raw`(https://a.example/\(b\)\\c)`],
    ['https://a.example/ø é', '(https://a.example/%C3%B8%20%C3%A9)'],
    ['a\nb\u007Fc~!', '(a%0Ab%7Fc~!)'],
    ['\uD800', '(%EF%BF%BD)'],
    ['/👩/', '(/%F0%9F%91%A9/)'],
  ])('%j is %s', (href, written) => {
    expect(pdfAddress(href)).toBe(written);
  });
});

it('a number has two decimals at most, a colour three', () => {
  expect([1, 0.126, -2.5, 100.999, 1e-9].map(pdfNumber)).toEqual(['1', '0.13', '-2.5', '101', '0']);
  expect(pdfColour('#ff8000')).toBe('1 0.502 0');
  expect(pdfColour('#0102fe')).toBe('0.004 0.008 0.996');
});
