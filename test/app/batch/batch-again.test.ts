import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { batchIn, filesBelow, putSchools, writesBelow } from './batch-of-schools.ts';

const base = temporaryFolder();
let count = 0;

/** A new folder with engagements in it. */
function folderWith(...places: readonly string[]): string {
  count += 1;
  return putSchools(join(base, `place-${count}`), places);
}

describe('a batch that was run before', () => {
  it('writes nothing where nothing changed', async () => {
    const cwd = folderWith('schools/a', 'schools/b');
    await batchIn(cwd);
    const before = writesBelow(join(cwd, 'out'));
    const { unchanged, portfolio } = await batchIn(cwd);
    expect(unchanged).toBe(2);
    expect(portfolio?.institutions).toHaveLength(2);
    expect(writesBelow(join(cwd, 'out'))).toEqual(before);
  });

  it.each([
    ['an answer', 'assessments/2026-01-02.yaml', smallEngagement['assessments/2026-01-02.yaml']],
    ['an accepted gap', 'accepted.yaml', 'schema: eoms/accepted@1\naccepted: []\n'],
    ['a file among its templates', 'templates/note.liquid', 'x'],
  ])('makes what is touched by %s anew, and nothing else', async (_what, file, text) => {
    const cwd = folderWith('schools/a', 'schools/b');
    await batchIn(cwd);
    put(join(cwd, 'schools/a'), { [file]: text.replace('rating: 3', 'rating: 1') });
    const { heard } = await batchIn(cwd);
    expect(heard.map(({ kind }) => kind)).toEqual(['made', 'unchanged']);
  });

  it('makes all anew on another day, in another form, and where that is asked for', async () => {
    const cwd = folderWith('schools/a');
    const kinds = async (
      ...asked: Parameters<typeof batchIn> extends [string, ...infer R] ? R : []
    ) => (await batchIn(cwd, ...asked)).heard.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['made']);
    expect(await kinds({}, { date: '2026-12-01' })).toEqual(['made']);
    expect(await kinds({ formats: ['md'] }, { date: '2026-12-01' })).toEqual(['made']);
    expect(await kinds({ formats: ['md'] }, { date: '2026-12-01' })).toEqual(['unchanged']);
    expect(await kinds({ formats: ['md'], force: true }, { date: '2026-12-01' })).toEqual(['made']);
  });

  it('makes results anew that are gone', async () => {
    const cwd = folderWith('schools/a');
    await batchIn(cwd);
    rmSync(join(cwd, 'out/schools/a/gap-report.json'));
    expect((await batchIn(cwd)).unchanged).toBe(0);
    expect((await batchIn(cwd)).unchanged).toBe(1);
  });

  it('says at its line that a standard is not there', async () => {
    const cwd = folderWith('schools/a');
    const yaml = smallEngagement['eoms.yaml'].replace('iso-21001-2018', '../../missing');
    put(join(cwd, 'schools/a'), { 'eoms.yaml': yaml });
    const { failures, heard } = await batchIn(cwd);
    expect(failures).toEqual(['input-missing']);
    expect(heard[0]).toMatchObject({ problems: [{ file: expect.stringMatching(/eoms\.yaml$/) }] });
  });

  it('removes results that are none any more, but not one that somebody changed', async () => {
    const cwd = folderWith('schools/a');
    await batchIn(cwd, { formats: ['md', 'json'] });
    const result = join(cwd, 'out/schools/a');
    writeFileSync(join(result, 'gap-report.md'), 'mine');
    await batchIn(cwd);
    const kept = [...filesBelow(result).keys()];
    expect(kept).toEqual(['.eoms-batch.json', 'gap-report.json', 'gap-report.md']);
  });

  it('leaves a file alone that it did not write, unless it may replace it', async () => {
    const cwd = folderWith('schools/a', 'schools/b');
    put(cwd, { 'out/schools/a/gap-report.json': 'mine' });
    const { heard, failures } = await batchIn(cwd);
    expect(failures).toEqual(['cannot-create']);
    expect(heard[0]).toMatchObject({ problems: [{ code: 'batch.not-ours' }] });
    const mine = join(cwd, 'out/schools/a/gap-report.json');
    expect(readFileSync(mine, 'utf8')).toBe('mine');
    expect((await batchIn(cwd, { force: true })).failures).toEqual([]);
    expect(readFileSync(mine, 'utf8')).not.toBe('mine');
  });

  it('goes on where it was killed between two results, to the same bytes', async () => {
    const cwd = folderWith('schools/a');
    const out = join(cwd, 'out');
    await batchIn(cwd, {}, { date: '2026-12-01' });
    const whole = filesBelow(out);
    rmSync(out, { recursive: true });
    await batchIn(cwd);
    const record = join(out, 'schools/a/.eoms-batch.json');
    const first = JSON.parse(readFileSync(record, 'utf8'));
    const next = JSON.parse(whole.get('schools/a/.eoms-batch.json') ?? '');
    // The record of the next day took its place, and the report did not.
    const [{ digest: before }] = first.results;
    next.results[0].before = before;
    writeFileSync(record, `${JSON.stringify(next)}\n`);
    await batchIn(cwd, {}, { date: '2026-12-01' });
    expect(filesBelow(out)).toEqual(whole);
  });

  it('makes all anew where a record cannot be understood', async () => {
    const cwd = folderWith('schools/a');
    await batchIn(cwd);
    writeFileSync(join(cwd, 'out/schools/a/.eoms-batch.json'), '{"schema":"other"}');
    expect((await batchIn(cwd)).unchanged).toBe(0);
  });

  it('removes nothing outside, whatever a record says', async () => {
    const cwd = folderWith('schools/a');
    await batchIn(cwd);
    const record = join(cwd, 'out/schools/a/.eoms-batch.json');
    const text = readFileSync(record, 'utf8');
    const csv = filesBelow(join(cwd, 'out')).get('portfolio.csv');
    writeFileSync(record, text.replace('gap-report.json', '../../portfolio.csv'));
    await batchIn(cwd, { force: true });
    expect(filesBelow(join(cwd, 'out')).get('portfolio.csv')).toBe(csv);
  });
});
