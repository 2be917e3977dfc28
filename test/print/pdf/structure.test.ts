import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/print/characters/clean-text.ts';
import { loadHyphenation } from '../../../src/print/fonts/load-hyphenation.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { splitByFont } from '../../../src/print/text/split-by-font.ts';
import { anyText } from '../any-text.ts';
import { context, faces, filler, layoutMarkdown, squeeze } from '../print-support.ts';
import { tortureMarkdown } from '../torture-markdown.ts';
import {
  canReadStructure,
  type FoundElement,
  findAll,
  readContents,
  readDictionaries,
  readStructure,
  sketch,
  textOf,
} from './structure-support.ts';

const structureOf = async (markdown: string) => readStructure(await printPdf(markdown, context));
const sketchOf = async (markdown: string): Promise<string> => sketch(await structureOf(markdown));
const square =
  'data:image/svg+xml,%3Csvg viewBox="0 0 9 9"%3E%3Crect width="9" height="9"/%3E%3C/svg%3E'
    .replaceAll('"', '%22')
    .replaceAll(' ', '%20');

/** A Markdown text without escapes, as the fonts show it. */
const shownText = (escaped: string): string =>
  splitByFont(cleanText(escaped.replaceAll(/\\(.)/g, '$1')), 'regular', faces)
    .map(({ text }) => text)
    .join('');
const oneSpaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** How often each character occurs in a text, apart from blanks. */
const countCharacters = (text: string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const character of squeeze(text)) counts[character] = (counts[character] ?? 0) + 1;
  return counts;
};
const textWithoutDrawings = ({ tag, texts, kids }: FoundElement): string =>
  tag === 'Figure' ? '' : [...texts, ...kids.map(textWithoutDrawings)].join('');

describe.runIf(canReadStructure)('the structure of a print', () => {
  it('goes down one level of headings at a time, whatever the Markdown skips', async () => {
    const document = await structureOf('### a\n\n# b\n\n#### c\n\n## d\n\n> ###### e\n\n# f');
    const headings = sketch(document).match(/H\d/g);
    expect(headings).toEqual(['H1', 'H1', 'H2', 'H2', 'H3', 'H1']);
  });

  it('has lists with labels and bodies, in each other', async () => {
    const markdown = '1. one\n2. two\n   - inner\n\n     more\n- [x] done';
    expect(await sketchOf(markdown)).toBe(
      'Document(L(LI(Lbl LBody) LI(Lbl LBody(P L(LI(Lbl LBody(P P)))))) L(LI(Lbl LBody)))',
    );
    const lists = findAll(await structureOf(markdown), 'L');
    const numbering = lists.map(({ attributes }) => attributes['ListNumbering']);
    expect(numbering).toEqual(['/Decimal', '/Disc', '/Square']);
  });

  it('has tables whose header cells say that they head columns', async () => {
    const document = await structureOf('| a | b |\n|---|---|\n| c | |');
    expect(sketch(document)).toBe('Document(Table(TR(TH TH) TR(TD TD)))');
    const scopes = findAll(document, 'TH').map(({ attributes }) => attributes['Scope']);
    expect(scopes).toEqual(['/Column', '/Column']);
  });

  it('has forms whose labels head rows, but for those that are blank', async () => {
    const document = await structureOf('| | |\n|---|---|\n| k | v |\n| | w |');
    expect(sketch(document)).toBe('Document(Table(TR(TH TD) TR(TD TD)))');
    expect(findAll(document, 'TH')[0]?.attributes['Scope']).toBe('/Row');
  });

  it('reads the header row of a long table once', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => `| r${index} | [w](https://x.dk) |`);
    const bytes = await printPdf(`| Left | Right |\n|---|---|\n${rows.join('\n')}`, context);
    const document = readStructure(bytes);
    expect(textOf(document).match(/Left|Right/g)).toEqual(['Left', 'Right']);
    expect(findAll(document, 'TR')).toHaveLength(121);
    expect(findAll(document, 'Link').map(({ areas }) => areas.length)).toEqual(rows.map(() => 1));
  });

  it('keeps a paragraph and a cell together over a page break', async () => {
    const document = await structureOf(
      `first ${filler(100)}\n\n| a | b |\n|---|---|\n| begin ${filler(100)} end | c |`,
    );
    expect(sketch(document)).toBe('Document(P Table(TR(TH TH) TR(TD TD)))');
    expect(textOf(findAll(document, 'P')[0] ?? document)).toBe(`first ${'x '.repeat(100).trim()}`);
    expect(textOf(findAll(document, 'TD')[0] ?? document)).toMatch(/^begin x .* x end$/);
  });

  it('has pictures among words in their place, with what they show', async () => {
    const markdown = `# A ![logo](${square})\n\nOne ![two](${square}) three [![four](${square})](https://x.dk)![](${square}) five\n\n| a |\n|---|\n| ![six](${square}) |`;
    const bytes = await printPdf(markdown, context);
    expect(sketch(readStructure(bytes))).toBe(
      'Document(H1(Figure) P(Figure Link(Figure)) Table(TR(TH) TR(TD(Figure))))',
    );
    const figures = readDictionaries(bytes).filter((found) => found['/S'] === '/Figure');
    const said = new Set(figures.map((figure) => figure['/Alt']));
    expect(said).toEqual(new Set(['u:four', 'u:logo', 'u:six', 'u:two']));
    for (const figure of figures) {
      expect(figure['/A']).toMatchObject({ '/BBox': expect.any(Array), '/Placement': '/Inline' });
    }
  });

  it('says what a drawing shows, and has its caption next to it', async () => {
    const bytes = await printPdf(`![Two < three (æ)](${square} "Figure 1")`, context);
    expect(sketch(readStructure(bytes))).toBe('Document(Figure P)');
    const figure = readDictionaries(bytes).find((found) => found['/S'] === '/Figure');
    expect(figure?.['/Alt']).toBe('u:Two < three (æ)');
    expect(figure?.['/A']).toMatchObject({ '/BBox': expect.any(Array), '/O': '/Layout' });
  });

  it('does not read out a drawing that nothing is said about', async () => {
    expect(await sketchOf(`a\n\n![](${square})`)).toBe('Document(P)');
  });

  it('has links with their words and all of their areas, in the order of the text', async () => {
    const long = 'word '.repeat(30).trim();
    const bytes = await printPdf(
      `# A\n\nsee [${long} **bold**](https://x.dk) and [up](#a).`,
      context,
    );
    const [paragraph] = findAll(readStructure(bytes), 'P');
    const links = paragraph?.kids ?? [];
    expect(links.map(({ tag }) => tag)).toEqual(['Link', 'Link']);
    expect(links.map((link) => textOf(link))).toEqual([`${long} bold`, 'up']);
    expect(links[0]?.areas.length).toBeGreaterThan(1);
    expect(paragraph?.texts).toEqual(['see ', ' and ', '.']);
    const said = readDictionaries(bytes)
      .filter((found) => found['/Subtype'] === '/Link')
      .map((found) => found['/Contents']);
    expect(new Set(said)).toEqual(new Set(['u:https://x.dk', 'u:A']));
  });

  it('has a table of contents whose lines are links with words apart from numbers', async () => {
    const document = await structureOf('<!-- toc -->\n\n# One\n\n## Two');
    expect(sketch(document)).toBe(
      'Document(TOC(TOCI(Reference(Link)) TOCI(Reference(Link))) H1 H2)',
    );
    expect(findAll(document, 'Link').map((link) => textOf(link))).toEqual(['One 1', 'Two 1']);
  });

  it('begins with the cover, whether its title stands there or in the front matter', async () => {
    const front = '---\ntitle: T\nsubtitle: S\nheader: Running\nauthor: Ann\n---\n';
    const document = await structureOf(`${front}<!-- cover -->\nbelow\n<!-- /cover -->\n\nbody`);
    expect(sketch(document)).toBe('Document(H1 P P P)');
    expect(textOf(document)).toBe('T S below body');
  });

  it('has quotes and code', async () => {
    expect(await sketchOf('> a\n>\n> b\n\n```\nx\n\ny\n```\n\n---')).toBe(
      'Document(BlockQuote(P P) P(Code))',
    );
  });

  it('leaves running headers and footers out, and says which they are', async () => {
    const bytes = await printPdf('---\nheader: Running\nauthor: Ann\n---\nbody', context);
    expect(textOf(readStructure(bytes))).toBe('body');
    const contents = readContents(bytes);
    expect(contents).toContain('/Artifact <</Type/Pagination/Subtype/Header>> BDC');
    expect(contents).toContain('/Artifact <</Type/Pagination/Subtype/Footer>> BDC');
  });

  it('is read in the order in which it was written, every word of it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (one, two, three) => {
        const markdown = `a ${one} z\n\n- b ${two}\n\n| c | d |\n|---|---|\n| ${three} | e |\n\n> f ${one}\n`;
        const written = `a ${shownText(one)} z • b ${shownText(two)} c d ${shownText(three)} e f ${shownText(one)}`;
        expect(textOf(await structureOf(markdown))).toBe(oneSpaced(written));
      }),
      { numRuns: 25 },
    );
  });

  it('reads each letter as itself after one with marks above and below', async () => {
    const text = 'ẹ\u0301 see i\u0307\u0301 in';
    expect(textOf(await structureOf(text))).toBe(text);
  });

  it('reads every word of the torture document as often as it was laid out', async () => {
    const bytes = await printPdf(tortureMarkdown, context);
    const hyphenation = await loadHyphenation('en', tortureMarkdown);
    const laid = layoutMarkdown(tortureMarkdown, { hyphenation })
      .flatMap(({ marks }) => marks)
      .flatMap((mark) => (mark.kind === 'text' && typeof mark.source === 'object' ? mark.text : []))
      .join('');
    expect(countCharacters(textWithoutDrawings(readStructure(bytes)))).toEqual(
      countCharacters(laid),
    );
  });

  it('has no element without content but cells', async () => {
    expect(await sketchOf('#\n\n- \n\n[](https://x.dk)\n\n| |\n|---|\n\n<!-- toc -->')).toBe(
      'Document(L(LI(Lbl)))',
    );
    expect(await sketchOf('')).toBe('Document');
  });
});
