import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { fontFiles, fontPaths } from './fonts.mjs';

/**
 * Lays out a Markdown report and writes what stands where on each page, for the floor to copy.
 * Gives the number of pages.
 */
export async function dumpPages(markdownFile, pagesFile, root) {
  const { parseMarkdown, layoutDocument, loadTypefaces, defaultTheme } = await loadPrintRoom(root);
  const folder = dirname(markdownFile);
  const faces = loadTypefaces(fontFiles(fontPaths()));
  const document = parseMarkdown(readFileSync(markdownFile, 'utf8'), {
    file: 'report.md',
    readImage: (name) => readFileSync(join(folder, decodeURIComponent(name))),
  });
  const pages = layoutDocument(document, {
    pageSize: 'A4',
    faces,
    theme: defaultTheme,
    text: (key) => key,
  });
  const plain = pages.map(({ width, height, marks }) => ({
    width,
    height,
    marks: marks.map((mark) => ({ ...mark, source: undefined, picture: undefined })),
  }));
  writeFileSync(pagesFile, JSON.stringify({ fonts: fontPaths(), pages: plain }));
  return { count: pages.length };
}

/**
 * What is loaded, with the types of src/.
 *
 * @typedef {typeof import('../src/print/markdown/parse-markdown.ts')
 *   & typeof import('../src/print/layout/layout-document.ts')
 *   & typeof import('../src/print/fonts/typeface.ts')
 *   & typeof import('../src/print/document/theme.ts')} PrintParts
 */

/**
 * @param {string} root
 * @returns {Promise<Pick<PrintParts, 'parseMarkdown' | 'layoutDocument' | 'loadTypefaces' | 'defaultTheme'>>}
 */
async function loadPrintRoom(root) {
  const outfile = join(root, 'dist', 'bench-print.js');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: [
        "export { parseMarkdown } from './src/print/markdown/parse-markdown.ts';",
        "export { layoutDocument } from './src/print/layout/layout-document.ts';",
        "export { loadTypefaces } from './src/print/fonts/typeface.ts';",
        "export { defaultTheme } from './src/print/document/theme.ts';",
      ].join('\n'),
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  return import(outfile);
}
