import { expect, it } from 'vitest';
import { EomsError } from '../../src/model/problem.ts';
import { settleAll } from '../../src/model/problems/join-failures.ts';

const refused = (file: string) =>
  Promise.reject(new EomsError('bad-data', [{ key: 'files.is-folder', place: { file } }]));

it('gives the results of all works in their order, whichever is done first', async () => {
  const late = new Promise<string>((done) => setImmediate(() => done('late')));
  expect(await settleAll([late, 2, Promise.resolve(true)])).toEqual(['late', 2, true]);
});

it('throws what is wrong with any of them, once all are done', async () => {
  const failing = settleAll([refused('a'), Promise.resolve(1), refused('b')]);
  await expect(failing).rejects.toMatchObject({
    kind: 'bad-data',
    problems: [{ place: { file: 'a' } }, { place: { file: 'b' } }],
  });
});

it('gives a fault of our own back alone', async () => {
  const bug = new TypeError('not foreseen');
  await expect(settleAll([refused('a'), Promise.reject(bug)])).rejects.toBe(bug);
});
