import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/print/parse-markdown.ts';
import { problemsOf } from './print-support.ts';

describe('pictures', () => {
  const svg = '<svg viewBox="0 0 4 2"><rect width="4" height="2"/></svg>';
  const bytes = new TextEncoder().encode(svg);
  const readImage = (path: string) => (path === 'charts/a bar.svg' ? bytes : undefined);
  const figure = {
    kind: 'figure',
    alt: 'A bar',
    caption: 'Figure 1',
    scene: { width: 4, height: 2 },
  };

  it.each([
    ['base64 data', `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`],
    ['percent-encoded data', `data:image/svg+xml,${encodeURIComponent(svg)}`],
    ['a relative path', 'charts/a%20bar.svg'],
  ])('are drawings from %s', (_, source) => {
    const { blocks } = parseMarkdown(`![A bar](${source} "Figure 1")`, { file: 'a.md', readImage });
    expect(blocks).toMatchObject([figure]);
  });

  it.each([
    ['![x](https://x.dk/a.svg)', 'print.image-kind'],
    ['![x](data:image/png;base64,AAAA)', 'print.image-kind'],
    ['![x](/etc/a.svg)', 'print.image-kind'],
    ['![x](missing.svg)', 'print.image-missing'],
    ['![x](data:image/svg+xml,%E5)', 'print.image-kind'],
    ['words ![x](missing.svg)', 'print.image-alone'],
  ])('refuses %j', (markdown, key) => {
    expect(problemsOf(markdown)).toEqual([`1: ${key}`]);
  });
});

describe('a drawing from a file', () => {
  it('is UTF-8', () => {
    const bytes = new Uint8Array([0x3c, 0xff]);
    const readImage = (path: string) => (path === 'a.svg' ? bytes : undefined);
    expect(() => parseMarkdown('![x](a.svg)', { file: 'a.md', readImage })).toThrow(
      'print.svg-malformed',
    );
  });
});
