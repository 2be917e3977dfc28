import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import * as fontkit from 'fontkit';
import { PDFDocument } from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readGlyphs } from '../../src/print/fonts/read-glyphs.ts';
import { createPdf } from '../../src/print/kit/create-pdf.ts';
import { cutDown, openFonts } from '../../src/print/kit/font.ts';
import type { PdfFile, PdfObject } from '../../src/print/kit/pdf-file.ts';
import { fonts, openPdf } from './print-support.ts';

function begin(): PdfFile {
  const facts = { title: 'Teaching', author: '', language: 'da', day: new Date('2026-11-23') };
  const pdf = createPdf({ ...facts, metadata: '<own-metadata/>' });
  pdf.startPage(400, 300);
  return pdf;
}

/** An object that says no more than what it is. */
function putNamed(pdf: PdfFile, name: string): PdfObject {
  const id = pdf.reserve();
  pdf.put(id, `<</Is/${name}>>`);
  return pdf.refer(id);
}

/** Ends the page and the file; gives its syntax, with the objects and the content that are compressed. */
async function end(pdf: PdfFile, form?: PdfObject): Promise<string> {
  await pdf.endPage();
  const bytes = await pdf.finish({
    structure: putNamed(pdf, 'Structure'),
    destinations: putNamed(pdf, 'Destinations'),
    form,
    archive: undefined,
  });
  const text = openPdf(bytes);
  const [, content = ''] =
    /<<\n\/Filter \/FlateDecode\n\/Length \d+\n>>\nstream\n([^]*?)\nendstream/.exec(text) ?? [];
  return text + inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
}

/** The version of a library for which the types of its inside were written, and that which is installed. */
function versionsOf(name: string): readonly unknown[] {
  const [, written] = /in \w+ (\d+\.\d+\.\d+)/.exec(
    readFileSync(`src/print/kit/${name}.d.ts`, 'utf8'),
  ) ?? [''];
  return [written, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version];
}

describe('what is relied upon within a library', () => {
  it.each(['pdfkit', 'fontkit'])('was read in the version of %s that is installed', (name) => {
    const [written, installed] = versionsOf(name);
    expect(written).toBe(installed);
  });

  it.each(['_addInfo', '_finalize', '_write', 'addContent', 'endAcroForm', 'endMarkings', 'ref'])(
    'is %s of pdfkit',
    (name) => expect(PDFDocument.prototype).toHaveProperty(name, expect.any(Function)),
  );

  it('is where pdfkit keeps its objects', () => {
    const pdf = new PDFDocument({ autoFirstPage: false, font: null });
    const start = pdf._offset;
    const object = pdf.ref({});
    expect(pdf._offsets[object.id - 1]).toBe(null);
    object.end();
    expect(pdf._offsets[object.id - 1]).toBe(start);
    expect(pdf._id.length).toBe(16);
    expect(pdf._root.id).toBe(3);
    expect(pdf._root.data).toHaveProperty('Names.data.Dests');
    const page = pdf.addPage({ size: [9, 9], margin: 0 }).page;
    expect(page.dictionary.data).not.toHaveProperty('Tabs');
    const font = pdf.registerFont('a', fontkit.create(fonts.regular)).font('a')._font;
    expect(font).toMatchObject({ id: 'F1', unicode: [[0]], subset: { glyphs: [0] } });
  });

  it('is how fontkit writes a TrueType font', () => {
    const font = fontkit.create(fonts.regular);
    expect(font.directory.tables).toHaveProperty('glyf');
    const subset = font.createSubset();
    subset.includeGlyph(font.glyphForCodePoint(0x41).id);
    subset.encode();
    expect(subset).toMatchObject({
      _addGlyph: expect.any(Function),
      glyf: [expect.any(Uint8Array), expect.any(Uint8Array)],
      loca: { offsets: [0, expect.any(Number), expect.any(Number)] },
      hmtx: { metrics: [expect.anything(), expect.anything()] },
      offset: expect.any(Number),
    });
  });
});

describe('a PDF', () => {
  it('has the metadata that are given, and no font but ours', async () => {
    const text = await end(begin());
    expect(text).toContain('<own-metadata/>');
    expect(text).not.toMatch(/xmp:|Helvetica/);
  });

  it('says that it is tagged, and by what', async () => {
    const text = await end(begin());
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/Tabs \/S\n/);
    const [, tree] = /\/StructTreeRoot (\d+) 0 R/.exec(text) ?? [];
    expect(text).toMatch(new RegExp(`(?:^|\n)(?:\\d+ \\d+ )*${tree} 0 `));
    expect(text).toContain('<</Is/Structure>>');
  });

  it('refers to objects that share a stream, and finds them by a cross-reference stream', async () => {
    const pdf = begin();
    const [first, second] = [putNamed(pdf, 'First'), putNamed(pdf, 'Second')];
    pdf.page.annotate(first);
    const text = await end(pdf, second);
    expect(text).toContain(`/Annots [${first.id} 0 R]`);
    expect(text).toContain(`/AcroForm ${second.id} 0 R`);
    expect(text).toContain('<</Is/First>>\n<</Is/Second>>');
    expect(text).toMatch(/\/Type \/XRef\n/);
    expect(text).not.toMatch(/^(?:xref|trailer)$/m);
  });

  it('has the content of a page in the order in which it was written', async () => {
    const pdf = begin();
    pdf.write('1 w');
    pdf.writeIn([2, 0, 0, 2, 5, 5], '2 w');
    pdf.write('3 w');
    expect(await end(pdf)).toContain('1 0 0 -1 0 300 cm\n1 w\nq\n2 0 0 2 5 5 cm\n2 w\nQ\n3 w\n');
  });

  it('leads from a bookmark to the left edge of its page', async () => {
    const pdf = begin();
    pdf.bookmarks.add('Aims', { top: 20, isOpen: true }).add('Plan', { top: 50, isOpen: false });
    const text = await end(pdf);
    expect(text).toMatch(/\/Dest \[\d+ 0 R \/XYZ 0 280 0\]\n\/Parent \d+ 0 R\n\/Title \(Aims\)/);
    expect(text).toMatch(/\/XYZ 0 250 0\]\n\/Parent \d+ 0 R\n\/Title \(Plan\)/);
  });

  it('has no page before one is started', () => {
    const facts = { title: 'T', author: '', language: 'en', day: new Date('2026-11-23') };
    expect(() => createPdf({ ...facts, metadata: '' }).page).toThrow('no page was started');
  });
});

describe('a font of a PDF', () => {
  const [font] = openFonts(fonts.regular);

  it('is one, however often it is asked for', () => {
    const pdf = begin();
    expect(pdf.font('regular', font)).toBe(pdf.font('regular', font));
  });

  it('has one code for a glyph as it is, and one more for each other use', () => {
    const embedded = begin().font('regular', font);
    const letter = font.glyphForCodePoint(0x41);
    const code = embedded.codeOf(letter);
    expect(embedded.codeOf(letter)).toBe(code);
    const other = embedded.addCode(letter.id, { codePoints: [], advance: 500 });
    expect(other).not.toBe(code);
    expect([code, other].map((one) => embedded.readAs(one))).toEqual([[0x41], [0x200b]]);
    expect(embedded.widthOf(other)).toBe(500 * embedded.scale);
    expect(embedded.widthOf(99)).toBe(0);
    expect(embedded.readAs(99)).toEqual([]);
  });

  it('holds the same glyphs where they were read without fontkit', async () => {
    const read = { post: undefined, glyphs: readGlyphs(fonts.regular) };
    const written = [openFonts(fonts.regular), openFonts(fonts.regular, read)].map(([one]) => {
      const pdf = begin();
      const embedded = pdf.font('regular', one);
      for (const letter of 'A éǺ½') {
        embedded.codeOf(one.glyphForCodePoint(letter.codePointAt(0) ?? 0));
      }
      embedded.object();
      return end(pdf);
    });
    const [without, withTables] = await Promise.all(written);
    expect(withTables).toBe(without);
    expect(withTables).toContain('/FontFile2');
  });

  it('is not one that was opened elsewhere', () => {
    expect(() => cutDown(fontkit.create(fonts.regular), [1])).toThrow(TypeError);
  });

  it('makes glyphs in TrueType fonts alone', () => {
    const [curves] = openFonts(readFileSync('test/fixtures/branding/brand/boxes.otf'));
    const embedded = begin().font('curves', curves);
    const use = { codePoints: [0x41], advance: 500 };
    expect(() => embedded.addMade(use, () => ({ bytes: new Uint8Array(), left: 0 }))).toThrow(
      TypeError,
    );
  });
});
