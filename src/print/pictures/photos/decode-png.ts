import { DrawingRefused } from '../../scene/drawing-refused.ts';

/** What a PNG says of itself, checked. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 red green blue, 3 palette, 4 grey with opacity, 6 red green blue with opacity. */
  readonly colourType: number;
  readonly samples: number;
  readonly interlaced: boolean;
  readonly palette: Buffer;
  /** `tRNS`: the opacity of a palette's colours, or the colour that is not there. */
  readonly key: Buffer;
}

/** Colours of 8 bits each; `alpha` is `undefined` where every pixel is opaque. */
export interface DecodedPng {
  readonly isGrey: boolean;
  readonly colours: Uint8Array;
  readonly alpha: Uint8Array | undefined;
}

/** A grid of pixels that is stored by itself: the whole picture, or one pass of an interlaced one. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** The seven passes of Adam7 (PNG, 8.2). */
const passes: readonly Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];
const whole: readonly Pass[] = [{ x: 0, y: 0, dx: 1, dy: 1 }];

function gridsOf(header: PngHeader) {
  return (header.interlaced ? passes : whole)
    .map((pass) => ({
      ...pass,
      columns: Math.ceil((header.width - pass.x) / pass.dx),
      rows: Math.ceil((header.height - pass.y) / pass.dy),
    }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

function rowBytes(header: PngHeader, columns: number): number {
  return Math.ceil((columns * header.samples * header.depth) / 8);
}

/** The bytes that the rows of a picture take when they are unpacked. */
export function sizeOfRows(header: PngHeader): number {
  return gridsOf(header).reduce(
    (sum, { columns, rows }) => sum + rows * (1 + rowBytes(header, columns)),
    0,
  );
}

/** Unpacked rows → pixels in order, their opacity apart from their colours. */
export function decodePng(header: PngHeader, rows: Buffer): DecodedPng {
  const { width, height } = header;
  const isGrey = header.colourType === 0 || header.colourType === 4;
  const colours = new Uint8Array(width * height * (isGrey ? 1 : 3));
  const alpha = new Uint8Array(width * height);
  const writePixel = createPixelWriter(header, { colours, alpha });
  const step = Math.max(1, (header.samples * header.depth) / 8);
  let at = 0;
  for (const grid of gridsOf(header)) {
    const length = rowBytes(header, grid.columns);
    let above: Uint8Array = new Uint8Array(length);
    for (let row = 0; row < grid.rows; row += 1) {
      const line = rows.subarray(at + 1, at + 1 + length);
      unfilter(line, above, { kind: rows.readUInt8(at), step });
      const samples = readSamples(line, grid.columns * header.samples, header.depth);
      const first = (grid.y + row * grid.dy) * width + grid.x;
      for (let column = 0; column < grid.columns; column += 1) {
        writePixel(samples, column * header.samples, first + column * grid.dx);
      }
      above = line;
      at += 1 + length;
    }
  }
  return { isGrey, colours, alpha: alpha.every((one) => one === 255) ? undefined : alpha };
}

/** Undoes what made a row easy to compress (PNG, 9.2), in place. */
function unfilter(
  line: Uint8Array,
  above: Uint8Array,
  { kind, step }: { readonly kind: number; readonly step: number },
): void {
  const guess = guesses[kind];
  if (guess === undefined) throw new DrawingRefused('print.picture-broken');
  if (kind === 0) return;
  for (let at = 0; at < line.length; at += 1) {
    const left = line[at - step] ?? 0;
    line[at] = (line[at] ?? 0) + guess(left, above[at] ?? 0, above[at - step] ?? 0);
  }
}

type Guess = (left: number, up: number, corner: number) => number;

const guesses: readonly Guess[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => {
    const estimate = left + up - corner;
    const [toLeft, toUp] = [Math.abs(estimate - left), Math.abs(estimate - up)];
    const toCorner = Math.abs(estimate - corner);
    if (toLeft <= toUp && toLeft <= toCorner) return left;
    return toUp <= toCorner ? up : corner;
  },
];

/** The samples of a row, of 16 bits the upper half. */
function readSamples(line: Uint8Array, count: number, depth: number): Uint8Array {
  if (depth === 8) return line;
  const samples = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    samples[index] = depth === 16 ? (line[index * 2] ?? 0) : bitsAt(line, index, depth);
  }
  return samples;
}

function bitsAt(line: Uint8Array, index: number, depth: number): number {
  const bit = index * depth;
  return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

/** Puts the pixel whose samples begin at `from` into its place. */
type WritePixel = (samples: Uint8Array, from: number, pixel: number) => void;

interface Planes {
  readonly colours: Uint8Array;
  readonly alpha: Uint8Array;
}

function createPixelWriter(header: PngHeader, { colours, alpha }: Planes): WritePixel {
  const { colourType, palette, key, depth } = header;
  if (colourType === 3)
    return (samples, from, pixel) => {
      const index = samples[from] ?? 0;
      for (let part = 0; part < 3; part += 1)
        colours[pixel * 3 + part] = palette[index * 3 + part] ?? 0;
      alpha[pixel] = key[index] ?? 255;
    };
  const parts = colourType === 0 || colourType === 4 ? 1 : 3;
  const hasAlpha = colourType >= 4;
  // A key names a colour by samples of 16 bits; deeper than 8 only the upper half is compared.
  const keyed = Array.from({ length: key.length / 2 }, (_, part) =>
    depth === 16 ? key[part * 2] : key[part * 2 + 1],
  );
  const scale = depth < 8 ? 255 / (2 ** depth - 1) : 1;
  return (samples, from, pixel) => {
    let matches = keyed.length > 0;
    for (let part = 0; part < parts; part += 1) {
      const sample = samples[from + part] ?? 0;
      matches &&= sample === keyed[part];
      colours[pixel * parts + part] = sample * scale;
    }
    const opacity = hasAlpha ? (samples[from + parts] ?? 0) : 255;
    alpha[pixel] = matches ? 0 : opacity;
  };
}
