/*
 * Eight processes write one assessment without a pause, and some are killed. What a run reports as
 * saved is in the file at the end; a run that could not write said so.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { below } from './random.mjs';
import { begin, savedAnswers } from './school.mjs';

const crowd = 8;
/** What is answered before they begin, so that there is a file. */
const first = 'eoms-scope';
/** Exit code of a run that found another one writing. */
const locked = 75;

/** Lets eight processes save into one file: nothing that was acknowledged is lost. */
export const writers = { name: 'writers', run };

async function run({ eoms, random, isOver }) {
  const place = mkdtempSync(join(tmpdir(), 'eoms-writers-'));
  const school = begin(eoms, place, 'school');
  await save({ eoms, school, id: first, rating: 1, killAfter: undefined });
  const ids = requirementIds(eoms, school).slice(0, crowd);
  const written = await Promise.all(ids.map((id) => writeOn({ eoms, school, random, isOver, id })));
  const count = (wanted) =>
    written.flatMap(({ endings }) => endings).filter((one) => wanted(one) === true).length;
  const row = {
    name: `${crowd} at once`,
    saved: count(({ code }) => code === 0),
    refused: count(({ code }) => code === locked),
    killed: count(wasKilled),
  };
  const faults = [...written.flatMap(wrongEndings), ...lost(written, school)];
  rmSync(place, { recursive: true });
  return { rows: [row], faults };
}

/** Saves ratings of one requirement until the time is over. Gives what may be on disk then. */
async function writeOn({ eoms, school, random, isOver, id }) {
  /** @type {Set<number | undefined>} */
  let ratings = new Set([undefined]);
  const endings = [];
  while (isOver() !== true) {
    const rating = below(random, 5);
    const killAfter = random() < 0.1 ? below(random, 1000) : undefined;
    const ending = await save({ eoms, school, id, rating, killAfter });
    if (ending.code === 0) ratings = new Set([rating]);
    if (wasKilled(ending)) ratings.add(rating);
    endings.push(ending);
  }
  return { id, ratings, endings };
}

function wasKilled({ signal }) {
  return signal === 'SIGKILL';
}

function wrongEndings({ id, endings }) {
  return endings
    .filter((ending) => ending.code !== 0 && ending.code !== locked && !wasKilled(ending))
    .map(({ code, said }) => `${id}: exit ${code}: ${said.slice(0, 200)}`);
}

function save({ eoms, school, id, rating, killAfter }) {
  return new Promise((done) => {
    const typed = ['assess', '--set', `${id}=${rating}`, '-q'];
    const child = spawn(process.execPath, [eoms, ...typed], {
      cwd: school,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const end =
      killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', (code, signal) => {
      clearTimeout(end);
      done({ code, signal, said });
    });
  });
}

/** What was acknowledged and is not in the file. A torn file is not YAML: all of it is lost. */
function lost(wanted, school) {
  try {
    const answers = savedAnswers(school);
    return wanted
      .filter(({ id, ratings }) => ratings.has(answers[id]?.rating) === false)
      .map(({ id, ratings }) => `${id} should be ${[...ratings].join(' or ')}`);
  } catch (error) {
    return [`the assessment cannot be read: ${error.message}`];
  }
}

/** Ids of the requirements that have no answer yet. */
function requirementIds(eoms, school) {
  const typed = [eoms, 'report', '--format', 'json', '-o', '-'];
  const { stdout } = spawnSync(process.execPath, typed, {
    cwd: school,
    maxBuffer: 64_000_000,
    encoding: 'utf8',
  });
  return JSON.parse(stdout)
    .requirements.map(({ id }) => id)
    .filter((id) => id !== first);
}
