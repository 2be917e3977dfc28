import { inflateSync } from 'node:zlib';
import { PDFDocument, type Reference } from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { createCompressor } from '../../../src/print/kit/compress-streams.ts';

/** The contents of the streams of a PDF, in file order. */
function contentsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\n([^]*?)\nendstream/g)].map(([, stream = '']) =>
    inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
  );
}

async function collect(pdf: PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index} ${'teaching '.repeat(count - index)}`);

describe('streams that are compressed while painting goes on', () => {
  it('keep the order in which they were given, whichever is ready first', async () => {
    const pdf = new PDFDocument({ autoFirstPage: false });
    const compressor = createCompressor();
    const given = words(40);
    for (const text of given) compressor.end(pdf.ref({}), Buffer.from(text));
    await compressor.settle();
    pdf.end();
    expect(contentsOf(await collect(pdf))).toEqual(given);
  });

  it('are not ended by anybody else', async () => {
    const pdf = new PDFDocument({ autoFirstPage: false });
    const compressor = createCompressor();
    const stream = pdf.ref({});
    compressor.end(stream, Buffer.from('learner'));
    stream.end();
    await compressor.settle();
    pdf.end();
    expect(contentsOf(await collect(pdf))).toEqual(['learner']);
  });

  it('are written before there are too many of them', async () => {
    const pdf = new PDFDocument({ autoFirstPage: false });
    const compressor = createCompressor();
    const streams: Reference[] = [];
    const written = () => streams.filter(({ data }) => 'Filter' in data).length;
    const end = (count: number) => {
      for (const text of words(count)) {
        const stream = pdf.ref({});
        streams.push(stream);
        compressor.end(stream, Buffer.from(text));
      }
    };
    end(20);
    await compressor.relieve();
    expect(written()).toBe(0);
    end(80);
    await compressor.relieve();
    expect(written()).toBe(100);
  });
});
