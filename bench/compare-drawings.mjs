import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fontFiles, fontPaths } from './fonts.mjs';

const longestSide = 240;
const farApart = 40;

/**
 * Holds drawings against what another program makes of them: each is painted into a PDF, made into
 * pixels by pdftoppm, and laid over the other's. A pixel differs where nothing near it has its colour.
 *
 * @param {readonly any[]} chosen
 * @param {import('./load-room.mjs').DrawingRoom} room
 * @param {{ renderer: string, keep?: string }} options
 */
export async function compareDrawings(chosen, room, { renderer, keep }) {
  const { Resvg } = createRequire(join(resolve(renderer), 'x.js'))('@resvg/resvg-js');
  const read = chosen.map((drawing) => ({
    ...drawing,
    scene: room.readPictureFile(drawing.file, readFileSync(drawing.path)),
  }));
  const pictures = await paintAll(read, room);
  const results = read
    .map((drawing, index) => {
      const ours = pictures[index];
      const theirs = renderOther(Resvg, drawing, ours);
      return { drawing, ours, theirs, share: differingShare(ours, theirs) };
    })
    .toSorted((a, b) => b.share - a.share);
  const within = (limit) => results.filter(({ share }) => share <= limit).length;
  process.stdout.write(
    `compared ${results.length}: ${within(0.001)} differ in 0.1 % of their pixels at most, ${within(0.01)} in 1 %\n`,
  );
  for (const { drawing, share } of results.slice(0, 20)) {
    process.stdout.write(`${(100 * share).toFixed(2).padStart(7)} %  ${drawing.file}\n`);
  }
  if (keep !== undefined) keepPairs(results.slice(0, 40), keep);
}

/**
 * Each on a page of its own size, as pixels of three bytes.
 *
 * @param {readonly any[]} chosen
 * @param {import('./load-room.mjs').DrawingRoom} room
 */
async function paintAll(chosen, room) {
  const facts = { title: 'Drawings', author: '', language: 'en', date: '2026-01-01' };
  const pdf = room.openPdf({ ...facts, form: undefined, archive: undefined });
  const faces = room.loadTypefaces(fontFiles(fontPaths()), { named: [] });
  let last = 0;
  const paint = room.createDrawingPainter({
    pdf,
    faces,
    encode: room.createEncoder(pdf, faces),
    embedRaster: room.createRasterEmbedder(pdf),
    nextName: () => {
      last += 1;
      return `D${last}`;
    },
  });
  for (const { scene } of chosen) {
    const scale = longestSide / Math.max(scene.viewBox.width, scene.viewBox.height);
    const [width, height] = [scene.viewBox.width, scene.viewBox.height].map((side) =>
      Math.max(1, Math.round(side * scale)),
    );
    pdf.startPage(width, height);
    paint(scene, { kind: 'picture', picture: scene, x: 0, y: 0, width, height, source: 'page' });
    await pdf.endPage();
  }
  const empty = () => pdf.add({});
  const root = { structure: empty(), destinations: empty(), form: undefined, archive: undefined };
  const bytes = await pdf.finish(root);
  const work = mkdtempSync(join(tmpdir(), 'eoms-drawings-'));
  writeFileSync(join(work, 'all.pdf'), bytes);
  execFileSync('pdftoppm', ['-r', '72', join(work, 'all.pdf'), join(work, 'page')]);
  const pages = readdirSync(work).filter((file) => file.endsWith('.ppm'));
  const inOrder = pages.toSorted((a, b) => (a < b ? -1 : 1));
  const pictures = inOrder.map((file) => readPixmap(readFileSync(join(work, file))));
  rmSync(work, { recursive: true });
  return pictures;
}

function readPixmap(bytes) {
  const found = /^P6\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.toString('latin1', 0, 60));
  if (found === null) throw new Error('pdftoppm has not written a pixmap.');
  const [head, width, height] = found;
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

/** The other program's pixels on white, cropped to the size of ours; its canvas has the sides of its box. */
function renderOther(Resvg, { path, scene }, { width, height }) {
  const wider = scene.viewBox.width >= scene.viewBox.height;
  const fitTo = wider ? { mode: 'width', value: width } : { mode: 'height', value: height };
  const sides = `width="${scene.viewBox.width}" height="${scene.viewBox.height}"`;
  const source = readFileSync(path, 'utf8').replace(/<svg\b[^>]*>/, (tag) =>
    tag.replaceAll(/\s(?:width|height)=(?:"[^"]*"|'[^']*')/g, '').replace('<svg', `<svg ${sides}`),
  );
  const image = new Resvg(source, { fitTo, background: 'white' }).render();
  const { pixels: rendered } = image;
  const pixels = Buffer.alloc(width * height * 3, 255);
  for (let y = 0; y < Math.min(height, image.height); y += 1) {
    for (let x = 0; x < Math.min(width, image.width); x += 1) {
      const from = (y * image.width + x) * 4;
      rendered.copy(pixels, (y * width + x) * 3, from, from + 3);
    }
  }
  return { width, height, pixels };
}

function differingShare(ours, theirs) {
  const { width, height } = ours;
  let differing = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isNear(ours, theirs, [x, y]) || !isNear(theirs, ours, [x, y])) differing += 1;
    }
  }
  return differing / (width * height);
}

/** Whether the colour of a pixel is found at the same place in the other picture, or at an adjacent one. */
function isNear(one, other, [x, y]) {
  const { width, height } = one;
  const at = (y * width + x) * 3;
  for (let down = Math.max(0, y - 1); down <= Math.min(height - 1, y + 1); down += 1) {
    for (let across = Math.max(0, x - 1); across <= Math.min(width - 1, x + 1); across += 1) {
      const there = (down * width + across) * 3;
      const apart = [0, 1, 2].map((part) =>
        Math.abs(one.pixels[at + part] - other.pixels[there + part]),
      );
      if (Math.max(...apart) <= farApart) return true;
    }
  }
  return false;
}

/** Pairs side by side: ours, then the other's. */
function keepPairs(results, directory) {
  mkdirSync(directory, { recursive: true });
  for (const [rank, { drawing, ours, theirs, share }] of results.entries()) {
    const { width, height } = ours;
    const rows = Array.from({ length: height }, (_, y) =>
      [ours, theirs].map(({ pixels }) => pixels.subarray(y * width * 3, (y + 1) * width * 3)),
    );
    const head = Buffer.from(`P6\n${width * 2} ${height}\n255\n`);
    const name = `${String(rank).padStart(2, '0')}-${(100 * share).toFixed(1)}-${drawing.file.replaceAll('/', '_')}.ppm`;
    writeFileSync(join(directory, name), Buffer.concat([head, ...rows.flat()]));
  }
}
