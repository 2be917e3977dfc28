import { deflateSync } from 'node:zlib';

const x = (text, times) => text.repeat(times);

/** PDFs that ask for endless work when they are imported. */
export function listPdfBombs() {
  return Object.entries(pdfs).map(([name, content]) => ({
    name: `PDF: ${name}`,
    file: 'bomb.pdf',
    typed: ['import', 'bomb.pdf', '--dry-run'],
    content,
  }));
}

const pdfs = {
  Flate: () => stream('/FlateDecode', deflateSync(Buffer.alloc(400_000_000))),
  LZW: () => stream('/LZWDecode', Buffer.alloc(8_000_000, 0x20)),
  ASCII85: () => stream('/ASCII85Decode', Buffer.alloc(20_000_000, 'z')),
  runs: () => stream('/RunLengthDecode', Buffer.alloc(8_000_000, Buffer.of(129, 0))),
  hexadecimal: () => pdf({ value: `<${x('41', 2_900_000)}>` }),
  parentheses: () => pdf({ value: x('(', 2_000_000) }),
  keys: () => pdf({ value: `<<${list(500_000, (index) => `/k${index} 1`)}>>` }),
  fields: () => pdf({ fields: x('<</FT/Tx/T(a)>>', 700_000) }),
  'fields, few enough': () => pdf({ fields: x('<</FT/Tx/T(a)>>', 60_000) }),
  widgets: () =>
    pdf({
      fields: references(60_000),
      objects: numbered(60_000, '<</FT/Tx/T(a)/Subtype/Widget>>'),
    }),
  'fields in fields': () =>
    pdf({
      fields: '10 0 R',
      objects: list(
        60_000,
        (index) => `${index + 10} 0 obj<</T(k)/Kids[${index + 11} 0 R]>>endobj\n`,
      ),
    }),
  'fields in a circle': () =>
    pdf({ fields: '10 0 R', objects: numbered(1, '<</T(a)/Kids[10 0 R 10 0 R]>>') }),
  annotations: () =>
    pdf({
      pages: '/Kids [4 0 R] /Count 1',
      objects: `4 0 obj<</Type/Page/Parent 2 0 R/Annots[${references(60_000)}]>>endobj\n${numbered(60_000, '<</Subtype/FreeText/Contents(x)>>')}`,
    }),
  pages: () =>
    pdf({
      pages: `/Kids [${references(90_000)}] /Count 90000`,
      objects: numbered(90_000, '<</Type/Page/Parent 2 0 R>>'),
    }),
  objects: () => pdf({ objects: numbered(250_000, '<</A 1>>') }),
  'open objects': () => pdf({ objects: x('1 0 obj ', 700_000) }),
  rubbish: () => pdf({ objects: x('@', 5_900_000) }),
  digits: () => pdf({ objects: `@${x('1', 5_900_000)}` }),
  spaces: () => pdf({ objects: `@${x(' ', 5_900_000)}@` }),
  comments: () => pdf({ objects: `@${x('%', 5_900_000)}` }),
  'texts without end': () => pdf({ objects: x('1 0 obj (', 600_000) }),
  'streams without end': () => pdf({ objects: x('1 0 obj<<>>stream\n', 300_000) }),
  'a table of a thousand million places': () =>
    pdf({
      objects:
        '10 0 obj<</Type/XRef/Size 1000000000/W[0 0 0]/Length 1>>stream\n0\nendstream endobj\n',
    }),
  'one text for all fields': () =>
    pdf({
      fields: x('<</FT/Tx/T(a)/V 10 0 R>>', 20_000),
      objects: `10 0 obj(${x('a', 4_000_000)})endobj\n`,
    }),
  'one list for all fields': () =>
    pdf({
      fields: x('<</T(a)/Kids 10 0 R>>', 20_000),
      objects: `10 0 obj[${x('11 0 R ', 60_000)}]endobj\n11 0 obj<</T(b)>>endobj\n`,
    }),
  'one place for all objects': () => packed(20_000, `(${x('a', 1_000_000)})`),
};

function list(length, entry) {
  return Array.from({ length }, (_, index) => entry(index)).join('');
}

/** Objects from the tenth on, and what points at them. */
function numbered(count, object) {
  return list(count, (index) => `${index + 10} 0 obj${object}endobj\n`);
}

function references(count) {
  return list(count, (index) => `${index + 10} 0 R `);
}

/** A PDF with a stream of many objects, all at the same place. */
function packed(count, object) {
  const numbers = list(count, (index) => `${index + 20} 0 `);
  const bytes = deflateSync(Buffer.from(`${numbers}${object}`));
  const head = `10 0 obj<</Type/ObjStm/N ${count}/First ${numbers.length}/Filter/FlateDecode/Length ${bytes.length}>>stream\n`;
  return pdf({ objects: [head, bytes, '\nendstream endobj\n'] });
}

/** A PDF with a field whose value is a stream. */
function stream(filter, bytes) {
  const head = `4 0 obj << /Filter ${filter} /Length ${bytes.length} >>\nstream\n`;
  return pdf({ value: '4 0 R', objects: [head, bytes, '\nendstream endobj\n'] });
}

/**
 * A PDF with one field, and whatever else is given.
 *
 * @param {object} parts
 * @param {string} [parts.value]
 * @param {string} [parts.fields]
 * @param {string} [parts.pages]
 * @param {string | readonly (string | Uint8Array)[]} [parts.objects]
 */
function pdf({ value = '(x)', fields = '', pages = '/Kids [] /Count 0', objects = '' }) {
  return Buffer.concat(
    [
      '%PDF-1.7\n',
      `1 0 obj << /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [3 0 R ${fields}] >> >> endobj\n`,
      `2 0 obj << /Type /Pages ${pages} >> endobj\n`,
      `3 0 obj << /FT /Tx /T (a) /V ${value} >> endobj\n`,
      ...[objects].flat(),
      'trailer << /Root 1 0 R /Size 5 >>\n%%EOF\n',
    ].map((part) => Buffer.from(part)),
  );
}
