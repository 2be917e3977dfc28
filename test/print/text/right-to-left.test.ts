import createBidi from 'bidi-js/dist/bidi.mjs';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../../../src/print/characters/reading-direction.ts';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { loadTypefaces } from '../../../src/print/fonts/typeface.ts';
import { layoutDocument } from '../../../src/print/layout/layout-document.ts';
import type { Page, TextMark } from '../../../src/print/layout/page.ts';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { hasProgram } from '../../support/inspect-pdf.ts';
import { extractLines } from '../pdf/extract-support.ts';
import { canReadStructure, readDictionaries } from '../pdf/structure-support.ts';
import { context, fonts, squeeze, textsOf } from '../print-support.ts';

const hasText = hasProgram('pdftotext');

function layoutIn(direction: Direction, markdown: string): readonly Page[] {
  const faces = loadTypefaces(fonts, { direction, bidi: createBidi() });
  const document = parseMarkdown(markdown, 'report.md');
  const { text } = context;
  return layoutDocument(document, { pageSize: 'A4', faces, text, theme: defaultTheme });
}

/** The texts of the first page with where they stand, but for header and footer. */
function placed(direction: Direction, markdown: string): readonly TextMark[] {
  const [page] = layoutIn(direction, markdown);
  if (page === undefined) throw new Error('no page');
  return textsOf(page).filter(({ source }) => typeof source === 'object');
}

/** The texts in the order in which they are seen. */
function seen(direction: Direction, markdown: string): readonly string[] {
  return placed(direction, markdown)
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .map(({ text }) => text.trim());
}

const rightEdge = (mark: TextMark | undefined): number => (mark?.x ?? 0) + (mark?.width ?? 0);
const column = { left: 56.69, right: 538.58 };

describe('a line with words of both directions', () => {
  it('is read in one order and seen in another', () => {
    const markdown = 'The school בית הספר in Haifa';
    expect(placed('ltr', markdown).map(({ text }) => text)).toEqual([
      'The school ',
      'בית הספר',
      ' in Haifa',
    ]);
    const right = 'המעיין ISO 21001 מיושם';
    expect(placed('ltr', right).map(({ text }) => text.trim())).toEqual([
      'המעיין',
      'ISO 21001',
      'מיושם',
    ]);
    expect(seen('ltr', right)).toEqual(['מיושם', 'ISO 21001', 'המעיין']);
  });

  it('starts where its first letter says, or where the document does', () => {
    const [left] = placed('ltr', 'ISO 21001 הוא תקן');
    expect(left?.x).toBeCloseTo(column.left, 0);
    const [right] = placed('rtl', 'ISO 21001 הוא תקן');
    expect(rightEdge(right)).toBeCloseTo(column.right, 0);
    const [foreign] = placed('rtl', 'Only English.');
    expect(rightEdge(foreign)).toBeCloseTo(column.right, 0);
    const [word] = placed('ltr', 'שלום');
    expect(rightEdge(word)).toBeCloseTo(column.right, 0);
  });

  it('is broken before it is ordered', () => {
    const marks = placed('rtl', 'מילה '.repeat(60));
    const lines = [...new Set(marks.map(({ y }) => y))];
    expect(lines.length).toBeGreaterThan(1);
    expect(marks.map(({ text }) => text.trim()).join(' ')).toBe('מילה '.repeat(60).trim());
    for (const mark of marks.slice(0, -1)) expect(rightEdge(mark)).toBeCloseTo(column.right, 0);
  });
});

describe('a document that runs from right to left', () => {
  it('has its first column at the right', () => {
    const table = '| א | ב |\n|---|---|\n| ג | ד |';
    expect(seen('rtl', table)).toEqual(['ב', 'א', 'ד', 'ג']);
    expect(seen('ltr', table)).toEqual(['א', 'ב', 'ג', 'ד']);
  });

  it('has bullets, numbers and bars at the right', () => {
    expect(seen('rtl', '- אחת\n- שתיים')).toEqual(['אחת', '•', 'שתיים', '•']);
    expect(seen('rtl', '12. אחת')).toEqual(['אחת', '.', '12']);
    expect(seen('ltr', '- אחת')).toEqual(['אחת', '•']);
    expect(seen('ltr', '- one')).toEqual(['•', 'one']);
    const [page] = layoutIn('rtl', '> ציטוט');
    const bar = page?.marks.find((mark) => mark.kind === 'box');
    expect(bar?.x).toBeGreaterThan(500);
  });

  it('has page numbers of contents at the left, and its footer turned round', () => {
    expect(seen('rtl', '<!-- toc -->\n# כותרת').slice(0, 2)).toEqual(['1', 'כותרת']);
    const [page] = layoutIn('rtl', '---\nauthor: בית הספר\n---\nא');
    const footer = textsOf(page ?? { width: 0, height: 0, marks: [] }).filter(
      ({ source }) => source === 'footer',
    );
    const author = footer.find(({ text }) => text === 'בית הספר');
    expect(rightEdge(author)).toBeCloseTo(column.right, 0);
  });

  it('keeps a title of several lines at the right', () => {
    const marks = placed('rtl', `<!-- cover -->\n# ${'כותרת ארוכה '.repeat(5)}\n<!-- /cover -->`);
    const edges = marks.filter(({ size }) => size === 30).map(rightEdge);
    expect(Math.max(...edges)).toBeCloseTo(column.right, 0);
  });
});

describe.runIf(hasText)('right-to-left text in a PDF', () => {
  const lines = [
    'مدرسة الإسلام الثانوية لا تقبل',
    'مُحَمَّدٌ كَتَبَ الدَّرْسَ',
    'بيت الطلاب لله الأولى لآن إلا',
    'בית הספר התיכון',
    'בְּרֵאשִׁית בָּרָא אֱלֹהִים',
    'می‌خواهم کتاب ژاله پنج گچ',
  ];

  it.each(lines)('is found as it was put in: %s', async (line) => {
    const bytes = await printPdf(`---\nlanguage: ar\n---\n${line}`, context);
    expect(extractLines(bytes)).toContain(line.normalize('NFC').replaceAll('\u200C', ''));
  });

  it('is found with its words in order in an English document', async () => {
    const line = 'This is a report about مدرسة الإسلام الثانوية and its lessons.';
    // pdftotext takes the space behind Arabic words for one in front of them.
    const [found = ''] = extractLines(await printPdf(line, context));
    expect(squeeze(found)).toBe(squeeze(line));
  });
});

const spansOf = async (markdown: string) =>
  readDictionaries(await printPdf(markdown, context))
    .filter((found) => found['/S'] === '/Span')
    .map((found) => [found['/ActualText'], found['/Lang']]);

const languageOf = async (markdown: string) =>
  readDictionaries(await printPdf(markdown, context)).find(
    (found) => found['/Type'] === '/Catalog',
  )?.['/Lang'];

describe.runIf(canReadStructure)('right-to-left text for those who hear it', () => {
  it('says how it is read, and in which language', async () => {
    expect(await spansOf('A school: בית הספר (חיפה).')).toEqual([['u:בית הספר (חיפה)', 'u:he']]);
    expect(await spansOf('مدرسة النور')).toEqual([['u:مدرسة النور', undefined]]);
  });

  it('gives a document that names no language the one of its letters', async () => {
    expect(await languageOf('# مدرسة')).toBe('u:ar');
    expect(await languageOf('# בית')).toBe('u:he');
    expect(await languageOf('# School בית')).toBe('u:en');
    expect(await languageOf('---\nlanguage: fa\n---\n# مدرسه')).toBe('u:fa');
  });
});
