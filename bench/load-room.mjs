import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leanLibraries } from '../build/lean-libraries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What reads a drawing and paints it, by the file in src/print/. */
const parts = {
  'pictures/read-image': 'readPictureFile',
  'pdf/content/paint-stamp': 'createDrawingPainter',
  'pdf/content/paint-raster': 'createRasterEmbedder',
  'pdf/file/open-pdf': 'openPdf',
  'pdf/content/encode-text': 'createEncoder',
  'fonts/typeface': 'loadTypefaces',
};

/**
 * What is loaded, with the types of src/: whatever a bench calls must be there.
 *
 * @typedef {typeof import('../src/print/pictures/read-image.ts')
 *   & typeof import('../src/print/pdf/content/paint-stamp.ts')
 *   & typeof import('../src/print/pdf/content/paint-raster.ts')
 *   & typeof import('../src/print/pdf/file/open-pdf.ts')
 *   & typeof import('../src/print/pdf/content/encode-text.ts')
 *   & typeof import('../src/print/fonts/typeface.ts')} PrintParts
 * @typedef {Pick<PrintParts, 'readPictureFile' | 'createDrawingPainter' | 'createRasterEmbedder'
 *   | 'openPdf' | 'createEncoder' | 'loadTypefaces'>} DrawingRoom
 */

/**
 * The parts of the print room that read and paint a drawing, as they are in src/.
 *
 * @returns {Promise<DrawingRoom>}
 */
export async function loadRoom() {
  const contents = Object.entries(parts)
    .map(([file, name]) => `export { ${name} } from './src/print/${file}.ts';`)
    .join('\n');
  const work = mkdtempSync(join(tmpdir(), 'eoms-room-'));
  const file = join(work, 'room.cjs');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    // A module knows its own place otherwise in CommonJS.
    banner: { js: "const hereUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'hereUrl' },
    plugins: [leanLibraries],
    write: false,
    logLevel: 'error',
  });
  writeFileSync(file, outputFiles[0].contents);
  const room = createRequire(file)(file);
  rmSync(work, { recursive: true });
  return room;
}
