import { describe, expect, it } from 'vitest';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { context } from '../print-support.ts';
import { canReadStructure, readDictionaries } from './structure-support.ts';

const titleIn = async (markdown: string) =>
  /<dc:title>.*?default">(.*?)<\/rdf:li>/.exec(
    Buffer.from(await printPdf(markdown, context)).toString('utf8'),
  )?.[1];

describe.runIf(canReadStructure)('a print as an accessible document', () => {
  it('shows its title, says its language and that it is tagged', async () => {
    const bytes = await printPdf('---\ntitle: R&D\nlanguage: da\n---\n# A', context);
    const catalogue = readDictionaries(bytes).find((found) => found['/Type'] === '/Catalog');
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
      '&lt;/x&gt; &amp; ]]&gt; &quot;q&quot; &#39;s&#39; &lt;!-- endobj /JavaScript</rdf:li>',
    );
    expect(xmp).toContain('<rdf:li>A &amp; B</rdf:li>');
  });

  it('is named by its first heading, or by its file, where the front matter has no title', async () => {
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
