import { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Lays out a Markdown report and writes what stands where on each page, for the floor to copy.
 * Gives the number of pages.
 */
export async function dumpPages(markdownFile, pagesFile, root) {
  const { parseMarkdown, layoutDocument, loadTypefaces } = await loadPrintRoom(root);
  const folder = dirname(markdownFile);
  const faces = loadTypefaces(fontFiles(fontPaths(root)));
  const document = parseMarkdown(readFileSync(markdownFile, 'utf8'), {
    file: 'report.md',
    readImage: (name) => readFileSync(join(folder, decodeURIComponent(name))),
  });
  const pages = layoutDocument(document, { pageSize: 'A4', faces, text: (key) => key });
  const plain = pages.map(({ width, height, marks }) => ({
    width,
    height,
    marks: marks.map((mark) => ({ ...mark, source: undefined, scene: undefined })),
  }));
  writeFileSync(pagesFile, JSON.stringify({ fonts: fontPaths(root), pages: plain }));
  return { count: pages.length };
}

async function loadPrintRoom(root) {
  const outfile = join(root, 'dist', 'bench-print.js');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: [
        "export { parseMarkdown } from './src/print/parse-markdown.ts';",
        "export { layoutDocument } from './src/print/layout-document.ts';",
        "export { loadTypefaces } from './src/print/typeface.ts';",
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

function fontPaths(root) {
  const require = createRequire(join(root, 'package.json'));
  const noto = join(dirname(require.resolve('@embedpdf/fonts-latin')), '..', 'fonts');
  return {
    regular: join(noto, 'NotoSans-Regular.ttf'),
    bold: join(noto, 'NotoSans-SemiBold.ttf'),
    italic: join(noto, 'NotoSans-Italic.ttf'),
    boldItalic: join(noto, 'NotoSans-SemiBoldItalic.ttf'),
    fallback: join(
      dirname(require.resolve('dejavu-fonts-ttf/package.json')),
      'ttf',
      'DejaVuSans.ttf',
    ),
  };
}

function fontFiles(paths) {
  return Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [name, Buffer.from(readFileSync(path))]),
  );
}
