import { describe, expect, it } from 'vitest';
import { validateFiles } from '../../../src/app/validate/validate-files.ts';
import { smallEngagement } from '../../support/folders.ts';
import { english } from '../../support/messages.ts';
import { worldAt } from '../../support/world.ts';
import { newFolders } from '../new-folder.ts';

const folderOf = newFolders();
const head =
  'schema: eoms/assessment@1\nstandard: { id: iso-21001-2018 }\nstarted: 2026-01-02\nanswers:\n';
const noted = (note: string) => `${head}  eoms-scope: { rating: 3, note: ${note} }\n`;
const answers = 'schema: eoms/answers@1\nanswers: {}\n';

/** What comes of checking files of a folder that has an engagement. */
async function validated(files: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const folder = folderOf({ ...smallEngagement, ...more });
  const request = { files, where: {}, messages: english };
  return validateFiles(request, worldAt(folder, '2027-02-01'));
}

describe('very many files', () => {
  it('are checked one after the other, and each once', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${index}.yaml`);
    const more = Object.fromEntries(names.map((name) => [name, answers]));
    const { files, failure, warnings } = await validated([...names, ...names], more);
    expect({ files, failure, warnings }).toEqual({ files: 300, failure: undefined, warnings: [] });
  });

  it('that are not there are all told, and the first of them with the nearest name', async () => {
    const names = Array.from({ length: 70 }, (_, index) => `eoms${index}.yaml`);
    const { failure } = await validated(names);
    const problems = failure?.problems ?? [];
    expect(problems.map(({ key }) => key)).toEqual(names.map(() => 'files.file-missing'));
    const advised = problems.filter(({ hintKey }) => hintKey === 'files.did-you-mean');
    expect(advised).toEqual(problems.slice(0, 50));
  });

  it('of an engagement are all told what no font has, each with its places', async () => {
    const more = {
      'assessments/2026-01-02.yaml': noted('All'),
      'assessments/a.yaml': noted('Ny \u16A2'),
      'assessments/b.yaml': noted('Ny \u16A6 \u2705'),
      'assessments/c.yaml': noted('\u2705'),
    };
    const names = Object.keys(more);
    const { failure, warnings } = await validated(names, more);
    expect(failure).toBeUndefined();
    expect(warnings.map(({ place, values }) => [place?.file.at(-6), values?.['code']])).toEqual([
      ['a', 'U+16A2'],
      ['b', 'U+16A6'],
    ]);
    expect(warnings.map(({ hintKey }) => hintKey)).toEqual([undefined, 'print.missing-hint']);
  });

  it('of evidence that is not there are all told, and the first of them with the nearest name', async () => {
    const lost = Array.from(
      { length: 70 },
      (_, index) => `{ title: T, file: evidence/b${index}.txt }`,
    );
    const written = `${head}  eoms-scope:\n    rating: 3\n    evidence:\n${lost
      .map((one) => `      - ${one}\n`)
      .join('')}`;
    const files = { 'assessments/2026-01-02.yaml': written, 'evidence/a0.txt': '' };
    const { failure } = await validated(Object.keys(files).slice(0, 1), files);
    const keys = failure?.problems.map(({ key }) => key) ?? [];
    expect(keys).toEqual([
      ...Array.from({ length: 50 }, () => 'cli.evidence-missing'),
      'problem.more',
    ]);
  });

  it('with faults of several kinds are told each of them, evidence too', async () => {
    const text = `${head}  eoms-scope: { rating: 9, evidence: [{ title: T, file: none.txt }] }
  no-such: { rating: 1 }
  context-issues-determined: { rating: bad }
`;
    const name = 'assessments/2026-01-02.yaml';
    const { failure } = await validated([name], { [name]: text });
    expect(failure?.problems.map(({ key }) => key).toSorted()).toEqual([
      'assessment.rating-off-scale',
      'assessment.unknown-requirement',
      'cli.evidence-missing',
      'files.rating-unknown',
    ]);
  });
});
