/**
 * The bars: what is held against what, and the most that the ratio may be.
 *
 * @type {readonly (readonly [string, string, number])[]}
 */
const bars = [
  ['help', 'bare', 1.4],
  ['validate', 'bare', 2.5],
  ['markdown', 'bare', 3],
  ['pdf', 'floor', 1.5],
];
const mostMemory = 150;
/** The most that eoms may take of what another program takes for the same Markdown. */
const peerBars = { typst: 1, 'typst-board': 1.3, chromium: 1 / 4, weasyprint: 1 / 10 };
/** What a program printed by comparison, where it is not the gap report. */
const comparedWith = { 'typst-board': 'board' };
const leastPagesPerSecond = 300;
const mostMemoryWhenLong = 250;

/**
 * What was measured, as Markdown. `times` are milliseconds by the name of a case or a peer, `memory`
 * megabytes by the name of a case, `peers` with the pages that each made.
 */
export function writeResults(measured) {
  return [
    '# Speed',
    '',
    'Written by `npm run bench`. Only ratios within one run mean something; milliseconds do not carry over',
    'to another machine.',
    '',
    ...measured.circumstances,
    '',
    row('case', 'measured', 'bar', ''),
    '|---|---|---|---|',
    ...barRows(measured),
    '',
    row('case', 'median ms', 'least', 'most', 'peak MB'),
    '|---|---:|---:|---:|---:|',
    ...Object.entries(measured.memory).map(([name, peak]) => caseRow(name, peak, measured.times)),
    '',
    '`bare` is `node -e 0`. `floor` is bench/floor-pdf.mjs: bare pdfkit that writes the same words and lines at',
    'the same places with the same fonts, without Markdown, measuring or layout.',
    '',
    '## The same Markdown, printed by others',
    '',
    'Whole processes again: `print` is `eoms print` of the gap report, `board` of the board report, tagged and with',
    'PDF/UA-1; `typst-board` is held against `board`, all others against `print`. Typst writes PDF/UA-1, its time with',
    'the turning of Markdown into its own language; for those that want HTML, markdown-it makes it first.',
    '',
    row('program', 'median ms', 'least', 'pages', 'eoms takes of it', 'bar', ''),
    '|---|---:|---:|---:|---:|---:|---|',
    ...measured.peers.map((peer) => peerRow(peer, measured.times)),
    '',
    '## One document after another',
    '',
    row('measured', 'value', 'bar', ''),
    '|---|---:|---:|---|',
    ...lastingRows(measured),
    '',
  ].join('\n');
}

function barRows({ times, memory }) {
  const ratios = bars.map(([name, base, most]) => {
    const ratio = median(times[name]) / median(times[base]);
    return row(name, `${ratio.toFixed(2)} × ${base}`, `≤ ${most}`, verdict(ratio / most));
  });
  const memories = bars.map(([name]) => {
    const peak = memory[name];
    const share = peak / mostMemory;
    return row(`${name}, memory`, megabytes(peak), `≤ ${mostMemory} MB`, verdict(share));
  });
  return [...ratios, ...memories];
}

function caseRow(name, peak, times) {
  const [middle, least, most] = spread(times[name]);
  return row(name, middle, least, most, peak.toFixed(0));
}

/** How much of the time of another program eoms takes for the same Markdown. */
function peerRow({ name, notRun, pages }, times) {
  if (notRun !== undefined) return row(name, 'not run', notRun, '', '', '', '');
  const [middle, least] = spread(times[name]);
  if (['print', 'board'].includes(name)) return row(name, middle, least, pages, '', '', '');
  const share = median(times[comparedWith[name] ?? 'print']) / median(times[name]);
  const most = peerBars[name];
  const bar = most === undefined ? ['', ''] : [`≤ ${most}`, verdict(share / most)];
  return row(name, middle, least, pages, share.toFixed(2), ...bar);
}

function lastingRows({ throughput, longMemory, longPages }) {
  const pagesPerSecond = throughput.pages / throughput.busySeconds;
  const what = 'tagged pages a second, for each second that a core is busy';
  const memory = `most memory for one document of ${longPages} pages`;
  const [speedBar, memoryBar] = [`≥ ${leastPagesPerSecond}`, `≤ ${mostMemoryWhenLong} MB`];
  return [
    row(what, pagesPerSecond.toFixed(0), speedBar, verdict(leastPagesPerSecond / pagesPerSecond)),
    row(memory, megabytes(longMemory), memoryBar, verdict(longMemory / mostMemoryWhenLong)),
  ];
}

/** `share` of the bar: more than all of it is too much. */
function verdict(share) {
  return share <= 1 ? 'met' : '**not met**';
}

function megabytes(number) {
  return `${number.toFixed(0)} MB`;
}

function spread(numbers) {
  return [median(numbers), Math.min(...numbers), Math.max(...numbers)].map((one) => one.toFixed(0));
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function row(...cells) {
  return `| ${cells.join(' | ')} |`;
}
