import { expect, it } from 'vitest';
import { takeTurns } from '../../src/app/answers/take-turns.ts';
import { EomsError } from '../../src/model/problem.ts';

const held = new EomsError('locked', [{ key: 'files.file-exists' }]);
const broken = new EomsError('bad-data', [{ key: 'files.file-exists' }]);

/** Opens at the given try, and is refused before. */
function opensAt(at: number, refusal: Error) {
  let tries = 0;
  const open = async (): Promise<number> => {
    tries += 1;
    if (tries < at) throw refusal;
    return tries;
  };
  return { open, tries: () => tries };
}

it('waits for another one that is saving', async () => {
  expect(await takeTurns(opensAt(3, held).open, 60_000)).toBe(3);
});

it('gives up where the lock is held for longer', async () => {
  const { open, tries } = opensAt(Number.POSITIVE_INFINITY, held);
  await expect(takeTurns(open, 0)).rejects.toBe(held);
  expect(tries()).toBeGreaterThan(0);
});

it('does not try again what fails for another reason', async () => {
  const { open, tries } = opensAt(2, broken);
  await expect(takeTurns(open, 60_000)).rejects.toBe(broken);
  expect(tries()).toBe(1);
});
