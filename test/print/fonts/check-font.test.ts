import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFallbackFont, checkTextFont } from '../../../src/print/fonts/check-font.ts';
import { findTable, viewOf } from '../../../src/print/fonts/font-tables.ts';
import { loadTypefaces } from '../../../src/print/fonts/typeface.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { english } from '../../support/messages.ts';
import { context, fonts, layoutMarkdown, textsOf } from '../print-support.ts';

const require = createRequire(import.meta.url);
const dejavu = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const serif: Uint8Array = readFileSync(join(dejavu, 'DejaVuSerif.ttf'));
const outlines: Uint8Array = readFileSync('test/fixtures/branding/brand/boxes.otf');

/** The width of a text in the serif font by itself. */
const serifOf = (text: string): number | undefined =>
  loadTypefaces(fonts, { named: [serif] }).named[0]?.width(text);

/** What is wrong with a font, as a person reads it. */
function said(bytes: Uint8Array, check = checkTextFont): string {
  const fault = check(bytes);
  return fault === undefined ? '' : english.text(fault.key, { path: 'a.ttf', ...fault.values });
}

/** The serif font with other rights to embed it. */
function permitted(rights: number): Uint8Array {
  const bytes = Uint8Array.from(serif);
  const view = viewOf(bytes);
  view.setUint16((findTable(view, 'OS/2') ?? 0) + 8, rights);
  return bytes;
}

/** The serif font in which no rule of a table is of a form that anybody knows. */
function withOddRules(table: string): Uint8Array {
  const bytes = Uint8Array.from(serif);
  const view = viewOf(bytes);
  const start = findTable(view, table) ?? 0;
  const list = start + view.getUint16(start + 8);
  for (let at = list + 2; at < list + 2 + 2 * view.getUint16(list); at += 2) {
    const rule = list + view.getUint16(at);
    view.setUint16(rule + view.getUint16(rule + 6), 0x1fe);
  }
  return bytes;
}

function beginning(text: string): Uint8Array {
  return Buffer.concat([Buffer.from(text, 'latin1'), serif.subarray(4)]);
}

/** The fonts of the serif as a collection of one. */
function collection(): Uint8Array {
  const head = Buffer.alloc(16);
  head.write('ttcf', 0, 'latin1');
  head.writeUInt32BE(0x10000, 4);
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(16, 12);
  const font = Uint8Array.from(serif);
  const view = viewOf(font);
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    view.setUint32(at + 8, view.getUint32(at + 8) + head.length);
  }
  return Buffer.concat([head, font]);
}

/** The serif font, or that of outlines, with other names for its tables. */
function renamed(names: Readonly<Record<string, string>>, font = serif): Uint8Array {
  const bytes = Buffer.from(font);
  for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16) {
    const tag = bytes.toString('latin1', at, at + 4);
    bytes.write(names[tag] ?? tag, at, 'latin1');
  }
  return bytes;
}

/** A file of resources: 256 bytes of head, data, and the map behind it. */
function suitcase(): Uint8Array {
  const bytes = Buffer.alloc(700);
  [0x100, 0x200, 0x100, 0x9c].forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
}

/** The serif font, whose table of kerning has become another of this version. */
function withTable(tag: string, version: number): Uint8Array {
  const bytes = renamed({ kern: tag });
  const view = viewOf(bytes);
  view.setUint16(findTable(view, tag) ?? 0, version);
  return bytes;
}

/** The serif font, whose letters have no height. */
function flat(): Uint8Array {
  const bytes = Uint8Array.from(serif);
  const view = viewOf(bytes);
  view.setUint16((findTable(view, 'head') ?? 0) + 18, 0);
  return bytes;
}

describe('a font that documents can be set in', () => {
  it('is a TTF or an OTF file', () => {
    expect(said(serif)).toBe('');
    expect(said(outlines)).toBe('');
    expect(said(withTable('COLR', 0))).toBe('');
    expect(said(renamed({ 'OS/2': 'OS/9' }))).toBe('');
  });

  it.each([
    ['everything', 0x0000],
    ['printing', 0x0004],
    ['editing', 0x0008],
    ['printing besides nothing', 0x0006],
  ])('permits %s', (_what, rights) => {
    expect(said(permitted(rights))).toBe('');
  });
});

describe('a font that documents cannot be set in', () => {
  it.each([
    ['for web pages', beginning('wOF2'), /WOFF2.*TTF and OTF/],
    ['for web pages of old', beginning('wOFF'), /\(WOFF\)/],
    ['in a collection', collection(), /a collection of fonts \(TTC\)/],
    ['no font', Buffer.from('%PDF-1.7 and so on'), /"a\.ttf" is no font/],
    ['of PostScript', Buffer.from('%!PS-AdobeFont-1.0: Old'), /a PostScript font of old/],
    [
      'of PostScript in binary form',
      Buffer.from('\u0080\u0001\u0010\0\0\0%!PS-Adobe', 'latin1'),
      /Type 1/,
    ],
    ['of old Macs', suitcase(), /old Macs \(dfont\)/],
    ['of dots', Buffer.from('STARTFONT 2.1\n'), /a font of dots/],
    ['in colour', renamed({ glyf: 'CBDT', loca: 'CBLC' }), /is a colour font/],
    ['of gradients', withTable('COLR', 1), /is a colour font/],
    ['without height', flat(), /broken or cut off/],
    ['of pictures', renamed({ kern: 'sbix' }), /is a colour font/],
    ['of dots alone', renamed({ glyf: 'EBDT', loca: 'EBLC' }), /dots without outlines/],
    ['of newer outlines', renamed({ 'CFF ': 'CFF2' }, outlines), /CFF2/],
    ['empty', new Uint8Array(), /is no font/],
    ['cut off', serif.subarray(0, 20_000), /broken or cut off/],
    ['damaged where it joins letters', withOddRules('GSUB'), /broken or cut off/],
    ['damaged where it sets letters', withOddRules('GPOS'), /broken or cut off/],
    ['not permitted to be embedded', permitted(0x0002), /does not permit/],
    ['not permitted to be embedded in part', permitted(0x0108), /does not permit/],
    ['permitted as bitmaps only', permitted(0x0204), /does not permit/],
  ])('is one %s', (_what, bytes, words) => {
    expect(said(bytes)).toMatch(words);
  });

  it('lacks letters', () => {
    const symbols = readFileSync('test/fixtures/branding/brand/few-letters.otf');
    expect(said(symbols)).toMatch(/lacks 92 characters of Basic Latin, such as ! " # \$/);
    expect(said(symbols, checkFallbackFont)).toBe('');
  });

  it('is one that is damaged where it counts: no document fails in one that is taken', async () => {
    const place = fc.nat(outlines.length - 1);
    const damage = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const damaged = Uint8Array.from(outlines);
        for (const [at, byte] of changes) damaged[at] = byte;
        fc.pre(said(damaged) === '');
        const set = { ...fonts, regular: damaged, bold: damaged };
        const pdf = await printPdf('# Heading\n\nWords, AVAST (1).', { ...context, fonts: set });
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      }),
      { numRuns: 40 },
    );
  });
});

it('a fallback font may be a collection, and is not a font for web pages', () => {
  expect(said(collection(), checkFallbackFont)).toBe('');
  const [named] = loadTypefaces(fonts, { named: [collection()] }).named;
  expect([named?.covers(0x41), named?.width('A')]).toEqual([true, serifOf('A')]);
  expect(said(beginning('wOF2'), checkFallbackFont)).toMatch(/WOFF2.*TTF and OTF/);
});

describe('a document in a font of a brand', () => {
  const branded = { ...fonts, regular: outlines, bold: outlines };

  it('is printed, with the letters that the font lacks from another', async () => {
    const pdf = await printPdf('# Title\n\n- æble ☐ b\n', { ...context, fonts: branded });
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+Boxes/);
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+DejaVuSans/);
  });

  it('has bullets even where the font has none', () => {
    const [page] = layoutMarkdown('- a', { fonts: branded });
    const [bullet] = page === undefined ? [] : textsOf(page);
    expect(bullet).toMatchObject({ text: '•', font: 'fallback' });
  });
});
