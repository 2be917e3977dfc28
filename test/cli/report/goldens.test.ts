import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/exchange/workbook/read-workbook.ts';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { putKindergarten } from '../../support/kindergarten.ts';
import { eoms } from '../run-eoms.ts';
import { type Kept, kept, toScreen } from './golden-cases.ts';
import {
  chaptersOf,
  linesOf,
  mainOf,
  type Part,
  partsOf,
  rowsOf,
  wordsOfDocx,
} from './golden-parts.ts';

/*
 * What eoms writes of two engagements (and of a harbour with one answer, where a standard of two requirements has
 * no such output), kept whole in test/golden/, so that a change of any output is
 * seen as a difference that somebody reads: none is longer than is read at once. What is long is kept in a
 * file for each of its parts, of a page what is in `<main>`, of files for other programs what they say.
 * `npm run golden:update` writes them anew.
 */
const base = temporaryFolder();
const date = ['--date', '2026-11-02', '-q'];

const kindergarten = putKindergarten(`${base}/kindergarten`);
const school = copyExample(base);
const harbour = put(join(base, 'harbour'), smallEngagement);

/** Lines of a golden. */
const longest = 150;

/** Whether a field of an evaluation has a file of its own. */
function isLong({ text }: Part): boolean {
  return text.split('\n').length > 15;
}

const golden = '../../golden';

describe.concurrent.each(kept)('the $name', ({ name, file, typed, keep = (out) => out }) => {
  it(`has the ${file} that is kept`, async ({ expect: held }) => {
    const { code, out, err } = await eoms([...typed, ...date], { cwd: folderOf(name) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await held(keep(out)).toMatchFileSnapshot(`${golden}/${name}/${file}`);
  });
});

function folderOf(name: Kept['name']): string {
  return { kindergarten, school, harbour }[name];
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
  { name: 'school', folder: 'transition', typed: ['report', '--transition'], parts: chaptersOf },
  {
    name: 'harbour',
    folder: 'transition',
    typed: ['report', '--transition'],
    parts: chaptersOf,
  },
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

/** The fields of an evaluation as parts. */
async function evaluationOf(cwd: string): Promise<readonly Part[]> {
  const { code, out, err } = await eoms(['report', '--format', 'json', ...date], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return Object.entries<unknown>(JSON.parse(out)).map(([name, value]) => ({
    name: `${name}.json`,
    text: `${JSON.stringify({ [name]: value }, null, 2)}\n`,
  }));
}

it('the school has the evaluation that is kept, as far as it is read at once', async () => {
  const fields = await evaluationOf(school);
  expect(fields.length).toBeGreaterThan(10);
  await expectKept(
    'school/evaluation',
    fields.filter((one) => isLong(one) && one.text.split('\n').length <= longest),
  );
});

it('the kindergarten has the evaluation that is kept, what is long in it in files of its own', async () => {
  const fields = await evaluationOf(kindergarten);
  expect(fields.length).toBeGreaterThan(10);
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
  'the $name has the words of $file as DOCX that are kept',
  async ({ name, file, typed }) => {
    const made = join(base, `${file}.docx`);
    const run = await eoms([...typed, ...date, '-o', made], { cwd: folderOf(name) });
    expect(run).toMatchObject({ code: 0, err: '' });
    await expect(wordsOfDocx(readFileSync(made))).toMatchFileSnapshot(
      `${golden}/${name}/${file}.docx.txt`,
    );
  },
);

it.runIf(hasProgram('pdftotext')).each([
  { name: 'kindergarten', file: 'handout', typed: ['print', 'handout.md'] },
  { name: 'school', file: 'opening', typed: ['sheet', 'opening'] },
] as const)(
  'the $name has the words of $file as PDF that are kept',
  async ({ name, file, typed }) => {
    const made = join(base, `${file}.pdf`);
    const run = await eoms([...typed, ...date, '-o', made], { cwd: folderOf(name) });
    expect(run).toMatchObject({ code: 0, err: '' });
    const text = inspectPdf(readFileSync(made), 'pdftotext');
    await expect(linesOf(text)).toMatchFileSnapshot(`${golden}/${name}/${file}.pdf.txt`);
  },
);

it.each([
  { name: 'kindergarten', file: 'checklist', typed: [] },
  { name: 'school', file: 'checklist', typed: ['--clause', '4.1'] },
] as const)('the $name has the form for a phone that is kept', async ({ name, file, typed }) => {
  const made = join(base, `${name}-${file}.html`);
  const run = await eoms(['checklist', ...typed, '--fillable', ...date, '-o', made], {
    cwd: folderOf(name),
  });
  expect(run).toMatchObject({ code: 0, err: '' });
  const page = mainOf(readFileSync(made, 'utf8'));
  await expect(page).toMatchFileSnapshot(`${golden}/${name}/${file}-form.html`);
});

it.each([
  { name: 'kindergarten', typed: [] },
  { name: 'harbour', typed: ['--size', 'large'] },
] as const)('the $name has the policy to adopt that is kept', async ({ name, typed }) => {
  const cwd = folderOf(name);
  const run = await eoms(['document', 'new', 'policy', ...typed, ...date], { cwd });
  expect(run).toMatchObject({ code: 0, err: '' });
  const text = readFileSync(join(cwd, 'documents/policy.md'), 'utf8');
  await expect(text).toMatchFileSnapshot(`${golden}/${name}/policy.md`);
});

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
