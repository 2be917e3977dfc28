import { deflateSync } from 'node:zlib';
import { listPdfBombs } from './bomb-pdfs.mjs';
import { workbookBombs } from './bomb-workbooks.mjs';

const x = (text, times) => text.repeat(times);
const list = (length, entry) => Array.from({ length }, (_, index) => entry(index)).join('');

/** Small or plain files that ask for endless work: `{ name, file, content, typed }`. */
export function listBombs() {
  return [
    ...named('eoms.yaml', ['status'], {
      'YAML: aliases': () => `a: &a [x]\n${x('b: [*a, *a, *a]\n', 9)}`,
      'YAML: deep': () => x('[', 100_000),
      'YAML: keys': () => list(40_000, (index) => `k${index}: 1\n`),
      'YAML: one long line': () => `a: ${x('x', 4_900_000)}`,
      'YAML: 100 MB': () => x('a: 1\n', 20_000_000),
      'words: keys': () => list(9_800, (index) => `institutio${index}: 1\n`),
    }),
    ...named('bomb.json', ['status', '--before', 'bomb.json'], {
      'JSON: objects': () => `[${x('{},', 5_000_000)}{}]`,
      'JSON: deep': () => x('[', 5_000_000),
    }),
    ...named('bomb.csv', ['assess', '--answers', 'bomb.csv'], {
      'CSV: rows': () => `id,rating\n${x('x,1\n', 1_000_000)}`,
      'CSV: quotes': () => `id,rating\n"${x('""', 2_000_000)}`,
      'words: ids of a table': () => `id,rating\n${list(19_900, (index) => `${near(index)},1\n`)}`,
      'words: columns': () => `id,rating,${list(12_000, (index) => `nott${index},`)}\n`,
    }),
    ...named('bomb.xlsx', ['import', 'bomb.xlsx', '--dry-run'], workbookBombs),
    ...named('bomb.yaml', ['assess', '--answers', 'bomb.yaml'], {
      'words: ids': () =>
        `schema: eoms/answers@1\nanswers:\n${list(4900, (index) => `  ${near(index)}: {rating: 1}\n`)}`,
      'words: long ids': () =>
        `schema: eoms/answers@1\nanswers:\n${list(900, (index) => `  ${near(index)}${x('x', 5000)}: {rating: 1}\n`)}`,
    }),
    ...named('bomb.md', ['print', 'bomb.md', '-o', 'bomb.html', '--force', '-q'], {
      'Markdown: brackets': () => x('[', 100_000),
      'Markdown: emphasis': () => x('*a **b ', 30_000),
      'Markdown: quotes': () => x('> ', 50_000),
      ...many,
      'words: hints': () => x('<!-- eoms: page-brek -->\n\n', 60_000),
      'words: hints without a colon': () => x('<!-- eoms page-brek -->\n\n', 60_000),
      'words: front matter': () => `---\n${list(100_000, (index) => `titel${index}: x\n`)}---\n`,
    }),
    ...named('bomb.md', ['print', 'bomb.md', '-o', 'bomb.pdf', '--force', '-q'], {
      ...under('PDF', many),
      ...under('PDF, just printed', mostOf),
    }),
    ...named('templates/gap-report.liquid', ['report', '-o', '-', '-q'], templates),
    ...named('templates/gap-report.liquid', ['report', '-o', 'bomb.pdf', '--force', '-q'], {
      'template: items, PDF': () => '{% for i in (1..200000) %}- a\n{% endfor %}',
    }),
    ...listPdfBombs(),
    ...named(
      'other.yaml',
      ['validate', ...Array.from({ length: 40_000 }, (_, at) => `${at}.yaml`)],
      {
        'operands: files that are not there': () => 'a: 1\n',
      },
    ),
    ...named('veil.png', ['print', 'png.md', '-o', 'bomb.pdf', '--force', '-q'], {
      'PNG: size': () => png(7000, 7000, deflateSync(Buffer.alloc(7000 * 7001))),
      'PNG: too little': () => png(7000, 7000, deflateSync(Buffer.alloc(10))),
    }),
  ];
}

/** Documents of very many parts. */
const many = {
  'Markdown: items': () => x('- a\n', 200_000),
  'Markdown: tasks': () => x('- [ ] a\n', 150_000),
  'Markdown: lines of code': () => `\`\`\`\n${x('a\n', 300_000)}\`\`\`\n`,
  'Markdown: line breaks': () => x('a  \n', 300_000),
  'Markdown: headings': () => x('# a\n\n', 50_000),
  'Markdown: rows': () => rows(60_000),
  'Markdown: bold words': () => x('**a** ', 300_000),
  'Markdown: page breaks': () => x('a\n\n<!-- eoms: page-break -->\n\n', 30_000),
  'Markdown: contents': () =>
    x('<!-- eoms: toc -->\n\n', 1000) + list(1000, (index) => `# ${index}\n\n`),
};

/** As much as is printed. */
const mostOf = {
  'Markdown: items': () => x('- a\n', 17_000),
  'Markdown: lines of code': () => `\`\`\`\n${x('a\n', 39_000)}\`\`\`\n`,
  'Markdown: line breaks': () => x('a  \n', 29_000),
  'Markdown: headings': () => x('# a\n\n', 13_000),
  'Markdown: rows': () => rows(17_000),
  'Markdown: paragraphs': () => x('a\n\n', 39_000),
};

const rows = (length) => `| a | b |\n|---|---|\n${x('| a | b |\n', length)}`;

function under(kind, contents) {
  return Object.fromEntries(
    Object.entries(contents).map(([name, content]) => [`${name} (${kind})`, content]),
  );
}

/** An id that is nearly one of the standard's, and another one each time. */
function near(index) {
  return `eoms-scope-${index.toString(36)}`.slice(index % 3);
}

function named(file, typed, contents) {
  return Object.entries(contents).map(([name, content]) => ({ name, file, typed, content }));
}

const loops = (inner, depth = 3, most = 900) =>
  `${x(`{% for i in (1..${most}) %}`, depth)}${inner}${x('{% endfor %}', depth)}`;

const templates = {
  'template: loops': () => loops('{{ i }} text'),
  'template: empty loops': () => loops('', 20, 9),
  'template: captures': () => loops('{% capture s %}{{ i }}xxx{% endcapture %}'),
  'template: conditions': () => loops('{% if i == 3 %}a{% endif %}'),
  'template: doubling': () =>
    `{% assign s = 'xxxxxxxx' %}${loops('{% capture s %}{{ s }}{{ s }}{% endcapture %}', 1, 60)}`,
  'template: appending': () =>
    `{% assign s = 'x' %}${loops(`{% assign s = s | append: '${x('y', 20)}' %}`, 1, 100_000)}`,
  'template: lists': () =>
    "{% assign l = (1..9000000) | sort %}{% assign m = l | where: 'x', 1 %}x",
  'template: in itself': () => "{% render 'gap-report' %}",
  'template: open tags': () => x('{% comment %}', 30_000),
  'words: variables': () => list(20_000, (index) => `{{ evaluatio${index} }}\n`),
  'words: messages': () => list(8000, (index) => `{{ 'report.section.titl${index}' | t }}\n`),
};

/** A PNG in grey; its check sums, which are not looked at, are 0. */
function png(width, height, packed) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const parts = [chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

function chunk(name, bytes) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), bytes, Buffer.alloc(4)]);
}
