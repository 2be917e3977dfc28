import type { PdfFile, PdfObject } from '../../kit/pdf-file.ts';
import type { PictureMark } from '../../layout/page.ts';
import type { Area, Matrix } from '../../scene/geometry.ts';
import type { Orientation, PixelData, Raster } from '../../scene/raster.ts';

/** Paints pictures of pixels into their place on the page. */
export type RasterPainter = (raster: Raster, place: PictureMark) => void;

/** Where the left and upper edge of the stored pixels go in a square of 1 (CIPA DC-008, 4.6.2). */
const turns: Readonly<Record<Orientation, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, 1, 1, 0, 0, 0],
  6: [0, 1, -1, 0, 1, 0],
  7: [0, -1, -1, 0, 1, 1],
  8: [0, -1, 1, 0, 0, 1],
};

/** Writes pictures of pixels into a file, the same one once. */
export type RasterEmbedder = (raster: Raster) => Embedded;

export function createRasterEmbedder(pdf: PdfFile): RasterEmbedder {
  const known = new Map<Raster, Embedded>();
  return (raster) => {
    const embedded = known.get(raster) ?? embed(raster.pixels, `I${known.size + 1}`, pdf);
    known.set(raster, embedded);
    return embedded;
  };
}

export function createRasterPainter(pdf: PdfFile, embedRaster: RasterEmbedder): RasterPainter {
  return (raster, place) => {
    const embedded = embedRaster(raster);
    pdf.page.name('XObject', embedded.name, embedded.object);
    pdf.writeIn(imageMatrix(raster.orientation, place), `/${embedded.name} Do`);
  };
}

/** PDF draws a picture into a square of 1 whose y grows up; pages here grow down. */
export function imageMatrix(orientation: Orientation, { x, y, width, height }: Area): Matrix {
  const [a, b, c, d, e, f] = turns[orientation];
  return [
    width * a,
    height * b,
    -width * c,
    -height * d,
    x + width * (c + e),
    y + height * (d + f),
  ];
}

/** An object of the file, and the name by which pages call it. */
interface Embedded {
  readonly name: string;
  readonly object: PdfObject;
}

function embed(pixels: PixelData, name: string, pdf: PdfFile): Embedded {
  const { width, height, bits, colours, predicted, alpha } = pixels;
  const kind = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  const rows = { Predictor: 15, Colors: predicted, BitsPerComponent: bits, Columns: width };
  const entries = {
    ...kind,
    BitsPerComponent: bits,
    ColorSpace: typeof colours === 'string' ? colours : indexed(colours),
    Filter: pixels.filter,
    ...(predicted === undefined ? {} : { DecodeParms: rows }),
    ...(alpha === undefined ? {} : { SMask: embedAlpha(alpha, kind, pdf) }),
  };
  return { name, object: pdf.add(entries, pixels.data) };
}

function indexed(palette: Uint8Array): readonly unknown[] {
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, Buffer.from(palette)];
}

function embedAlpha(alpha: Uint8Array, kind: object, pdf: PdfFile): PdfObject {
  const space = { BitsPerComponent: 8, ColorSpace: 'DeviceGray', Filter: 'FlateDecode' };
  return pdf.add({ ...kind, ...space }, alpha);
}
