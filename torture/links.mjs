/*
 * A stranger exchanges folders and files of an engagement for links that lead out of it, and back,
 * while eoms writes there. Nothing is ever written, made, changed or removed outside, and eoms says
 * that it wrote or that it could not.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { below } from './random.mjs';
import { begin, named } from './school.mjs';

const swapper = fileURLToPath(new URL('swap-links.mjs', import.meta.url));
const secret = 'nobody may write here\n';
/** Done, bad data, not there, cannot create, locked: what a place that comes and goes can lead to. */
const honest = new Set([0, 65, 66, 73, 75]);
const date = ['--date', '2026-11-23', '-q'];

/** What eoms writes, and the places in the engagement that are exchanged meanwhile. */
const works = [
  { typed: ['report', ...date], places: ['reports'] },
  { typed: ['report', '--format', 'html', ...date], places: ['reports', '.eoms'] },
  { typed: ['checklist', '--clause', '4', '--format', 'html', ...date], places: ['reports'] },
  { typed: ['template', 'copy', 'gap-report', '--force', '-q'], places: ['templates/gap-report'] },
  { typed: ['template', 'copy', 'checklist', '--force', '-q'], places: ['templates'] },
  { typed: ['report', ...date], places: ['.eoms/written.sha256'] },
  { typed: ['assess', '--set', 'eoms-scope=2', '-q'], places: ['assessments/2026-11-23.yaml'] },
  { typed: ['init', '.', ...named, '-q'], places: ['.eoms/schema', '.eoms'], isNew: true },
];

/** Lets eoms write where places are exchanged for links: nothing is written outside. */
export const links = { name: 'links', run };

async function run({ eoms, random, isOver }) {
  const place = mkdtempSync(join(tmpdir(), 'eoms-links-'));
  const outside = join(place, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret'), secret);
  prepare(eoms, place);
  const row = { name: 'places exchanged', rounds: 0, wrote: 0, refused: 0 };
  const faults = [];
  while (isOver() !== true && faults.length === 0) {
    const work = works[below(random, works.length)];
    const code = await writeAmongLinks({ eoms, place, outside, work });
    row.rounds += 1;
    row.wrote += code === 0 ? 1 : 0;
    row.refused += code === 0 ? 0 : 1;
    if (code === null || !honest.has(code)) faults.push(`${work.typed.join(' ')}: exit ${code}`);
    faults.push(...changesIn(outside).map((change) => `${work.typed.join(' ')}: ${change}`));
  }
  rmSync(place, { recursive: true, force: true });
  return { rows: [row], faults };
}

/** One command in a fresh copy of an engagement, while another process swaps links. Returns the exit code. */
async function writeAmongLinks({ eoms, place, outside, work }) {
  const school = join(place, 'school');
  if (work.isNew === true) mkdirSync(school);
  else cpSync(join(place, 'model'), school, { recursive: true });
  const places = work.places.map((name) => join(school, name));
  const stranger = spawn(process.execPath, [swapper, outside, ...places], { stdio: 'ignore' });
  const { status } = spawnSync(process.execPath, [eoms, ...work.typed], { cwd: school });
  const ended = new Promise((done) => stranger.on('close', done));
  stranger.kill('SIGKILL');
  await ended;
  rmSync(school, { recursive: true, force: true });
  return status;
}

/** An engagement with an answer, and with all folders that eoms makes. */
function prepare(eoms, place) {
  const school = begin(eoms, place, 'model');
  const answer = ['assess', '--set', 'eoms-scope=1', ...date];
  for (const typed of [answer, ['report', '--format', 'json', '-o', 'reports/a.json', ...date]]) {
    spawnSync(process.execPath, [eoms, ...typed], { cwd: school });
  }
  mkdirSync(join(school, 'templates', 'gap-report'), { recursive: true });
}

function changesIn(outside) {
  const names = readdirSync(outside).filter((name) => name !== 'secret');
  const isKept = readFileSync(join(outside, 'secret'), 'utf8') === secret;
  return [
    ...names.map((name) => `${name} was made outside`),
    ...(isKept ? [] : ['a file outside was changed']),
  ];
}
