import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../src/print/html/print-html.ts';
import { htmlContext, htmlOf, mainOf, svgLink } from './html-support.ts';

const figure = (inside: string, alt = 'alt', title = ' "title"'): Promise<string> =>
  mainOf(`![${alt}](${svgLink(inside)}${title})`);

describe('drawings', () => {
  it('are written anew, named by what is said about them', async () => {
    const html = await figure(
      '<g transform="translate(1 2)" opacity="0.5"><path d="M0 0L1 1" stroke="red" fill="none" stroke-dasharray="2 1" id="evil"/></g><text x="1" y="2" font-size="10" text-anchor="end" dominant-baseline="middle" font-weight="bold">a&lt;b</text><text fill="none">unseen</text>',
    );
    expect(html).toBe(
      [
        '<figure>',
        '<div class="drawing" role="group" tabindex="0" aria-label="title"><svg viewBox="0 0 20 10" width="25" height="12.5" role="img" aria-labelledby="Figure1Title Figure1Description"><title id="Figure1Title">title</title><desc id="Figure1Description">alt</desc>',
        '<path d="M0 0L1 1" fill="none" fill-opacity="0.5" stroke="#ff0000" stroke-width="1" stroke-opacity="0.5" stroke-dasharray="2 1" transform="matrix(1 0 0 1 1 2)"/>',
        '<text x="1" y="5.4" font-size="10" font-weight="600" text-anchor="end" fill="#000000">a&lt;b</text>',
        '',
        '</svg></div>',
        '<figcaption>title</figcaption>',
        '</figure>',
      ].join('\n'),
    );
  });

  it('that nothing is said about are decoration', async () => {
    const html = await figure(
      '<rect width="1" height="1" stroke="#00f" stroke-width="0"/>',
      '',
      '',
    );
    expect(html).toContain('aria-hidden="true">');
    expect(html).not.toMatch(/<title|<figcaption|stroke/);
    expect(await figure('<rect width="1" height="1"/>', 'a', '')).toMatch(
      /aria-labelledby="Figure1Title"><title id="Figure1Title">a<\/title>\n/,
    );
  });

  it('have other colours on dark paper', async () => {
    const html = await htmlOf(`![a](${svgLink('<rect width="1" height="1" fill="#ffffff"/>')})`);
    expect(html).toContain("main svg [fill='#ffffff'] { fill: var(--drawn-ffffff); }");
    expect(html).toMatch(/color-scheme: dark; [^}]*--drawn-ffffff: #15/);
  });
});

const readImage = (name: string): Uint8Array => readFileSync(`test/fixtures/pictures/${name}`);

describe('pictures of pixels', () => {
  it.each([
    ['palette.png', 'png'],
    ['turned-6.jpg', 'jpeg'],
  ])('are embedded in the page, without camera metadata: %s', async (name, format) => {
    const html = await printHtml(`![What is seen](${name} "Figure 1")`, {
      ...htmlContext,
      readImage,
    });
    const [, kind, data = '', width, height, alt] =
      /<img src="data:image\/(\w+);base64,([^"]+)" width="(\d+)" height="(\d+)" alt="([^"]*)">/.exec(
        html,
      ) ?? [];
    expect({ kind, alt }).toEqual({ kind: format, alt: 'What is seen' });
    expect(Number(width)).toBeGreaterThan(0);
    expect(Number(height)).toBeGreaterThan(0);
    expect(Buffer.from(data, 'base64').length).toBeLessThanOrEqual(readImage(name).length);
    expect(html).toContain('<figcaption>Figure 1</figcaption>');
  });

  it('are said by their caption where nothing else is said', async () => {
    const html = await printHtml('![](palette.png "Figure 1")', { ...htmlContext, readImage });
    expect(html).toContain('alt="Figure 1">');
  });
});
