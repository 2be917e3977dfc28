import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultTheme, mm } from '../../../src/print/document/theme.ts';
import { layoutDocument } from '../../../src/print/layout/layout-document.ts';
import type { PictureMark } from '../../../src/print/layout/page.ts';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { hasProgram } from '../../support/inspect-pdf.ts';
import { aPng } from '../pictures/png-support.ts';
import { context, faces } from '../print-support.ts';
import { canReadStructure, readDictionaries, readStructure, textOf } from './structure-support.ts';

const canPaint = hasProgram('pdftoppm');

const wide = { width: 4_000, height: 100, depth: 1, colourType: 0 };
const tall = { ...wide, width: 1_000, height: 4_000 };
const rowsOf = ({ width, height }: { width: number; height: number }) =>
  Array.from({ length: height * (1 + width / 8) }, () => 0);

const pictures: Readonly<Record<string, Uint8Array>> = {
  'wide.png': aPng({ ...wide, rows: rowsOf(wide) }),
  'tall.png': aPng({ ...tall, rows: rowsOf(tall) }),
  'palette.png': aPng({
    width: 2,
    height: 1,
    depth: 8,
    colourType: 3,
    palette: [255, 0, 0, 0, 0, 255],
    rows: [0, 0, 1],
  }),
  'veil.png': aPng({ width: 1, height: 1, depth: 8, colourType: 6, rows: [0, 9, 9, 9, 128] }),
};

function readImage(path: string): Uint8Array | undefined {
  return pictures[path] ?? readFileSync(`test/fixtures/pictures/${path}`);
}

function marksOf(markdown: string): readonly PictureMark[] {
  const document = parseMarkdown(markdown, { file: 'a.md', readImage });
  const pages = layoutDocument(document, {
    pageSize: 'A4',
    faces,
    text: context.text,
    theme: defaultTheme,
  });
  return pages.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'picture'));
}

/** A colour, rounded so that compression does not matter. */
const near = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
  [red, green, blue].map((part) => Math.round(part / 50) * 50);

const dots = (points: number): string => String(Math.round((points * 150) / 72));

const print = (markdown: string) => printPdf(markdown, { ...context, readImage });

describe('a picture of pixels on a page', () => {
  it('is not drawn larger than 150 pixels to an inch', () => {
    const [mark] = marksOf('![a](turned-6.jpg)');
    expect(mark?.width).toBeCloseTo((64 * 72) / 150, 6);
    expect(mark?.height).toBeCloseTo((48 * 72) / 150, 6);
  });

  it('is no wider than the column, and leaves room for a second on its page', () => {
    const [first, second] = marksOf('![a](wide.png)\n\n![b](tall.png)');
    expect(first?.width).toBeCloseTo(170 * mm, 1);
    expect(second?.height).toBeCloseTo(112 * mm, 6);
    expect(second?.width).toBeCloseTo(28 * mm, 6);
  });

  it.runIf(canReadStructure)('is a figure that says what it shows, and its caption', async () => {
    const bytes = await print('![Stairs without a rail](turned-1.jpg "Picture 1")');
    const figure = readDictionaries(bytes).find((one) => one['/S'] === '/Figure');
    expect(figure?.['/Alt']).toBe('u:Stairs without a rail');
    expect(figure?.['/A']).toHaveProperty('/BBox');
    expect(textOf(readStructure(bytes))).toContain('Picture 1');
  });

  it.runIf(canReadStructure)('is written once, however often it is shown', async () => {
    const bytes = await print('![a](turned-1.jpg)\n\n![b](turned-1.jpg)\n\n![c](grey.jpg)');
    const images = readDictionaries(bytes).filter((one) => one['/Subtype'] === '/Image');
    expect(images.map((one) => [one['/Filter'], one['/ColorSpace']])).toEqual([
      ['/DCTDecode', '/DeviceRGB'],
      ['/DCTDecode', '/DeviceGray'],
    ]);
  });

  it.runIf(canReadStructure)('has its palette and its opacity with it', async () => {
    const bytes = await print('![a](palette.png)\n\n![b](veil.png)');
    const images = readDictionaries(bytes).filter((one) => one['/Subtype'] === '/Image');
    const [palette] = images;
    expect(palette?.['/ColorSpace']).toEqual(['/Indexed', '/DeviceRGB', 1, 'b:ff00000000ff']);
    expect(images.filter((one) => one['/SMask'] !== undefined)).toHaveLength(1);
  });

  it('gives the same bytes again', async () => {
    const markdown = '![a](veil.png)\n\n![b](turned-6.jpg)';
    expect(Buffer.from(await print(markdown)).equals(Buffer.from(await print(markdown)))).toBe(
      true,
    );
  });

  it.runIf(canPaint).each([1, 2, 3, 4, 5, 6, 7, 8])('stands upright: %i', async (turn) => {
    const markdown = `![A house](turned-${turn}.jpg)`;
    const [mark] = marksOf(markdown);
    const colourAt = paint(await print(markdown), mark);
    // A red box above on the left, a yellow house on the right, grass below.
    expect(near(colourAt(12, 10))).toEqual([200, 50, 50]);
    expect(near(colourAt(45, 24))).toEqual([250, 200, 100]);
    expect(near(colourAt(8, 44))).toEqual([100, 150, 100]);
  });
});

/** The pixels of a picture as a program that is not ours paints them, by column and row. */
function paint(
  pdf: Uint8Array,
  mark: PictureMark | undefined,
): (x: number, y: number) => readonly number[] {
  const place = { x: mark?.x ?? 0, y: mark?.y ?? 0 };
  const area = ['-x', dots(place.x), '-y', dots(place.y), '-W', '64', '-H', '48'];
  const image = execFileSync('pdftoppm', ['-r', '150', ...area, '-'], { input: pdf });
  const pixels = image.subarray(image.length - 64 * 48 * 3);
  return (x, y) => [...pixels.subarray((y * 64 + x) * 3, (y * 64 + x) * 3 + 3)];
}
