import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireLock } from '../../src/files/save/lock.ts';
import { rated, sharedAssessments } from './shared-assessments.ts';

const assessment = sharedAssessments();

describe('two people in one assessment', () => {
  it('leave no lock and no folder between their saves', async () => {
    const { file, session } = assessment();
    const one = await session();
    expect(existsSync(join(file, '..'))).toBe(false);
    await one.record('scope', rated(3));
    expect(readdirSync(join(file, '..'))).toEqual(['a.yaml']);
    await one.close();
  });

  it('each see what the other recorded, at their next save', async () => {
    const { file, session } = assessment();
    const [one, other] = [await session(), await session()];
    await one.record('scope', rated(3));
    await other.record('issues', rated(1));
    expect([...other.answers.keys()].toSorted()).toEqual(['issues', 'scope']);
    await one.record('parties', rated(2));
    expect([...one.answers.keys()].toSorted()).toEqual(['issues', 'parties', 'scope']);
    expect(readFileSync(file, 'utf8').match(/rating: \d/g)).toHaveLength(3);
    expect([one.takeOverlaps?.(), other.takeOverlaps?.()]).toEqual([[], []]);
  });

  it('lose nothing where both answer the same question, and are told', async () => {
    const { session } = assessment();
    const [one, other] = [await session(), await session()];
    const seen = { title: 'Map of sites' };
    await one.record('scope', rated(3, { note: 'One page.', by: 'Ada', evidence: [seen] }));
    await other.record('scope', rated(1, { note: 'No one knew it.', by: 'Bo' }));
    expect(other.takeOverlaps?.()).toMatchObject([
      { id: 'scope', theirs: { rating: 3, by: 'Ada' } },
    ]);
    expect(other.takeOverlaps?.()).toEqual([]);
    expect(other.answers.get('scope')).toMatchObject({
      rating: 1,
      by: 'Bo',
      note: 'No one knew it.\nAda said 3: One page.',
      evidence: [seen],
    });
    // The first goes on with what it knows; what the second wrote is kept below it, once.
    await one.record(
      'scope',
      rated(3, { note: 'One page, approved.', by: 'Ada', evidence: [seen] }),
    );
    expect(one.takeOverlaps?.()).toHaveLength(1);
    const { note = '' } = one.answers.get('scope') ?? {};
    expect(note).toContain('One page, approved.');
    expect(note).toContain('Bo said 1: No one knew it.');
    await one.record('scope', rated(4, { note, by: 'Ada', evidence: [seen] }));
    expect(one.takeOverlaps?.()).toEqual([]);
    expect(one.answers.get('scope')).toMatchObject({ rating: 4, note });
  });

  it('tell of each other once, however often they save, and what the file says then', async () => {
    const { session } = assessment();
    const [one, other, third] = [await session(), await session(), await session()];
    await one.record('scope', rated(3, { by: 'Bo' }));
    await other.record('scope', rated(1, { by: 'Cy', private: 'Odd.' }));
    await third.record('scope', rated(2, { by: 'Di' }));
    expect(third.answers.get('scope')?.note).toBe('Cy said 1: \nBo said 3: ');
    await one.record('scope', rated(3, { by: 'Bo', note: 'One page.' }));
    await other.record('scope', rated(1, { by: 'Cy', note: 'None.', private: 'Odd.' }));
    expect((await session()).answers.get('scope')).toMatchObject({
      note: 'None.\nBo said 3: One page.\nDi said 2: ',
      private: 'Odd.',
    });
    expect(await one.findChanged?.()).toMatchObject([{ id: 'scope', theirs: { by: 'Cy' } }]);
    expect(await other.findChanged?.()).toEqual([]);
  });

  it('lose nothing where one comes back to a question after saving another', async () => {
    const { session } = assessment();
    const [one, other] = [await session(), await session()];
    await one.record('scope', rated(3));
    await other.record('scope', rated(1, { by: 'Cy', note: 'None.' }));
    await one.record('issues', rated(2));
    await one.record('scope', rated(4));
    expect(one.answers.get('scope')).toMatchObject({ rating: 4, note: 'Cy said 1: None.' });
  });

  it('say the same without a word', async () => {
    const { session } = assessment();
    const [one, other] = [await session(), await session()];
    await one.record('scope', rated(3));
    await other.record('scope', rated(3));
    expect(other.takeOverlaps?.()).toEqual([]);
  });

  it('wait for each other, however many save at once', async () => {
    const { file, session } = assessment();
    const sessions = await Promise.all(Array.from({ length: 5 }, session));
    const ids = ['scope', 'issues', 'parties'];
    await Promise.all(
      sessions.map(async (store, index) => {
        const by = `P${index}`;
        for (const id of ids) {
          // A rating first, then the same with a note, as the questionnaire records them.
          await store.record(id, rated(2, { by }));
          await store.record(id, rated(2, { note: `Seen by ${index}.`, by }));
        }
      }),
    );
    const text = readFileSync(file, 'utf8');
    for (const index of sessions.keys()) {
      expect(text.split(`Seen by ${index}.`).length - 1).toBeGreaterThanOrEqual(ids.length);
    }
    expect(readdirSync(join(file, '..'))).toEqual(['a.yaml']);
  });

  it('begin nothing where nothing is recorded', async () => {
    const { file, session } = assessment();
    const one = await session();
    await one.recordAll(new Map());
    expect(existsSync(file)).toBe(false);
    expect(one.lastStep()).toBeUndefined();
  });

  it('are told at once where the file cannot be read', async () => {
    const { file, session } = assessment();
    const one = await session();
    await one.record('scope', rated(3));
    writeFileSync(file, '<<<<<<< mine\n');
    await expect(session()).rejects.toMatchObject({ kind: 'bad-data' });
    await expect(one.record('issues', rated(2))).rejects.toMatchObject({ kind: 'bad-data' });
    expect(readFileSync(file, 'utf8')).toBe('<<<<<<< mine\n');
  });

  it('never begin an assessment anew that was taken away', async () => {
    const { file, session } = assessment();
    const one = await session();
    await one.record('scope', rated(3));
    rmSync(file);
    await expect(one.record('issues', rated(2))).rejects.toMatchObject({ kind: 'input-missing' });
    expect(existsSync(file)).toBe(false);
  });

  it('are told of what was edited by hand meanwhile', async () => {
    const { file, session } = assessment();
    const one = await session();
    await one.record('scope', rated(3, { note: 'One page.' }));
    writeFileSync(file, readFileSync(file, 'utf8').replace('One page.', 'Two pages.'));
    await one.record('scope', rated(2, { note: 'One page, old.' }));
    expect(one.takeOverlaps?.()).toMatchObject([{ theirs: { note: 'Two pages.' } }]);
    expect(readFileSync(file, 'utf8')).toContain('Two pages.');
  });

  it('wait for somebody who holds the lock, too', async () => {
    const { file, session } = assessment();
    const one = await session();
    await one.record('scope', rated(3));
    const lock = await acquireLock(file);
    const saving = one.record('issues', rated(2));
    await lock.release();
    await saving;
    expect(readFileSync(file, 'utf8')).toContain('issues:');
  });
});
