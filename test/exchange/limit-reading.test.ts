import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openPdfFile } from '../../src/exchange/open-pdf-file.ts';
import { readPdfFields } from '../../src/exchange/read-pdf-fields.ts';
import { readReturnedPdf } from '../../src/exchange/read-returned-pdf.ts';
import { parseJson } from '../../src/files/json/parse-json.ts';
import { laterRefusalOf, refusalOf } from '../files/support/problems-of.ts';
import { carry } from './carrying-pdf.ts';

const encode = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A PDF of these objects, numbered from 1, without a table of where they stand. */
function pdfOf(...objects: readonly (string | Buffer)[]): Uint8Array {
  const parts = objects.flatMap((body, index) => [
    encode(`${index + 1} 0 obj\n`),
    typeof body === 'string' ? encode(body) : body,
    encode('\nendobj\n'),
  ]);
  return Buffer.concat([
    encode('%PDF-1.7\n'),
    ...parts,
    encode(`trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`),
  ]);
}

function withForm(field: string, ...others: readonly (string | Buffer)[]): Uint8Array {
  const catalog = `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${field}] >> >>`;
  return pdfOf(catalog, '<< /Type /Pages /Kids [] /Count 0 >>', ...others);
}

function stream(filter: string, bytes: Buffer, entries = ''): Buffer {
  const head = `<< /Filter ${filter} ${entries} /Length ${bytes.length} >>\nstream\n`;
  return Buffer.concat([encode(head), bytes, encode('\nendstream')]);
}

const field = (value: string): string => `<< /FT /Tx /T (a) /V ${value} >>`;
const withText = (filter: string, bytes: Buffer): Uint8Array =>
  withForm(field('3 0 R'), stream(filter, bytes));
const zeros = deflateSync(Buffer.alloc(40_000_000));
const packed = stream('/FlateDecode', deflateSync(Buffer.alloc(9_000_000, ' ')), '/N 1 /First 4');

const tooHard: readonly (readonly [what: string, bytes: () => Uint8Array])[] = [
  ['a stream that unfolds to 40 MB', () => withText('/FlateDecode', zeros)],
  [
    'a stream that is packed twice',
    () => withText('[/FlateDecode /FlateDecode]', deflateSync(zeros)),
  ],
  [
    'runs of one byte',
    () => withText('/RunLengthDecode', Buffer.alloc(600_000, encode('\u0081\u0000'))),
  ],
  ['groups of zeros', () => withText('/ASCII85Decode', Buffer.alloc(9_000_000, 'z'))],
  [
    'five streams of 9 MB',
    () => withForm([3, 4, 5, 6, 7].map((at) => field(`${at} 0 R`)).join(' '), ...fiveStreams),
  ],
  ['one long text', () => withForm(field(`(${'a'.repeat(13_000_000)})`))],
  ['a long text in hexadecimal', () => withForm(field(`<${'41'.repeat(7_000_000)}>`))],
  [
    'one text for very many fields',
    () => withForm(fieldsOf(2000, '3 0 R'), `(${'a'.repeat(20_000)})`),
  ],
  [
    'one list for very many fields',
    () => withForm('<< /T (a) /Kids 3 0 R >> '.repeat(400), `[${'4 0 R '.repeat(2000)}]`, '<< >>'),
  ],
  ['one place for very many objects', () => withForm(field('(a)'), inOnePlace(400, 40_000))],
  ['names without end', () => withForm(field('(a)'), `<< ${names(21_000)} >>`)],
  ['digits between objects', () => withRubbish('1'.repeat(60_000))],
  ['spaces between objects', () => withRubbish(' '.repeat(60_000), 200)],
  ['texts that do not end', () => withRubbish('1 0 obj (', 20_000)],
  ['streams that do not end', () => withRubbish('1 0 obj << >> stream\n', 20_000)],
  ['a great many numbers', () => withForm(field(`[${'1 '.repeat(700_000)}]`))],
];
const fieldsOf = (count: number, value: string): string => field(value).repeat(count);
const names = (count: number): string =>
  Array.from({ length: count }, (_, index) => `/n${index} 1`).join(' ');

/** Objects that a packed stream says to be in the same place, where a long text is. */
function inOnePlace(count: number, length: number): Buffer {
  const heads = Array.from({ length: count }, (_, index) => `${index + 20} 0 `).join('');
  const bytes = deflateSync(encode(`${heads}(${'a'.repeat(length)})`));
  return stream('/FlateDecode', bytes, `/Type /ObjStm /N ${count} /First ${heads.length}`);
}

/** A table of places, of no bytes each. */
function placesOf(count: number): Buffer {
  return stream('/FlateDecode', deflateSync(encode('0')), `/Type /XRef /Size ${count} /W [0 0 0]`);
}

/** A PDF with something between its objects that is none. */
function withRubbish(rubbish: string, times = 1): Uint8Array {
  const sound = encode(Buffer.from(withForm(field('(a)'))).toString('latin1'));
  const at = sound.indexOf('trailer');
  const filling = encode(`@${rubbish}`.repeat(times));
  return Buffer.concat([sound.subarray(0, at), filling, encode('\n'), sound.subarray(at)]);
}
const fiveStreams = Array.from({ length: 5 }, () => packed);

describe('a PDF is read', () => {
  it.each([
    ['with some rubbish between its objects', withRubbish('1 22 %%\n', 500)],
    [
      'that says it has a thousand million objects',
      withForm(field('(a)'), placesOf(1_000_000_000)),
    ],
  ])('%s', async (_what, bytes) => {
    const document = await openPdfFile(bytes, 'a.pdf');
    expect(readPdfFields(document).map(({ name, value }) => [name, value])).toEqual([['a', 'a']]);
  });

  it.each(['\n', '\r', '\r\n', ''])(
    'with a stream that another object says the length of, ended by %j',
    async (end) => {
      const text = 'streams, and upstream of them';
      const body = encode(`<< /Length 9 0 R >>\nstream\n${text}${end}endstream`);
      const document = await openPdfFile(withForm(field('3 0 R'), body), 'a.pdf');
      expect(readPdfFields(document).map(({ value }) => value)).toEqual([text]);
    },
  );

  it('leaves the stack of other errors as long as it was', async () => {
    const { stackTraceLimit } = Error;
    await openPdfFile(withForm(field('(a)')), 'a.pdf');
    expect(Error.stackTraceLimit).toBe(stackTraceLimit);
  });
});

describe('a PDF that is made to do harm', () => {
  it.each(tooHard)('is refused as that: %s', async (_what, bytes) => {
    const { kind, problems } = await laterRefusalOf(() => readReturnedPdf(bytes(), 'a.pdf'));
    expect([kind, problems.map(({ key }) => key)]).toEqual(['bad-data', ['exchange.pdf-too-hard']]);
  });

  it.each([
    ['a stream that ends too early', withText('/FlateDecode', zeros.subarray(0, 100))],
    ['a filter that there is not', withText('/NoSuchDecode', encode('abc'))],
    ['a catalogue that is itself', pdfOf('1 0 R')],
  ])('is refused as broken: %s', async (_what, bytes) => {
    const { kind, problems } = await laterRefusalOf(() => readReturnedPdf(bytes, 'a.pdf'));
    expect([kind, problems.map(({ key }) => key)]).toEqual(['bad-data', ['exchange.pdf-broken']]);
  });

  it('is refused where its evaluation holds more values than any', async () => {
    const bytes = await carry(encode(`[${'0,'.repeat(600_000)}0]`));
    const { problems } = await laterRefusalOf(() => readReturnedPdf(bytes, 'a.pdf'));
    expect(problems.map(({ key }) => key)).toEqual(['files.yaml-too-many']);
  });
});

it('JSON may hold long texts, but not values without end', () => {
  const text = JSON.stringify({ note: 'a, b: [c] '.repeat(1000) });
  expect(parseJson(text, 'a.json').value).toEqual(JSON.parse(text));
  const { problems } = refusalOf(() => parseJson(`[${'[],'.repeat(300_000)}0]`, 'a.json'));
  expect(problems).toMatchObject([{ key: 'files.yaml-too-many', place: { line: 1 } }]);
});
