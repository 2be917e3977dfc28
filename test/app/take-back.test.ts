import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put } from '../support/folders.ts';
import { rated, sharedAssessments, standard } from './shared-assessments.ts';

const assessment = sharedAssessments();

const startWith = (file: string, answers: string): void =>
  void put(join(file, '..'), {
    'a.yaml': `schema: eoms/assessment@1\nstandard: { id: ${standard.id} }\nstarted: 2026-01-02\nanswers:\n${answers}`,
  });

describe('taking back', () => {
  const commented = [
    '  # From the interview.',
    '  issues:   # ask again',
    '    rating: 2',
    '    note: "Two pages."   # in the folder',
    '    evidence:',
    '      - title: Minutes  # of May',
    '',
    '  parties: { rating: 1 }',
    '',
  ].join('\n');

  it('gives the file back to the byte, comments too, one change after the other', async () => {
    const { file, session } = assessment();
    startWith(file, commented);
    const before = readFileSync(file, 'utf8');
    const one = await session();
    await one.record('issues', rated(4));
    await one.record('issues', rated(4, { note: 'None.' }));
    const between = readFileSync(file, 'utf8');
    await one.record('scope', rated(1));
    await one.record('parties', rated(3));
    expect((await one.takeBack?.(['scope', 'parties']))?.kept).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(between);
    expect([...one.answers.keys()].toSorted()).toEqual(['issues', 'parties']);
    const taken = await one.takeBack?.(['issues', 'issues']);
    expect(taken?.answers.get('issues')).toMatchObject({ rating: 2, note: 'Two pages.' });
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(await one.takeBack?.(['issues'])).toEqual({ answers: new Map(), kept: [] });
  });

  it('leaves the head of an assessment of which it takes the only answer', async () => {
    const { file, session } = assessment();
    const one = await session();
    await one.record('scope', rated(3));
    await one.takeBack?.(['scope']);
    expect(readFileSync(file, 'utf8')).toMatch(/\nanswers: \{\}\n$/);
    expect(one.answers.size).toBe(0);
    await one.record('issues', rated(2));
    expect(readFileSync(file, 'utf8')).toContain('issues:');
  });

  it('leaves what another person recorded meanwhile elsewhere', async () => {
    const { file, session } = assessment();
    startWith(file, commented);
    const [one, other] = [await session(), await session()];
    await one.record('issues', rated(4));
    await other.record('scope', rated(3));
    expect((await one.takeBack?.(['issues']))?.kept).toEqual([]);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('      - title: Minutes  # of May');
    expect(text).toContain('scope:');
  });

  it('leaves what another person changed, and says what that is', async () => {
    const { file, session } = assessment();
    startWith(file, commented);
    const [one, other] = [await session(), await session()];
    await one.record('issues', rated(4));
    await one.record('scope', rated(4));
    await other.record('issues', rated(3, { by: 'Bo' }));
    const taken = await one.takeBack?.(['issues', 'scope']);
    expect(taken?.kept).toMatchObject([{ id: 'issues', theirs: { rating: 3, by: 'Bo' } }]);
    expect(taken?.answers.get('issues')).toMatchObject({ rating: 3 });
    expect(taken?.answers.get('scope')).toBeUndefined();
    expect(readFileSync(file, 'utf8')).not.toContain('scope:');
    // What was said is known: an answer over it is no overlap.
    await one.record('issues', rated(1));
    expect(one.takeOverlaps?.()).toEqual([]);
  });

  it('leaves what another person wrote between two changes of one', async () => {
    const { file, session } = assessment();
    const [one, other] = [await session(), await session()];
    await one.record('scope', rated(3, { by: 'Bo' }));
    await other.record('scope', rated(1, { by: 'Cy' }));
    await one.record('scope', rated(3, { by: 'Bo', note: 'note of B' }));
    await other.record('scope', rated(1, { by: 'Cy', note: 'note of C' }));
    expect((await session()).answers.get('scope')?.note).toBe('note of C\nBo said 3: note of B');
    const taken = await other.takeBack?.(['scope', 'scope']);
    expect(taken?.kept).toEqual([]);
    const theirs = rated(3, { by: 'Bo', note: 'note of B' });
    expect(taken?.answers.get('scope')).toEqual(theirs);
    expect((await session()).answers.get('scope')).toEqual(theirs);
    // What the other then changes is no answer of somebody else, and tells of nothing taken back.
    await one.record('scope', rated(4, { by: 'Bo', note: 'note of B' }));
    expect(readFileSync(file, 'utf8')).not.toContain('said');
  });

  it('leaves one of two answers that were given in one step', async () => {
    const { session } = assessment();
    const [one, other] = [await session(), await session()];
    await one.recordAll(new Map(['scope', 'issues'].map((id) => [id, rated(3)])));
    await other.record('scope', rated(1));
    const taken = await one.takeBack?.(['scope']);
    expect(taken?.kept).toMatchObject([{ id: 'scope' }]);
    expect([...(await session()).answers.keys()]).toEqual(['scope']);
  });

  it.each([
    ['an answer that was open is taken out', 'scope', undefined],
    ['one that was there is put back', 'parties', 1],
  ])('where the lines were written otherwise meanwhile, %s', async (_, id, answer) => {
    const { file, session } = assessment();
    startWith(file, commented);
    const one = await session();
    await one.record(id, rated(3));
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('rating: 3', 'rating:  3'));
    const taken = await one.takeBack?.([id]);
    expect(taken?.kept).toEqual([]);
    expect((await session()).answers.get(id)?.rating).toBe(answer);
    expect(readFileSync(file, 'utf8')).toContain('# of May');
  });

  it('takes several back at once where the lines were written otherwise meanwhile', async () => {
    const { file, session } = assessment();
    startWith(file, commented);
    const one = await session();
    await one.record('scope', rated(3));
    await one.record('parties', rated(3));
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('rating: 3', 'rating:  3'));
    expect((await one.takeBack?.(['scope', 'parties']))?.kept).toEqual([]);
    const { answers } = await session();
    expect([answers.get('scope'), answers.get('parties')?.rating]).toEqual([undefined, 1]);
    expect(readFileSync(file, 'utf8')).toContain('# of May');
  });

  it('says where the answer was taken out of the file, or the file is gone', async () => {
    const { file, session } = assessment();
    startWith(file, commented);
    const one = await session();
    await one.record('scope', rated(3));
    startWith(file, commented);
    expect((await one.takeBack?.(['scope']))?.kept).toEqual([{ id: 'scope', theirs: undefined }]);
    await one.record('scope', rated(3));
    rmSync(file);
    await expect(one.takeBack?.(['scope'])).rejects.toMatchObject({ kind: 'input-missing' });
  });
});
