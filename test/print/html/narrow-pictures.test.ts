import { describe, expect, it } from 'vitest';
import { narrowCharts } from '../../../src/app/report/collect-photos.ts';
import { printHtml } from '../../../src/print/html/print-html.ts';
import { htmlContext, partOf } from './html-support.ts';

/** A drawing with one word, and a gradient, which is referred to by its id. */
const drawingOf = (word: string, width: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 100"><defs><linearGradient id="g"><stop stop-color="#123456"/><stop offset="1" stop-color="#654321"/></linearGradient></defs><rect width="20" height="10" fill="url(#g)"/><text x="4" y="20" font-size="11">${word}</text></svg>`,
  );

const markdown = '# Scores\n\n![What it shows](chart.svg "Its title")\n';

async function mainWith(narrow: Buffer | undefined): Promise<string> {
  const html = await printHtml(markdown, {
    ...htmlContext,
    readImage: () => drawingOf('Wide', 640),
    readNarrow: (path) => (path === 'chart.svg' ? narrow : undefined),
  });
  return partOf(html, 'main');
}

describe('a picture that is drawn for a phone too', () => {
  it('is there in both widths, each named and described, under one title', async () => {
    const main = await mainWith(drawingOf('Narrow', 288));
    expect(main).toContain('<div class="drawing on-page" role="group" tabindex="0"');
    expect(main).toContain('<div class="drawing on-phone"><svg viewBox="0 0 288 100" width="360"');
    expect(main.match(/<desc [^>]*>What it shows<\/desc>/g)).toHaveLength(2);
    expect(main.match(/<figcaption>Its title<\/figcaption>/g)).toHaveLength(1);
    expect(main).toMatch(/>Wide<[^]*>Narrow</);
  });

  it('shares no id', async () => {
    const main = await mainWith(drawingOf('Narrow', 288));
    const ids = Array.from(main.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(ids).toContain('Figure1-1');
    expect(ids).toContain('Figure1Narrow-1');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('does not ask to turn the phone, as one does that has one width', async () => {
    expect(await mainWith(drawingOf('Narrow', 288))).not.toContain('data-turn');
    const main = await mainWith(undefined);
    expect(main).toContain('<figure data-turn="Turn your phone on its side');
    expect(main).not.toContain('on-phone');
  });

  it('is shown as it is on a page where the narrow drawing cannot be read', async () => {
    const main = await mainWith(Buffer.from('<svg'));
    expect(main).toBe(await mainWith(undefined));
  });
});

it('charts have the names of their files, as far as they are drawn narrow', () => {
  const chart = { title: 'A chart', description: 'What it shows.', svg: '<svg/>' };
  const charts = [
    { ...chart, name: 'clauses', narrow: '<svg>narrow</svg>' },
    { ...chart, name: 'own' },
  ];
  const narrow = narrowCharts(charts);
  expect([...narrow.keys()]).toEqual(['clauses.svg']);
  expect(Buffer.from(narrow.get('clauses.svg') ?? []).toString()).toBe('<svg>narrow</svg>');
});
