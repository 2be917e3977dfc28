import type { PDFDocument, Reference } from 'pdfkit';
import type { StreamCompressor } from './compress-streams.ts';
import type { ObjectStore, PdfObject } from './pdf-file.ts';

/** Writes small objects together into compressed streams. */
export interface ObjectPacker extends ObjectStore {
  /** Writes what waits; nothing is put afterwards. */
  flush(): void;
}

const objectsInStream = 200;

/**
 * An object packer for a document, which then has to end with a cross-reference stream: the table
 * that pdfkit writes cannot point into streams (ISO 32000-1, 7.5.7 and 7.5.8).
 */
export function createPacker(pdf: PDFDocument, compressor: StreamCompressor): ObjectPacker {
  let waiting: { readonly id: number; readonly body: string }[] = [];
  const flush = (): void => {
    if (waiting.length > 0) compressor.end(...formStream(pdf, waiting));
    waiting = [];
  };
  return {
    reserve: () => pdf._offsets.push(null),
    put: (id, body) => {
      waiting.push({ id, body });
      if (waiting.length === objectsInStream) flush();
    },
    refer: (id) => new PackedObject(id),
    flush,
  };
}

/** pdfkit writes what is none of its own kinds of values as a text: here, what PDF calls a reference. */
class PackedObject implements PdfObject {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  /** Dictionaries alone are without a name of their own. */
  get [Symbol.toStringTag](): string {
    return 'PackedObject';
  }

  toString(): string {
    return `${this.id} 0 R`;
  }
}

function formStream(
  pdf: PDFDocument,
  objects: readonly { readonly id: number; readonly body: string }[],
): readonly [Reference, Uint8Array] {
  let offset = 0;
  const places = objects.map(({ id, body }) => {
    const place = `${id} ${offset}`;
    offset += body.length + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const stream = pdf.ref({ Type: 'ObjStm', N: objects.length, First: head.length });
  objects.forEach(({ id }, index) => {
    pdf._offsets[id - 1] = { stream: stream.id, index };
  });
  return [stream, Buffer.from(head + objects.map(({ body }) => body).join('\n'), 'latin1')];
}

/** Bytes of a row: its kind, an offset or a stream, an index in the stream. */
const columns = [1, 4, 2] as const;
const rowLength = 7;

/** Ends a document with a cross-reference stream. */
export function endWithStream(pdf: PDFDocument): void {
  const start = pdf._offset;
  // The stream's own row comes last.
  const places = [...pdf._offsets, start];
  const rows = Buffer.alloc((places.length + 1) * rowLength);
  rows.writeUInt16BE(0xffff, 5);
  places.forEach((place, index) => {
    const at = (index + 1) * rowLength;
    const inStream = typeof place === 'object' && place !== null;
    rows.writeUInt8(inStream ? 2 : 1, at);
    rows.writeUInt32BE(inStream ? place.stream : (place ?? 0), at + 1);
    rows.writeUInt16BE(inStream ? place.index : 0, at + 5);
  });
  const table = pdf.ref({
    Type: 'XRef',
    W: columns,
    Size: places.length + 1,
    Root: pdf._root,
    Info: pdf._info,
    ID: [pdf._id, pdf._id],
  });
  table.end(rows);
  pdf._write(`startxref\n${start}\n%%EOF`);
  pdf.push(null);
}
