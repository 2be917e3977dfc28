import { greatestOf } from '../../../model/lists/extremes.ts';
import { DrawingRefused } from '../../scene/drawing-refused.ts';

/** A part of a JPEG file: its marker, and where it begins and ends; a scan includes its pixels. */
export interface JpegSegment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

/** What scans need that came before them. */
interface Tables {
  readonly quantization: Set<number>;
  /** By class (0 for DC, 1 for AC) and number. */
  readonly huffman: Set<string>;
  restart: number;
  frame: JpegFrame | undefined;
}

interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly quantization: number;
}

interface JpegFrame {
  readonly isProgressive: boolean;
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
}

type CheckSegment = (data: Buffer, tables: Tables) => void;

const scanMarker = 0xda;

const checks: ReadonlyMap<number, CheckSegment> = new Map<number, CheckSegment>([
  [0xdb, checkQuantization],
  [0xc4, checkHuffman],
  [0xdd, checkRestart],
  [0xc0, checkFrame(false)],
  [0xc1, checkFrame(false)],
  [0xc2, checkFrame(true)],
]);

/**
 * Walks through a JPEG as a decoder does (ITU T.81, annex B): tables of the length that they say,
 * scans of components that are there, with tables that are there and as many parts as their pixels
 * make. Throws DrawingRefused where that is not so.
 */
export function checkJpeg(view: Buffer, segments: readonly JpegSegment[]): void {
  const tables: Tables = {
    quantization: new Set(),
    huffman: new Set(),
    restart: 0,
    frame: undefined,
  };
  for (const { marker, from, to } of segments) {
    assert(isKnown(marker));
    if (marker === scanMarker) checkScan(view.subarray(from, to), tables);
    else checks.get(marker)?.(view.subarray(from + 4, to), tables);
  }
}

/** Frames, tables, scans, the end, restarts, what programs add, comments. */
function isKnown(marker: number): boolean {
  return marker >= 0xc0 && (marker <= 0xdd || marker === 0xfe || (marker & 0xf0) === 0xe0);
}

function assert(isSound: boolean): void {
  if (!isSound) throw new DrawingRefused('print.picture-broken');
}

function checkQuantization(data: Buffer, { quantization }: Tables): void {
  let at = 0;
  while (at < data.length) {
    const [precision, id] = halves(data[at]);
    assert(precision <= 1 && id <= 3);
    at += 1 + 64 * (precision + 1);
    quantization.add(id);
  }
  assert(at === data.length);
}

/** Codes of a length leave room for longer ones, and what says sizes of first coefficients is 15 at most. */
function checkHuffman(data: Buffer, { huffman }: Tables): void {
  let at = 0;
  while (at < data.length) {
    const [kind, id] = halves(data[at]);
    assert(kind <= 1 && id <= 3 && at + 17 <= data.length);
    let [codes, room] = [0, 1];
    for (const count of data.subarray(at + 1, at + 17)) {
      room = room * 2 - count;
      codes += count;
      assert(room > 0);
    }
    const values = data.subarray(at + 17, at + 17 + codes);
    assert(codes <= 256 && (kind === 1 || values.every((value) => value <= 15)));
    at += 17 + codes;
    huffman.add(`${kind}${id}`);
  }
  assert(at === data.length);
}

function checkRestart(data: Buffer, tables: Tables): void {
  assert(data.length === 2);
  tables.restart = data.readUInt16BE(0);
}

function checkFrame(isProgressive: boolean): CheckSegment {
  return (data, tables) => {
    assert(tables.frame === undefined);
    const count = data.readUInt8(5);
    assert(data.length === 6 + 3 * count);
    const components = Array.from({ length: count }, (_, index): Component => {
      const [id = 0, factors, quantization = 0] = data.subarray(6 + index * 3, 9 + index * 3);
      const [across, down] = halves(factors);
      assert(across >= 1 && across <= 4 && down >= 1 && down <= 4 && quantization <= 3);
      return { id, across, down, quantization };
    });
    const [height, width] = [data.readUInt16BE(1), data.readUInt16BE(3)];
    tables.frame = { isProgressive, width, height, components };
  };
}

/** What a scan says of itself before its pixels. */
interface ScanHead {
  readonly components: readonly Component[];
  readonly first: number;
  readonly last: number;
}

interface ScanNeeds extends Omit<ScanHead, 'components'> {
  readonly tables: Tables;
  /** The scan adds a bit to what is there. */
  readonly refines: boolean;
}

function checkScan(scan: Buffer, tables: Tables): void {
  const length = scan.readUInt16BE(2);
  const count = scan[4] ?? 0;
  assert(length === 6 + 2 * count && count >= 1 && count <= 4 && scan.length > length + 2);
  const head = readHead(scan.subarray(4, length + 2), tables);
  checkParts(scan.subarray(length + 2), head, tables);
}

function readHead(data: Buffer, tables: Tables): ScanHead {
  const { frame } = tables;
  if (frame === undefined) throw new DrawingRefused('print.picture-broken');
  const chosen = data.subarray(1, -3);
  const [first = 0, last = 0, precision] = data.subarray(-3);
  assert(last <= 63 && (frame.isProgressive ? isStep(data) : last - first === 63));
  const components = frame.components.filter(({ id }) => idsOf(chosen).includes(id));
  assert(components.length === chosen.length / 2);
  for (const component of components) {
    const used = halves(chosen[idsOf(chosen).indexOf(component.id) * 2 + 1]);
    checkChosen(component, used, { refines: halves(precision)[0] > 0, first, last, tables });
  }
  return { components, first, last };
}

/** First coefficients come by themselves, others of one component at a time, each bit after the other. */
function isStep(data: Buffer): boolean {
  const [first = 0, last = 0, precision] = data.subarray(-3);
  const [before, now] = halves(precision);
  const isRange = first === 0 ? last === 0 : first <= last && data[0] === 1;
  return isRange && now <= 13 && (before === 0 || now === before - 1);
}

function idsOf(chosen: Buffer): readonly number[] {
  return [...chosen].filter((_, index) => index % 2 === 0);
}

function checkChosen(
  { quantization }: Component,
  [dc, ac]: readonly [number, number],
  { refines, first, last, tables }: ScanNeeds,
): void {
  assert(tables.quantization.has(quantization));
  // Scans that only make coefficients finer do without a table for the first of them.
  assert(refines || first > 0 || tables.huffman.has(`0${dc}`));
  assert(last === 0 || tables.huffman.has(`1${ac}`));
}

/** Parts of a scan are numbered round and round, and there are as many as the pixels make. */
function checkParts(pixels: Buffer, { components }: ScanHead, tables: Tables): void {
  let parts = 0;
  for (let at = pixels.indexOf(0xff); at !== -1; at = pixels.indexOf(0xff, at + 2)) {
    const marker = pixels[at + 1] ?? 0;
    if (marker < 0xd0 || marker > 0xd7) continue;
    assert(marker === 0xd0 + (parts % 8));
    parts += 1;
  }
  const { frame, restart } = tables;
  if (frame === undefined || restart === 0) {
    assert(parts === 0);
    return;
  }
  assert(parts === Math.ceil(unitsOf(components, frame) / restart) - 1);
}

/** How many units a scan is coded in: blocks of one component, or groups of blocks of several. */
function unitsOf(
  components: readonly Component[],
  { width, height, components: all }: JpegFrame,
): number {
  const most = (side: 'across' | 'down'): number => greatestOf(all.map((one) => one[side]));
  const [only] = components;
  if (components.length > 1 || only === undefined) {
    return Math.ceil(width / (8 * most('across'))) * Math.ceil(height / (8 * most('down')));
  }
  const side = (size: number, name: 'across' | 'down'): number =>
    Math.ceil(Math.ceil((size * only[name]) / most(name)) / 8);
  return side(width, 'across') * side(height, 'down');
}

function halves(byte = 0): readonly [number, number] {
  return [byte >> 4, byte & 15];
}
