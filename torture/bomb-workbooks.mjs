import { deflateRawSync } from 'node:zlib';

/** Workbooks that ask for endless work: names and what makes them. */
export const workbookBombs = {
  'XLSX: a part of 100 MB': () =>
    pack({ 'xl/sharedStrings.xml': Buffer.alloc(100_000_000) }, { packs: true }),
  'XLSX: a part that is larger than it says': () =>
    pack({ 'xl/sharedStrings.xml': Buffer.alloc(100_000_000) }, { says: 1000, packs: true }),
  'XLSX: very many parts': () =>
    pack(Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`p${index}`, '']))),
  'XLSX: cells': () => pack({ [sheet]: rows('<c t="b"/>'.repeat(690_000)) }),
  'XLSX: rows': () =>
    pack({ [sheet]: rows(`${head}${'<row><c><v>1</v></c></row>'.repeat(250_000)}`) }),
  'XLSX: far cells': () =>
    pack({ [sheet]: rows(`${head}<row r="9"><c r="XFD1048576"><v>1</v></c></row>`) }),
  'XLSX: one text in all cells': () =>
    pack({
      'xl/sharedStrings.xml': `<sst><si><t>${'ab '.repeat(1_800_000)}</t></si></sst>`,
      [sheet]: rows(`${head}${'<row><c t="s"><v>0</v></c></row>'.repeat(50_000)}`),
    }),
  'XLSX: deep': () => pack({ [sheet]: '<a>'.repeat(2_600_000) }),
  'XLSX: attributes': () =>
    pack({ [sheet]: `<a ${Array.from({ length: 600_000 }, (_, at) => `a${at}=""`).join(' ')}/>` }),
  'XLSX: entities': () =>
    pack({
      [sheet]: `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(9999)}">]><a>${'&b;'.repeat(99_999)}</a>`,
    }),
  'XLSX: pieces of text': () =>
    pack({ [sheet]: rows(`<row><c t="str"><v>${'<![CDATA[a]]>'.repeat(600_000)}</v></c></row>`) }),
  'XLSX: unknown ids': () =>
    pack({
      [sheet]: rows(
        head +
          Array.from({ length: 19_000 }, (_, at) => row(at + 2, `eoms-scop${at}`, 'x1')).join(''),
      ),
    }),
};

const sheet = 'xl/worksheets/sheet1.xml';
const head = row(1, 'id', 'rating');

function row(number, ...texts) {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  return `<row r="${number}">${cells}</row>`;
}

const rows = (cells) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;

/**
 * A workbook of one sheet.
 *
 * @param {Record<string, string | Buffer>} own its parts
 * @param {{ says?: number, packs?: boolean }} [how] `says`: the size that the directory gives; `packs`: it
 * is small as a file
 */
function pack(own, { says, packs = false } = {}) {
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<R><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></R>',
    [sheet]: rows(head),
    ...own,
  };
  const locals = [];
  const entries = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const data = packs ? deflateRawSync(content) : content;
    const size = name in own ? (says ?? content.length) : content.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(packs ? 8 : 0, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(at);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), data]);
    entries.push(
      Buffer.from('PK\u0001\u0002\u0014\0'),
      common,
      Buffer.alloc(10),
      place,
      Buffer.from(name),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}
