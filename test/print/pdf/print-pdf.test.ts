import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Page } from '../../../src/print/layout/page.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { anyText } from '../any-text.ts';
import { context, layoutMarkdown, squeeze } from '../print-support.ts';
import { tortureMarkdown } from '../torture-markdown.ts';

const hasText = hasProgram('pdftotext');
const hasQpdf = hasProgram('qpdf');

/** What of a page lies outside of it. */
function outsideOf({ width, height, marks }: Page): readonly string[] {
  return marks.flatMap((mark) => {
    const right = 'dx' in mark ? mark.x + mark.dx : mark.x + ('width' in mark ? mark.width : 0);
    const isInside =
      mark.x >= -0.01 && right <= width + 0.01 && mark.y >= -0.01 && mark.y <= height;
    return isInside ? [] : [JSON.stringify({ ...mark, source: undefined })];
  });
}

describe('a print', () => {
  it('is the same to the byte in every time zone, and dated by its caller', async () => {
    const markdown = '---\ntitle: Læring\n---\n# A\n\n[x](#a)';
    const printIn = async (zone: string): Promise<Buffer> => {
      vi.stubEnv('TZ', zone);
      return Buffer.from(await printPdf(markdown, context));
    };
    const east = await printIn('Pacific/Kiritimati');
    const west = await printIn('America/New_York');
    vi.unstubAllEnvs();
    expect(east.equals(west)).toBe(true);
    expect(east.includes('(D:20261123000000Z)')).toBe(true);
  });

  it('puts nothing outside of its pages, whatever is written', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        const markdown = `# ${a}\n\n${b}\n\n- ${c}\n  - ${a}\n\n| ${a} | ${b} | c |\n|---|--:|---|\n| ${c} | ${b} | ${'x'.repeat(300)} |\n`;
        for (const page of layoutMarkdown(markdown)) expect(outsideOf(page)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('puts nothing of the torture document outside of its pages', () => {
    for (const pageSize of ['A4', 'Letter'] as const) {
      const pages = layoutMarkdown(tortureMarkdown, { pageSize });
      expect(pages.length).toBeGreaterThan(8);
      expect(pages.flatMap(outsideOf)).toEqual([]);
    }
  });

  it('overlaps no two lines of text', () => {
    for (const { marks } of layoutMarkdown(tortureMarkdown)) {
      const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
      const clashes = texts.filter((one, index) =>
        texts.slice(index + 1).some((other) => {
          const isApart = one.x + one.width <= other.x + 1 || other.x + other.width <= one.x + 1;
          return !isApart && Math.abs(one.y - other.y) < Math.min(one.size, other.size) * 0.9;
        }),
      );
      expect(clashes.map(({ text }) => text)).toEqual([]);
    }
  });

  it.runIf(hasText)('gives its text back as it was put in', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const bytes = await printPdf(`a ${text} z`, context);
        const marks = layoutMarkdown(`a ${text} z`).flatMap((page) => page.marks);
        const set = marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('');
        expect(squeeze(inspectPdf(bytes, 'pdftotext', ['-raw']))).toBe(squeeze(set));
      }),
      { numRuns: 15 },
    );
  });

  it.runIf(hasText)('gives languages, symbols and broken words back', async () => {
    const text =
      'Læringsmål på Ærø; Εκπαιδευτικός οργανισμός; Образовательная; Łódź, zażółć gęślą jaźń; Đánh giá chất lượng; office fluffy flags; ✓ ☐ ☑ → ≥; self-assessment of self-evaluation and well-being in after-school programmes of further-education colleges';
    const extracted = inspectPdf(await printPdf(text, context), 'pdftotext', ['-raw']);
    expect(squeeze(extracted)).toContain(squeeze(text));
  });

  it.runIf(hasText)('draws charts as vectors, with words that can be found', async () => {
    const svg =
      '<svg viewBox="0 0 200 80"><g opacity="0.5"><path d="M0 0L10 10" stroke="red" fill="none" stroke-dasharray="2 1"/><rect width="9" height="9" fill="#0a0" stroke="#000"/><rect width="5" height="5"/><path d="M0 0h4" fill="none"/></g><text x="100" y="40" text-anchor="end" dominant-baseline="hanging" font-weight="bold">Læring ✓</text><text y="9" fill="none">unseen</text></svg>';
    const link = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    const bytes = await printPdf(`![a](${link} "Figure 1")`, context);
    expect(squeeze(inspectPdf(bytes, 'pdftotext', ['-raw']))).toBe('Læring✓Figure11/1');
    expect(Buffer.from(bytes).includes('/Subtype /Image')).toBe(false);
  });

  it.runIf(hasQpdf)('is a sound PDF, however odd the Markdown', async () => {
    const bytes = await printPdf(tortureMarkdown, context);
    expect(inspectPdf(bytes, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors');
  });

  it.runIf(hasQpdf)(
    'names itself, its language, its bookmarks and the targets of its links',
    async () => {
      const markdown =
        '---\ntitle: Læring\nauthor: Ann\nlanguage: da\n---\n# One\n\n## Two\n\n#### Four\n\n[in](#two) [out](https://x.dk/?q=å) [no](javascript:alert(1))';
      const json: unknown = JSON.parse(
        inspectPdf(await printPdf(markdown, context), 'qpdf', [
          '--json',
          '--json-key=outlines',
          '--json-key=qpdf',
        ]),
      );
      const text = JSON.stringify(json);
      expect(text).toContain('"/Lang":"u:da"');
      expect(text).toContain('"/Title":"u:Two"');
      expect(text).not.toContain('"/Title":"u:Four"');
      expect(text).toContain('"u:https://x.dk/?q=%C3%A5"');
      expect(text).toContain('"/D":"u:two"');
      expect(text).not.toContain('javascript');
      expect(text).toContain('"/Author":');
    },
  );
});
