import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/exchange/workbook/read-workbook.ts';
import { copyExample, temporaryFolder } from '../../support/folders.ts';
import { putKindergarten } from '../../support/kindergarten.ts';
import { eoms } from '../run-eoms.ts';
import {
  beginningOf,
  chaptersOf,
  mainOf,
  type Part,
  partsOf,
  rowsOf,
  wordsOfDocx,
} from './golden-parts.ts';

/*
 * What eoms writes of two engagements, kept whole in test/golden/, so that a change of any output is
 * seen as a difference that somebody reads: none is longer than is read at once. What is long is kept in a
 * file for each of its parts, of a page what is in `<main>`, of files for other programs what they say.
 * `npm run golden:update` writes them anew.
 */
const base = temporaryFolder();
const date = ['--date', '2026-11-02', '-q'];

const kindergarten = putKindergarten(`${base}/kindergarten`);
const school = copyExample(base);

const toScreen = ['-o', '-'];
/** Lines of a golden. */
const longest = 150;

/** Whether a field of an evaluation has a file of its own. */
function isLong({ text }: Part): boolean {
  return text.split('\n').length > 15;
}

interface Kept {
  readonly name: 'kindergarten' | 'school';
  /** In test/golden/, below the name. */
  readonly file: string;
  readonly typed: readonly string[];
  /** What of the output is kept: all, if it is not said. */
  readonly keep?: (output: string) => string;
}

const sheets = [
  'plan',
  'opening',
  'attendance',
  'process',
  'sampling',
  'nonconformity',
  'findings',
  'closing',
];

const kept: readonly Kept[] = [
  { name: 'kindergarten', file: 'board.md', typed: ['report', '--for', 'board', ...toScreen] },
  { name: 'kindergarten', file: 'owners.md', typed: ['report', '--for', 'owners', ...toScreen] },
  { name: 'kindergarten', file: 'record.md', typed: ['report', '--for', 'record', ...toScreen] },
  { name: 'kindergarten', file: 'checklist.md', typed: ['checklist', ...toScreen] },
  { name: 'kindergarten', file: 'status.txt', typed: ['status'] },
  { name: 'kindergarten', file: 'status.json', typed: ['status', '--json'] },
  {
    name: 'kindergarten',
    file: 'handout.html',
    typed: ['print', 'handout.md', '--format', 'html', ...toScreen],
    keep: mainOf,
  },
  ...sheets.map((sheet) => ({
    name: 'kindergarten' as const,
    file: `sheet/${sheet}.md`,
    typed: ['sheet', sheet, ...toScreen],
  })),
  { name: 'kindergarten', file: 'drill.md', typed: ['standard', 'drill'] },
  {
    name: 'kindergarten',
    file: 'merged.md',
    typed: ['interview', 'merge', 'said.yaml', ...toScreen],
  },
  {
    name: 'school',
    file: 'record.md',
    typed: ['report', '--for', 'record', '--clause', '4.1', ...toScreen],
  },
  { name: 'school', file: 'drill-begins.md', typed: ['standard', 'drill'], keep: beginningOf },
  { name: 'school', file: 'map.md', typed: ['standard', 'map', 'iso-10002-2018', ...toScreen] },
  { name: 'school', file: 'checklist.md', typed: ['checklist', '--clause', '4.1', ...toScreen] },
  {
    name: 'school',
    file: 'opening.html',
    typed: ['sheet', 'opening', '--format', 'html', ...toScreen],
    keep: mainOf,
  },
  { name: 'school', file: 'status.txt', typed: ['status'] },
];

const golden = '../../golden';

describe.concurrent.each(kept)('the $name', ({ name, file, typed, keep = (out) => out }) => {
  it(`has the ${file} that is kept`, async ({ expect: held }) => {
    const { code, out, err } = await eoms([...typed, ...date], { cwd: folderOf(name) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await held(keep(out)).toMatchFileSnapshot(`${golden}/${name}/${file}`);
  });
});

function folderOf(name: Kept['name']): string {
  return name === 'school' ? school : kindergarten;
}

const inParts = [
  { name: 'kindergarten', folder: 'report', typed: ['report', '--format', 'md'], parts: partsOf },
  { name: 'school', folder: 'board', typed: ['report', '--for', 'board'], parts: chaptersOf },
  {
    name: 'school',
    folder: 'owners',
    typed: ['report', '--for', 'owners', '--clause', '4.1'],
    parts: chaptersOf,
  },
  { name: 'school', folder: 'interviews', typed: ['interview', 'plan'], parts: chaptersOf },
] as const;

it.each(inParts)('the $name has the $folder that is kept, part by part', async (one) => {
  const { name, folder, typed, parts } = one;
  const { code, out, err } = await eoms([...typed, ...toScreen, ...date], { cwd: folderOf(name) });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  await expectKept(
    `${name}/${folder}`,
    parts(out).map((part) => ({ ...part, name: `${part.name}.md` })),
  );
});

it('the kindergarten has the evaluation that is kept, what is long in it in files of its own', async () => {
  const typed = ['report', '--format', 'json', ...date];
  const { code, out, err } = await eoms(typed, { cwd: kindergarten });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const fields = Object.entries<unknown>(JSON.parse(out)).map(([name, value]) => ({
    name: `${name}.json`,
    text: `${JSON.stringify({ [name]: value }, null, 2)}\n`,
  }));
  const short = fields.filter((one) => !isLong(one)).map(({ text }) => JSON.parse(text));
  const rest = `${JSON.stringify(Object.assign({}, ...short), null, 2)}\n`;
  await expectKept('kindergarten/evaluation', [
    ...fields.filter(isLong),
    { name: 'rest.json', text: rest },
  ]);
});

it.each([
  { name: 'kindergarten', file: 'handout', typed: ['print', 'handout.md'] },
  { name: 'school', file: 'opening', typed: ['sheet', 'opening'] },
] as const)(
  'the $name has the words of $file.docx that are kept',
  async ({ name, file, typed }) => {
    const made = join(base, `${file}.docx`);
    const run = await eoms([...typed, ...date, '-o', made], { cwd: folderOf(name) });
    expect(run).toMatchObject({ code: 0, err: '' });
    await expect(wordsOfDocx(readFileSync(made))).toMatchFileSnapshot(
      `${golden}/${name}/${file}.docx.txt`,
    );
  },
);

it.each(['kindergarten', 'school'] as const)(
  'the %s has the workbook that is kept',
  async (name) => {
    const made = join(base, `${name}.xlsx`);
    const run = await eoms(['report', ...date, '-o', made], { cwd: folderOf(name) });
    expect(run).toMatchObject({ code: 0, err: '' });
    const { sheets: written } = readWorkbook(readFileSync(made), made);
    const said = written.map(({ name: sheet, cells }) => `# ${sheet}\n${rowsOf(cells)}\n`).join('');
    await expect(said).toMatchFileSnapshot(`${golden}/${name}/workbook.txt`);
  },
);

it('no golden is longer than is read at once', () => {
  const long = readdirSync('test/golden', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, 'utf8').split('\n').length - 1 > longest);
  expect(long).toEqual([]);
});

/** Parts as they are in a folder of test/golden/, which holds nothing else. */
async function expectKept(folder: string, parts: readonly Part[]): Promise<void> {
  for (const { name, text } of parts)
    await expect(text).toMatchFileSnapshot(`${golden}/${folder}/${name}`);
  const names = parts.map(({ name }) => name);
  expect(readdirSync(`test/golden/${folder}`).toSorted()).toEqual(names.toSorted());
}
