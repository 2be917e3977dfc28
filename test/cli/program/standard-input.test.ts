import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { begun, newFolders } from '../new-folder.ts';
import { shell } from '../run-eoms.ts';

const newFolder = newFolders();
const files = { ...smallEngagement, 'notes.md': '# Notes from a pipe\n' };

describe.concurrent('- in place of a file', () => {
  it('is checked as a file of the working folder is, with its places', async () => {
    const cwd = newFolder({ ...files, 'wrong.yaml': begun('2026-02-30') });
    expect(await shell('eoms validate - < eoms.yaml', { cwd })).toMatchObject({ code: 0 });
    const { code, err } = await shell('cat wrong.yaml | eoms validate -', { cwd });
    expect(code).toBe(65);
    expect(err).toMatch(/^-:3:10: /);
  });

  it('is read once where it is named twice, among others', async () => {
    const cwd = newFolder(files);
    const { code, err } = await shell('eoms validate - eoms.yaml - < eoms.yaml', { cwd });
    expect(code).toBe(0);
    expect(err).toContain('2 files');
  });

  it('is printed to where -o says, and nowhere without it', async () => {
    const cwd = newFolder(files);
    const { out } = await shell('cat notes.md | eoms print - -o - --format html', { cwd });
    expect(out).toContain('Notes from a pipe');
    const unnamed = await shell('cat notes.md | eoms print -', { cwd });
    expect(unnamed).toMatchObject({ code: 2, out: '' });
    expect(unnamed.err).toMatch(/has no name.*\n.*-o/);
  });

  it.each([
    ['YAML', 'schema: eoms/answers@1\nanswers: { eoms-scope: { rating: 1 } }\n'],
    ['a table', 'id,rating\neoms-scope,1\n'],
    ['JSON', '{"schema": "eoms/answers@1", "answers": {"eoms-scope": {"rating": 1}}}\n'],
  ])('gives answers as %s', async (_kind, given) => {
    const cwd = newFolder({ ...files, given });
    const done = await shell('cat given | eoms assess --answers - --by M', { cwd });
    expect(done.code).toBe(0);
    const { out } = await shell('cat assessments/2026-01-02.yaml', { cwd });
    expect(out).toMatch(/rating: 1/);
  });

  it('says of answers that are wrong where they are', async () => {
    const cwd = newFolder({ ...files, given: 'id,rating\neoms-scope,7\n' });
    const { code, err } = await shell('eoms assess --answers - < given', { cwd });
    expect(code).toBe(65);
    expect(err).toMatch(/^-:2:\d+: /);
  });

  it('is compared with, made into a report again, and imported', async () => {
    const cwd = newFolder(files);
    const earlier = await shell('eoms status --before - < assessments/2026-01-02.yaml', { cwd });
    expect(earlier.code).toBe(0);
    await shell('eoms report --archive -o a.pdf', { cwd });
    const again = await shell('cat a.pdf | eoms report - --format md', { cwd });
    expect(again.code).toBe(0);
    expect(again.out).toContain('Harbour School');
    const form = 'eoms checklist --clause 4.3 --fillable --format pdf -o f.pdf -q';
    const { err } = await shell(`${form} && cat f.pdf | eoms import - --dry-run`, { cwd });
    expect(err).not.toContain('no such file');
    expect(err).toContain('-');
  });

  it('is not waited for where nothing is sent', async () => {
    const { code, err } = await shell('eoms validate - < /dev/null', { cwd: newFolder(files) });
    expect(code).toBe(65);
    expect(err).toMatch(/^-: /);
  });
});

describe('--no-input', () => {
  it('asks nothing, and says which flag gives what is missing', async () => {
    const cwd = newFolder(files);
    const assess = await shell('eoms assess --no-input', { cwd });
    expect(assess).toMatchObject({ code: 2, out: '' });
    expect(assess.err).toMatch(/--no-input.*\n.*--answers FILE or --set/);
    const init = await shell('eoms --no-input init new', { cwd });
    expect(init.code).toBe(2);
    expect(init.err).toContain('--name, --type, --scope');
  });
});
