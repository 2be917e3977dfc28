import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runInTerminal } from './assess-pty.ts';
import { temporaryFolder } from './run-eoms.ts';

const base = temporaryFolder();

it('gives back all that was said when it is interrupted, the folder too', async () => {
  const words = ['init', 'ny skole', '--standard', 'iso-21001-2018', '--scope', 'All teaching'];
  const flags = ['--member', 'Åse Holm:lead', '--condition', 'meals=no:Nobody eats here.'];
  const run = runInTerminal(base, [...words, ...flags], { cols: 400 });
  await run.shows('Name of the institution');
  run.press('Skolen på Ærø\r');
  await run.shows('What kind of institution');
  run.press('\r');
  await run.shows('Sites');
  run.press('Marstal; Øst, Ålborg\r');
  await run.shows('learners');
  run.press('\u0003');
  await run.shows('Stopped; nothing was written.');
  expect(await run.exit).toBe(130);
  expect(run.seen()).toContain(
    "Go on with: eoms init 'ny skole' --standard iso-21001-2018 --scope 'All teaching' " +
      "--condition 'meals=no:Nobody eats here.' --member 'Åse Holm:lead' --name 'Skolen på Ærø' " +
      "--type early-childhood --site Marstal --site 'Øst, Ålborg'",
  );
  expect(existsSync(join(base, 'ny skole'))).toBe(false);
});

it('gives back conditions that were answered', async () => {
  const words = ['init', '--name', 'Hill', '--type', 'school', '--site', 'Top', '--scope', 'All'];
  const run = runInTerminal(base, [...words, '--learners', '1', '--staff', '1'], { cols: 400 });
  await run.shows('special needs? (Y/n)');
  run.press('n\r');
  await run.shows('Why');
  run.press('We teach adults.\r');
  await run.shows('below school age? (y/N)');
  run.press('y\r');
  await run.shows('Yes');
  run.press('\u0003');
  await run.shows('Stopped; nothing was written.');
  expect(await run.exit).toBe(130);
  expect(run.seen()).toMatch(/--condition '[\w-]+=no:We teach adults\.' --condition '[\w-]+=yes'/);
});
