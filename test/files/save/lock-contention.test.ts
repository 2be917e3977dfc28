import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeThisProcess } from '../../../src/files/save/describe-process.ts';
import { bundleScript } from '../support/bundle-script.ts';
import { type Contender, startContender } from '../support/contender.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const temporary = makeTemporaryFolder();
const folder = join(temporary.folder, 'work');
const file = join(folder, 'answers.yaml');
const lockFile = `${file}.lock`;
/** Process ids go up to 4 194 304 on Linux, so this one is unused. */
const nobody = { ...describeThisProcess('fedcba9876543210'), pid: 2 ** 30 };
const taker = { ...nobody, token: '1111111111111111' };
let script = '';

beforeAll(async () => {
  script = await bundleScript('lock-contender', temporary.folder);
});
beforeEach(() => mkdirSync(folder));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(temporary.remove);

describe('eight processes at once', () => {
  const rounds = 60;
  let contenders: readonly Contender[] = [];

  beforeEach(async () => {
    contenders = await Promise.all(Array.from({ length: 8 }, () => startContender(script, file)));
  });
  afterEach(() => Promise.all(contenders.map((contender) => contender.kill())));

  /** What came of each round: how many won, how many were refused, and what was left. */
  async function compete(round: number, prepare: () => void): Promise<readonly string[]> {
    if (round === 0) return [];
    prepare();
    const answers = await Promise.all(contenders.map((contender) => contender.take()));
    const winners = answers.filter((answer) => answer === 'won').length;
    const losers = answers.filter((answer) => answer === 'files.locked-here').length;
    const during = readdirSync(folder).join();
    await contenders[answers.indexOf('won')]?.give();
    const after = readdirSync(folder).join();
    const told = `${winners} won, ${losers} refused; ${during}; ${after}`;
    return [told, ...(await compete(round - 1, prepare))];
  }

  it.each([
    ['for a free lock', () => {}],
    ['for one left behind', () => writeFileSync(lockFile, JSON.stringify(nobody))],
    [
      'for one whose taker died too',
      () => {
        writeFileSync(lockFile, JSON.stringify(nobody));
        writeFileSync(`${lockFile}.${nobody.token}`, JSON.stringify(taker));
      },
    ],
  ])('one wins %s, every time', async (_name, prepare) => {
    const told = await compete(rounds, prepare);
    expect(told).toHaveLength(rounds);
    expect([...new Set(told)]).toEqual(['1 won, 7 refused; answers.yaml.lock; ']);
  });

  it('a killed holder is taken over, a suspended one is not', async () => {
    const [first, second] = contenders;
    expect(await first?.take()).toBe('won');
    first?.signal('SIGSTOP');
    expect(await second?.take()).toBe('files.locked-here');
    await first?.kill();
    expect(await second?.take()).toBe('won');
  });
});
