import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { createTally, judge } from './judge.mjs';
import { prepare } from './seeds.mjs';

const x = (text, times) => text.repeat(times);
const print = ['print', 'bomb.md', '-o', 'bomb.html', '--force', '-q'];
const report = ['report', '-o', '-', '-q'];
const loops = (inner) => `${x('{% for i in (1..900) %}', 3)}${inner}${x('{% endfor %}', 3)}`;

/** Small or plain files that ask for endless work: name, file, content, command. */
const list = [
  ['YAML: aliases', 'eoms.yaml', () => `a: &a [x]\n${x('b: [*a, *a, *a]\n', 9)}`, ['status']],
  ['YAML: deep', 'eoms.yaml', () => x('[', 100_000), ['status']],
  ['YAML: keys', 'eoms.yaml', () => manyKeys(40_000), ['status']],
  ['YAML: one long line', 'eoms.yaml', () => `a: ${x('x', 4_900_000)}`, ['status']],
  ['YAML: 100 MB', 'eoms.yaml', () => x('a: 1\n', 20_000_000), ['status']],
  ['JSON: objects', 'bomb.json', () => `[${x('{},', 5_000_000)}{}]`, before()],
  ['JSON: deep', 'bomb.json', () => x('[', 5_000_000), before()],
  ['CSV: rows', 'bomb.csv', () => `id,rating\n${x('x,1\n', 1_000_000)}`, answers()],
  ['CSV: quotes', 'bomb.csv', () => `id,rating\n"${x('""', 2_000_000)}`, answers()],
  ['Markdown: brackets', 'bomb.md', () => x('[', 100_000), print],
  ['Markdown: emphasis', 'bomb.md', () => x('*a **b ', 30_000), print],
  ['Markdown: quotes', 'bomb.md', () => x('> ', 50_000), print],
  ['template: loops', 'templates/gap-report.liquid', () => loops('{{ i }} text'), report],
  ['template: doubling', 'templates/gap-report.liquid', doubling, report],
  [
    'template: lists',
    'templates/gap-report.liquid',
    () => "{% assign l = (1..9000000) | sort %}{% assign m = l | where: 'x', 1 %}x",
    report,
  ],
  [
    'PDF: Flate',
    'bomb.pdf',
    () => pdf('/FlateDecode', deflateSync(Buffer.alloc(400_000_000))),
    into(),
  ],
  ['PDF: LZW', 'bomb.pdf', () => pdf('/LZWDecode', Buffer.alloc(8_000_000, 0x20)), into()],
  ['PDF: ASCII85', 'bomb.pdf', () => pdf('/ASCII85Decode', Buffer.alloc(20_000_000, 'z')), into()],
  ['PDF: runs', 'bomb.pdf', () => pdf('/RunLengthDecode', runs(8_000_000)), into()],
  [
    'PDF: hexadecimal',
    'bomb.pdf',
    () => pdf('', Buffer.alloc(0), { value: `<${x('41', 9_000_000)}>` }),
    into(),
  ],
  [
    'PDF: parentheses',
    'bomb.pdf',
    () => pdf('', Buffer.alloc(0), { value: x('(', 2_000_000) }),
    into(),
  ],
  [
    'PDF: fields',
    'bomb.pdf',
    () => pdf('', Buffer.alloc(0), { fields: x('<</FT/Tx/T(a)>>', 700_000) }),
    into(),
  ],
];

/** Gives each bomb to the command that reads such a file: 5 seconds and 300 MB at most. */
export const bombs = { name: 'bombs', run };

async function run() {
  const { add, result } = createTally();
  for (const [name, file, content, typed] of list) {
    const place = mkdtempSync(join(tmpdir(), 'eoms-bomb-'));
    const { school } = await prepare(place);
    mkdirSync(dirname(join(school, file)), { recursive: true });
    writeFileSync(join(school, file), content());
    add(String(name), await judge(typed, school));
    rmSync(place, { recursive: true });
  }
  return result();
}

function before() {
  return ['status', '--before', 'bomb.json'];
}

function answers() {
  return ['assess', '--answers', 'bomb.csv'];
}

function into() {
  return ['import', 'bomb.pdf', '--dry-run'];
}

function manyKeys(count) {
  return Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join('');
}

function doubling() {
  return "{% assign s = 'xxxxxxxx' %}{% for i in (1..60) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}";
}

function runs(length) {
  return Buffer.alloc(length, Buffer.of(129, 0));
}

/** A PDF with one field whose value is a stream, or what is given instead. */
function pdf(filter, bytes, { value = '4 0 R', fields = '' } = {}) {
  const packed = filter === '' ? '' : `/Filter ${filter}`;
  return Buffer.concat([
    Buffer.from(`%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [3 0 R ${fields}] >> >> endobj
2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
3 0 obj << /FT /Tx /T (a) /V ${value} >> endobj
4 0 obj << ${packed} /Length ${bytes.length} >>
stream
`),
    bytes,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF\n'),
  ]);
}
