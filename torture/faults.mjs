/*
 * A kill and an error at every file operation of every command that writes. After a kill each file is
 * as before or as it was to become; the next run of the command goes through and leaves nothing
 * temporary. An error ends with the right code and sentence, and no file is half written.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shuffle } from './random.mjs';
import { contentsOf, layOut, prepareTargets } from './targets.mjs';
import { hasStrace, pointsOf, tamper } from './trace.mjs';

const errors = ['ENOSPC', 'EIO', 'EDQUOT', 'EACCES', 'EROFS'];
/** Data, input, creating, writing, locked: never a gate, a usage or a bug. */
const honest = new Set([65, 66, 73, 74, 75]);
/** What can fail for ever without breaking the program's own reading and Node's event loop. */
const lasting = new Set(['mkdir', 'fsync', 'fchmod', 'rename', 'link', 'unlink']);
/** What eoms knows of its own prints; without it the next one asks for --force. */
const optional = /^\.eoms\/written\.sha256$/;
const temporary = /(^|\/)\.eoms-[^/]*\.tmp$|\.lock(\.[^/]*\.new)?$/;

/** Ends what a process does at each of its file operations. */
export const kill = {
  name: 'kill',
  run: (circumstances) => sweep(circumstances, { attempt: killAt, fits: () => true }),
};

/** Lets each file operation fail, once or from then on. */
export const error = {
  name: 'error',
  run: (circumstances) => sweep(circumstances, { attempt: failAt, fits: ({ isAlone }) => isAlone }),
};

/**
 * Tries the points of all targets in an order that `random` gives, until `isOver()`. Gives a row for
 * each target, with the faults found, or the reason why nothing was run.
 */
function sweep({ eoms, random, isOver }, { attempt, fits }) {
  if (!hasStrace) return { notRun: 'strace is missing' };
  const targets = prepared(eoms).map((target) => ({
    ...target,
    points: target.points.filter((point) => fits(point) === true),
  }));
  const rows = targets.map(({ name, points }) => ({ name, points: points.length, runs: 0 }));
  const faults = [];
  const order = shuffle(
    targets.flatMap((target, index) => target.points.map((point) => ({ target, index, point }))),
    random,
  );
  for (const { target, index, point } of order) {
    if (isOver() === true) break;
    rows[index].runs += 1;
    for (const fault of attempt(target, point, random)) {
      faults.push(`${target.name}, ${point.call} ${point.nth}: ${fault}`);
    }
  }
  return { rows, faults };
}

const folder = mkdtempSync(join(tmpdir(), 'eoms-torture-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let known;

/** The targets with their points, found once for all kinds of fault. */
function prepared(eoms) {
  known ??= prepareTargets(join(folder, 'starts'), eoms).map((target) => {
    const place = join(folder, 'place');
    const run = { typed: target.typed, cwd: place };
    layOut(target, place);
    const before = contentsOf(place);
    const points = pointsOf(run, place, join(folder, 'log'));
    return { ...target, run, place, before, after: contentsOf(place), points };
  });
  return known;
}

function killAt(target, point) {
  const { run, place, before, after } = target;
  layOut(target, place);
  tamper(run, { call: point.call, when: point.nth }, 'signal=KILL');
  const faults = halfWritten(contentsOf(place), before, after).filter(
    // A new assessment is there before its first answer.
    (fault) => !(fault.startsWith('assessments/') && isValid(run, place)),
  );
  const again = spawnSync(process.execPath, target.again, { cwd: place, encoding: 'utf8' });
  if (![0, ...target.mayBeDone].includes(again.status)) {
    faults.push(`the next run ends with ${again.status}: ${again.stderr.slice(0, 200)}`);
  }
  return faults.concat(leftBehind(contentsOf(place)));
}

function isValid({ typed: [eoms] }, cwd) {
  return spawnSync(process.execPath, [eoms, 'validate'], { cwd }).status === 0;
}

function failAt(target, { call, nth }, random) {
  const { run, place, before, after } = target;
  const name = errors[Math.floor(random() * errors.length)];
  const forEver = lasting.has(call) && random() < 0.3;
  layOut(target, place);
  const ended = tamper(run, { call, when: forEver ? `${nth}+` : nth }, `error=${name}`);
  // Threads share out their work anew in each run: an abort says that the fault met Node itself.
  if (ended.aborted) return [];
  const found = contentsOf(place);
  const faults = [
    ...halfWritten(found, before, after),
    ...falseWords(ended, found, { before, after }),
    // Where removing fails, what is temporary has to stay for the next run.
    ...(forEver || call === 'unlink' ? [] : leftBehind(found)),
  ];
  return faults.map((fault) => `${name}${forEver ? ' from then on' : ''}: ${fault}`);
}

/** What a run that met an error says of it and does not hold. */
function falseWords({ code, hung, stderr }, found, { before, after }) {
  if (hung === true) return ['hangs'];
  const faults = [];
  const missing = differences(found, after);
  if (code === 0 && missing.length > 0) {
    faults.push(`ends with 0, but these are not as they should be: ${missing.join(', ')}`);
  }
  if (code !== 0 && !honest.has(code)) faults.push(`ends with ${code}: ${stderr.slice(0, 300)}`);
  if (
    /unchanged|nothing was (changed|written)/i.test(stderr) &&
    differences(found, before).length > 0
  ) {
    faults.push('says that nothing has changed, and something has');
  }
  return faults;
}

/** Files that are neither what they were nor what they were to become. */
function halfWritten(found, before, after) {
  const wrong = [...found].filter(
    ([name, text]) =>
      !temporary.test(name) && text !== before.get(name) && text !== after.get(name),
  );
  const lost = [...before.keys()].filter((name) => found.has(name) === false);
  return [
    ...wrong.map(([name]) => `${name} is neither old nor new`),
    ...lost.map((name) => `${name} is gone`),
  ];
}

function leftBehind(found) {
  return [...found.keys()].filter((name) => temporary.test(name)).map((name) => `${name} is left`);
}

/** Names of files that differ, but for what is temporary. */
function differences(found, wanted) {
  const names = new Set([...found.keys(), ...wanted.keys()]);
  return [...names].filter(
    (name) => !temporary.test(name) && !optional.test(name) && found.get(name) !== wanted.get(name),
  );
}
