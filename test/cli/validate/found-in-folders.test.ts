import { symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTemplates } from '../../../src/app/load/find-templates.ts';
import { loadStandard } from '../../../src/app/load/load-standard.ts';
import { noteStandardCopies } from '../../../src/app/load/standard-copies.ts';
import { findStandardFiles } from '../../../src/app/load/standard-files.ts';
import { loadTheme } from '../../../src/app/look/load-theme.ts';
import { makeFolder } from '../../../src/files/save/make-folder.ts';
import type { Notice } from '../../../src/model/notice.ts';
import { laterRefusalOf, refusalOf } from '../../files/support/problems-of.ts';
import { english } from '../../support/messages.ts';
import { newFolders } from '../new-folder.ts';

const folderOf = newFolders();

describe('templates of an engagement', () => {
  it('take no place of those of another name, which are found where they are shipped', () => {
    const folder = folderOf({ 'templates/own.liquid': 'x', 'templates/notes.txt': 'for us' });
    const { own, fileOf, copies } = findTemplates('gap-report', folder);
    expect([[...own], copies]).toEqual([[], []]);
    expect(fileOf('gap-report')).toMatch(/templates\/gap-report\.liquid$/);
    expect(fileOf('gap-report').startsWith(folder)).toBe(false);
  });

  it('are passed over where they are copies, and refused where there are too many', () => {
    const folder = folderOf({
      'templates/gap-report.liquid': 'x',
      'templates/gap-report copy.liquid': 'y',
    });
    const { templates, own, copies, fileOf } = findTemplates('gap-report', folder);
    expect([templates['gap-report'], [...own]]).toEqual(['x', ['gap-report']]);
    expect(copies.map(({ kind }) => kind)).toEqual(['copy']);
    expect(resolve(fileOf('gap-report'))).toBe(join(folder, 'templates', 'gap-report.liquid'));
    for (let part = 0; part < 200; part += 1) {
      writeFileSync(join(folder, 'templates', `part${part}.liquid`), '');
    }
    const { problems } = refusalOf(() => findTemplates('gap-report', folder));
    expect(problems.map(({ key }) => key)).toEqual(['template.too-many']);
  });
});

describe('a standard', () => {
  it('is read without the copies of its clauses, each of which is named', async () => {
    const folder = folderOf({
      'standard.yaml': '',
      'clauses/4.yaml': '',
      'clauses/4.yaml~': '',
      'clauses/.#4.yaml': '',
      'clauses/4 copy.yaml': '',
      'clauses/4.yaml.orig': '',
      "clauses/4 (Ada's conflicted copy 2026-11-29).yaml": '',
    });
    const files = await findStandardFiles(folder, 'en');
    expect(files.map(({ path }) => relative(folder, path))).toEqual([
      'standard.yaml',
      'clauses/4.yaml',
    ]);
    const noted: string[] = [];
    const note = ({ values }: Notice) => noted.push(`${values?.['kind']}`);
    await noteStandardCopies('.', folder, { note, language: 'en' });
    expect(noted.toSorted()).toEqual(['backup', 'backup', 'conflict', 'copy']);
  });

  it('in parts is read without copies of its words', async () => {
    const folder = folderOf({
      'editions/own.yaml': '',
      'catalogue/4.yaml': '',
      'texts/en/4.yaml': '',
      'texts/en/4.yaml~': '',
    });
    const noted: string[] = [];
    const note = ({ values }: Notice) => noted.push(`${values?.['file']}`);
    await noteStandardCopies('editions/own.yaml', folder, { note, language: 'en' });
    expect(noted).toHaveLength(1);
    expect(noted[0]).toContain('4.yaml~');
  });

  it('behind a link in a circle cannot be read, which is not that there is none', async () => {
    const folder = folderOf({});
    symlinkSync('round', join(folder, 'round'));
    const round = await laterRefusalOf(() => loadStandard('./round', folder, english));
    expect(round.problems[0]?.key).toBe('files.link-loop');
    const none = await laterRefusalOf(() => loadStandard('./none', folder, english));
    expect(none.problems[0]?.key).toBe('cli.no-standard');
  });
});

it('an absent or unreadable theme is reported where the document names it', async () => {
  const folder = folderOf({});
  symlinkSync('round.yaml', join(folder, 'round.yaml'));
  const place = { file: 'eoms.yaml', line: 7, column: 10 };
  const refused = (reference: string) =>
    laterRefusalOf(() => loadTheme({ reference, folder, place }));
  for (const [reference, key] of [
    ['none.yaml', 'files.inside-missing'],
    ['../theme.yaml', 'files.not-inside'],
    ['round.yaml', 'files.inside-unreadable'],
  ] as const) {
    const { kind, problems } = await refused(reference);
    expect([kind, problems.length, problems[0]?.key, problems[0]?.place]).toEqual([
      'bad-data',
      1,
      key,
      place,
    ]);
  }
});

it('a folder cannot be made behind a link in a circle', async () => {
  const folder = folderOf({});
  symlinkSync('round', join(folder, 'round'));
  const { kind, problems } = await laterRefusalOf(() => makeFolder(join(folder, 'round', 'x')));
  expect([kind, problems[0]?.key]).toEqual(['cannot-create', 'files.link-loop']);
});
