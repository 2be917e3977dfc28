import { describe, expect, it } from 'vitest';
import { printPdf } from '../../src/print/print-pdf.ts';
import { context, filler } from './print-support.ts';
import {
  canReadStructure,
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
    expect(findAll(document, 'Link').map(({ areas }) => areas)).toEqual(rows.map(() => 1));
  });

  it('keeps a paragraph and a cell together over a page break', async () => {
    const document = await structureOf(
      `first ${filler(100)}\n\n| a | b |\n|---|---|\n| begin ${filler(100)} end | c |`,
    );
    expect(sketch(document)).toBe('Document(P Table(TR(TH TH) TR(TD TD)))');
    expect(textOf(findAll(document, 'P')[0] ?? document)).toBe(`first ${'x '.repeat(100).trim()}`);
    expect(textOf(findAll(document, 'TD')[0] ?? document)).toMatch(/^begin x .* x end$/);
  });

  it('says what a drawing shows, and has its caption beside it', async () => {
    const bytes = await printPdf(`![Two < three (æ)](${square} "Figure 1")`, context);
    expect(sketch(readStructure(bytes))).toBe('Document(Figure P)');
    const [figure] = readDictionaries(bytes).filter((found) => found['/S'] === '/Figure');
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
    expect(links[0]?.areas).toBeGreaterThan(1);
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

  it('has no element without content but cells', async () => {
    expect(await sketchOf('#\n\n- \n\n[](https://x.dk)\n\n| |\n|---|\n\n<!-- toc -->')).toBe(
      'Document(L(LI(Lbl)))',
    );
    expect(await sketchOf('')).toBe('Document');
  });
});

describe.runIf(canReadStructure)('a print as an accessible document', () => {
  const catalogueOf = (bytes: Uint8Array) =>
    readDictionaries(bytes).find((found) => found['/Type'] === '/Catalog');

  it('shows its title, says its language and that it is tagged', async () => {
    const bytes = await printPdf('---\ntitle: R&D\nlanguage: da\n---\n# A', context);
    const catalogue = catalogueOf(bytes);
    expect(catalogue?.['/Lang']).toBe('u:da');
    expect(catalogue?.['/StructTreeRoot']).toBeDefined();
    const shown = readDictionaries(bytes);
    expect(shown).toContainEqual({ '/DisplayDocTitle': true });
    expect(shown).toContainEqual({ '/Marked': true });
    const pages = shown.filter((found) => found['/Type'] === '/Page');
    expect(pages.map((page) => page['/Tabs'])).toEqual(['/S']);
  });

  it('claims PDF/UA-1 in metadata that are XML whatever the title', async () => {
    const title = '</x> & ]]> "q" \'s\' <!-- endobj /JavaScript';
    const markdown = `---\ntitle: ${JSON.stringify(title)}\nauthor: A & B\n---\na`;
    const xmp = Buffer.from(await printPdf(markdown, context)).toString('utf8');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain(
      '&lt;/x&gt; &amp; ]]&gt; &quot;q&quot; &apos;s&apos; &lt;!-- endobj /JavaScript</rdf:li>',
    );
    expect(xmp).toContain('<rdf:li>A &amp; B</rdf:li>');
  });

  it('is named by its first heading, or by its file, where the front matter has no title', async () => {
    const titleIn = async (markdown: string) =>
      /<dc:title>.*?default">(.*?)<\/rdf:li>/.exec(
        Buffer.from(await printPdf(markdown, context)).toString('utf8'),
      )?.[1];
    expect(await titleIn('text\n\n<!-- keep-together -->\n# Læring\n<!-- /keep-together -->')).toBe(
      'Læring',
    );
    expect(await titleIn('text')).toBe('report.md');
  });

  it('does nothing but follow links', async () => {
    const markdown =
      '[a](https://x.dk) [b](mailto:a@b.dk) [c](javascript:alert(1)) [d](file:///x)\n\n# [e](#e)';
    const text = JSON.stringify(readDictionaries(await printPdf(markdown, context)));
    const actions = text.match(/"\/S":"\/(?:URI|GoTo|JavaScript|Launch|GoToR|Named)"/g);
    expect(new Set(actions)).toEqual(new Set(['"/S":"/URI"', '"/S":"/GoTo"']));
    expect(text).not.toMatch(/javascript|file:|OpenAction|"\/AA"|"\/JS"/i);
  });
});
