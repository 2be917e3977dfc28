import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFiles } from '../../print/fonts/font-files.ts';

/** The fonts that eoms prints with, from the packages that carry them. */
export async function loadFonts(): Promise<FontFiles> {
  const require = createRequire(import.meta.url);
  const noto = join(dirname(require.resolve('@embedpdf/fonts-latin')), '..', 'fonts');
  const dejavu = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const [regular, bold, italic, boldItalic, fallback] = await Promise.all([
    readFile(join(noto, 'NotoSans-Regular.ttf')),
    readFile(join(noto, 'NotoSans-SemiBold.ttf')),
    readFile(join(noto, 'NotoSans-Italic.ttf')),
    readFile(join(noto, 'NotoSans-SemiBoldItalic.ttf')),
    readFile(join(dejavu, 'DejaVuSans.ttf')),
  ]);
  return { regular, bold, italic, boldItalic, fallback };
}

/** The font of emoji and other signs: for a document that has some. */
export async function loadSymbols(): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@expo-google-fonts/noto-emoji/package.json'));
  return readFile(join(folder, '400Regular', 'NotoEmoji_400Regular.ttf'));
}
