import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { type HtmlContext, printHtml } from '../../../src/print/html/print-html.ts';
import { english } from '../../support/messages.ts';

export const assets = {
  style: readFileSync('assets/html/page.css', 'utf8'),
  script: ['order', 'page'].map((name) => readFileSync(`assets/html/${name}.js`, 'utf8')).join(''),
};

export const htmlContext: HtmlContext = {
  file: 'report.md',
  text: (key, values) => english.text(key, values),
  assets,
};

export const htmlOf = (markdown: string): Promise<string> => printHtml(markdown, htmlContext);

/** The content of the body, without the page's own frame. */
export async function mainOf(markdown: string): Promise<string> {
  return partOf(await htmlOf(markdown), 'main');
}

/** The inside of the only element of a name. */
export function partOf(html: string, name: string): string {
  return new RegExp(`<${name}\\b[^>]*>\\n?([^]*?)\\n?</${name}>`).exec(html)?.[1] ?? '';
}

/** A page as a file of its own, removed after the tests; its address. */
export function pageFiles(): (html: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'eoms-html-'));
  let count = 0;
  afterAll(() => rmSync(folder, { recursive: true }));
  return (html) => {
    count += 1;
    const path = join(folder, `page-${count}.html`);
    writeFileSync(path, html);
    return pathToFileURL(path).href;
  };
}

/** A drawing as the address of a picture. */
export function svgLink(inside: string): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg viewBox="0 0 20 10">${inside}</svg>`)}`;
}
