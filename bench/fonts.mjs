import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where the fonts lie that eoms prints with, by their part. */
export function fontPaths() {
  const noto = join(dirname(require.resolve('@embedpdf/fonts-latin')), '..', 'fonts');
  const dejavu = dirname(require.resolve('dejavu-fonts-ttf/package.json'));
  return {
    regular: join(noto, 'NotoSans-Regular.ttf'),
    bold: join(noto, 'NotoSans-SemiBold.ttf'),
    italic: join(noto, 'NotoSans-Italic.ttf'),
    boldItalic: join(noto, 'NotoSans-SemiBoldItalic.ttf'),
    fallback: join(dejavu, 'ttf', 'DejaVuSans.ttf'),
  };
}

/**
 * The bytes of fonts by their part.
 *
 * @param {ReturnType<typeof fontPaths>} paths
 * @returns {import('../src/print/fonts/font-files.ts').FontFiles}
 */
export function fontFiles({ regular, bold, italic, boldItalic, fallback }) {
  return {
    regular: readFileSync(regular),
    bold: readFileSync(bold),
    italic: readFileSync(italic),
    boldItalic: readFileSync(boldItalic),
    fallback: readFileSync(fallback),
  };
}
