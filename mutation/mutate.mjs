/*
 * npm run mutate: puts faults into the code, one at a time, and sees whether a test finds them; each
 * area of areas.mjs for itself, where 90 % have to be found. `npm run mutate -- scope` takes one.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { areas } from './areas.mjs';

const stryker = fileURLToPath(
  new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url),
);
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(areas, name));
if (unknown !== undefined) {
  process.stderr.write(`mutate: no area ${unknown}; there are ${Object.keys(areas).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const missed = (asked.length > 0 ? asked : Object.keys(areas)).filter((name) => {
    process.stdout.write(`\n=== ${name}\n`);
    const run = spawnSync(process.execPath, [stryker, 'run', 'mutation/stryker.config.mjs'], {
      stdio: 'inherit',
      env: { ...process.env, EOMS_MUTATE: name },
    });
    return run.status !== 0;
  });
  if (missed.length > 0) process.stderr.write(`mutate: too few found in ${missed.join(', ')}\n`);
  process.exitCode = missed.length > 0 ? 1 : 0;
}
