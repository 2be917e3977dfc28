import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engagementCopies } from '../../../src/app/engagement/open-engagement.ts';
import { openWrittenFiles } from '../../../src/app/output/written-files.ts';
import { sourcesOfBrand, sourcesOfEngagement } from '../../../src/app/report/print-sources.ts';
import { fileChecker } from '../../../src/app/validate/file-checks.ts';
import { sortFile } from '../../../src/app/validate/kind-of-file.ts';
import { openOnce } from '../../../src/app/validate/open-once.ts';
import { laterRefusalOf } from '../../files/support/problems-of.ts';
import { smallEngagement } from '../../support/folders.ts';
import { worldAt } from '../../support/world.ts';
import { begun, newFolders } from '../new-folder.ts';

const folderOf = newFolders();
const engagement = smallEngagement['eoms.yaml'];

describe('what a file is', () => {
  it.each([
    ['eoms.yaml', 'scope: All\n', 'engagement'],
    ['EOMS.YML', 'scope: All\n', 'engagement'],
    ['spring.yaml', 'answers: {}\n', 'assessment'],
    ['spring.yaml', 'schema: eoms/evaluation@1\n', 'assessment'],
    ['any.yaml', 'schema: "eoms/theme@1"\n', 'theme'],
    ['answers.CSV', '', 'table'],
  ])('is determined by its content, or by its name: %s %j', async (name, text, kind) => {
    expect(await sortFile(join(folderOf({ [name]: text }), name))).toMatchObject({ kind });
  });
});

const checkIn = (cwd: string) => {
  const world = worldAt(cwd, '2027-03-01');
  return fileChecker(world, openOnce({}, world));
};

describe('the check of a file', () => {
  it('of an assessment outside of any engagement says that there is none where eoms was started', async () => {
    const folder = folderOf({ 'a.yaml': begun('2027-02-01') });
    const { problems } = await laterRefusalOf(() => checkIn(folder)(join(folder, 'a.yaml')));
    expect(problems.map(({ key, values }) => [key, values?.['folder']])).toEqual([
      ['cli.no-engagement', folder],
    ]);
  });

  it('of clauses is that of their form alone where no standard stands above them', async () => {
    const clauses = 'schema: eoms/clauses@1\nclauses: [{ clause: "4", title: Rooms }]\n';
    const folder = folderOf({ 'clauses/4.yaml': clauses, 'clauses/5.yaml': `${clauses}more: 1\n` });
    const check = checkIn(folder);
    expect((await check(join(folder, 'clauses', '4.yaml'))).kind).toBe('clauses');
    const { problems } = await laterRefusalOf(() => check(join(folder, 'clauses', '5.yaml')));
    expect(problems.map(({ key }) => key)).toEqual(['files.key-unknown']);
  });

  it('of an engagement by another name is that of this file, not of the engagement beside it', async () => {
    const folder = folderOf({
      'eoms.yaml': engagement,
      'draft/north.yaml': `${engagement}branding: { logo: none.svg, logoAlt: Harbour }\n`,
      'south.yaml': `${engagement}conditions: { gravity: { applies: true } }\n`,
    });
    const keysOf = async (name: string) =>
      (await laterRefusalOf(() => checkIn(folder)(join(folder, name)))).problems.map(
        ({ key, place }) => [key, place?.file.endsWith(name)],
      );
    expect(await keysOf('draft/north.yaml')).toEqual([['files.inside-missing', true]]);
    expect(await keysOf('south.yaml')).toEqual([['engagement.unknown-condition', true]]);
    const outside = folderOf({ 'any.yaml': engagement });
    const checked = await checkIn(outside)(join(outside, 'any.yaml'));
    expect(checked).toMatchObject({
      kind: 'engagement',
      content: { workspace: { folder: outside } },
    });
  });
});

it('copies of the engagement are not found where there is no folder to look into', () => {
  const folder = folderOf({ 'eoms.yaml': engagement, 'eoms copy.yaml': engagement });
  expect(engagementCopies(folder).map(({ kind }) => kind)).toEqual(['copy']);
  expect(engagementCopies(join(folder, 'eoms.yaml'))).toEqual([]);
});

describe('results that eoms wrote', () => {
  const bytes = Buffer.from('result');

  it('are known by their record until somebody changes them', async () => {
    const folder = folderOf({ 'a.md': 'result', 'b.md': 'other' });
    const [a, b] = [join(folder, 'a.md'), join(folder, 'b.md')];
    const written = await openWrittenFiles(folder);
    await written.note([{ path: a, bytes }], false);
    const again = await openWrittenFiles(folder);
    const next = Buffer.from('next');
    expect(await again.isOurs({ path: a, bytes: next })).toBe(true);
    expect(await again.isOurs({ path: b, bytes: next })).toBe(false);
    expect(await again.isOurs({ path: join(folder, 'none.md'), bytes: next })).toBe(false);
    writeFileSync(a, 'changed');
    expect(await again.isOurs({ path: a, bytes: next })).toBe(false);
  });

  it('are silently not recorded where the record cannot be written', async () => {
    const folder = folderOf({ 'a.md': 'result', '.eoms': 'a file' });
    const path = join(folder, 'a.md');
    await (await openWrittenFiles(folder)).note([{ path, bytes }], false);
    const again = await openWrittenFiles(folder);
    expect(await again.isOurs({ path, bytes: Buffer.from('next') })).toBe(false);
    expect(await again.isOurs({ path, bytes })).toBe(true);
  });
});

it('without an engagement the words of a print come from no documents', () => {
  expect(sourcesOfEngagement(undefined, [], 'gap-report')).toEqual([]);
  expect(sourcesOfBrand(undefined)).toEqual([]);
});
