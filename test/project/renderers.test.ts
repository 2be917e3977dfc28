import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/*
 * Whatever comes after an evaluation puts it into words and pictures: what is shown, in which order and
 * how much of it is decided in src/evaluation, so that all outputs agree.
 */
const rooms = [
  ...readdirSync('src/report')
    // Charts draw what they are given, and templates are checked before anything is shown.
    .filter((name) => name !== 'charts' && name !== 'template')
    .map((name) => join('src/report', name)),
  'src/workbook',
  'src/export',
];
const screens = [
  'src/cli/words/say-status.ts',
  'src/cli/words/clause-lines.ts',
  'src/cli/words/say-explanation.ts',
  'src/cli/words/status-json.ts',
];

/** Chooses, orders, cuts or sums up a list. */
const decides =
  /\.(filter|sort|toSorted|toReversed|reduce|slice|splice|toSpliced|some|every)\(|(\+=)/g;

/** What looks like a decision and is writing. */
const writing: Readonly<Record<string, string>> = {
  'src/export/safe-text.ts: slice': 'a text that a program has no room for is cut',
  'src/export/sarif-rule.ts: filter': 'what nobody wrote is not written',
  'src/export/write-sarif.ts: +=': 'bytes are counted',
  'src/report/audit-sheet/build-audit-sheet.ts: filter': 'what nobody wrote is not written',
  'src/report/board/build-board-charts.ts: filter': 'each mark is put on the line of its stage',
  'src/report/checklist/build-checklist.ts: filter': 'what was selected is put under its headings',
  'src/report/words/say-point.ts: slice': 'the letter of a place, without its clause',
  'src/report/engine/count-output.ts: +=': 'a text grows',
  'src/report/engine/create-engine.ts: slice': 'the day of a text that has a time as well',
  'src/report/engine/render-template.ts: slice':
    'the text below front matter, and the end of a line',
  'src/report/words/say-board-gap.ts: filter': 'lines without text are not written',
  'src/report/words/say-finding.ts: filter': 'lines without text are not written',
  'src/report/words/say-owned-gap.ts: filter': 'lines without text are not written',
  'src/report/engine/table-rows.ts: filter': 'a template may give a list of anything',
  'src/workbook/row-height.ts: reduce': 'a row is as high as its longest text',
  'src/workbook/row-height.ts: +=': 'lines that a text takes are counted',
  'src/report/gap-report/gap-report-view.ts: filter': 'lines without text are not written',
  'src/cli/words/say-status.ts: filter': 'counts of nought are not written',
};

const files = [
  ...rooms.flatMap((room) =>
    readdirSync(room)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(room, name)),
  ),
  ...screens,
];

/** Rooms in which it is decided what is graver than what. */
const deciding = [
  'src/briefing/',
  'src/evaluation/',
  'src/export/reported/',
  'src/gate/',
  'src/model/',
];

/** Lists by one grade after the other: those of it are picked, or grades stand in an order of their own. */
const sortsByGrade = [
  /\.(?:filter|flatMap|sort|toSorted)\([^\n]*[!=]==\s*(?:'(?:major|minor|improvement)'|severity\b|grade\b)/g,
  /(?<!required: )\[\s*'major',\s*'minor'/g,
];

function decisionsIn(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(decides)].map(
    ([, method, sum = '']) => `${file}: ${method ?? sum}`,
  );
}

it('renderers choose, order and sum up nothing', () => {
  const found = new Set(files.flatMap(decisionsIn));
  expect([...found].toSorted()).toEqual(Object.keys(writing).toSorted());
});

it('gaps and findings are put in the order of their grades where all orders are decided', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name))
    .filter((file) => !deciding.some((room) => file.startsWith(room)));
  const found = sources.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return sortsByGrade.flatMap((sorts) =>
      Array.from(text.matchAll(sorts), ([written]) => `${file}: ${written}`),
    );
  });
  expect(found).toEqual([]);
});
