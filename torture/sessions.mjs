/*
 * A person answers in a terminal, and eoms is killed at any time. What the screen had acknowledged is
 * on disk, and the next run goes through and leaves nothing temporary.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { below } from './random.mjs';
import { begin, savedAnswers } from './school.mjs';

const enter = '\r';
/** Milliseconds for a prompt to come up, on however busy a machine; a session may last as long as `longest`. */
const patience = 120_000;
const longest = 1500;

/**
 * The two ways to be asked: what is typed, when a prompt is waiting for a rating, and how an answer
 * is acknowledged.
 */
const ways = [
  {
    name: 'on the screen',
    typed: ['assess'],
    asks: /\d+\/\d+\s[^]*q save and quit/,
    after: '',
    acknowledges: /✓ .* (\d) \w[\w ]*\s*\n/g,
  },
  {
    name: 'line by line (--plain)',
    typed: ['assess', '--plain'],
    asks: /Your answer:/,
    after: enter,
    acknowledges: /^\S.*: (\d) \w[\w ]*\.\s*\n/gm,
  },
];

/** Kills sessions at random times: nothing that was acknowledged is lost. */
export const sessions = { name: 'sessions', run };

async function run({ eoms, random, isOver }) {
  const place = mkdtempSync(join(tmpdir(), 'eoms-session-'));
  const start = begin(eoms, place, 'start');
  const rows = ways.map(({ name }) => ({ name, runs: 0, answers: 0, notes: 0 }));
  const faults = [];
  while (isOver() !== true) {
    for (const [index, way] of ways.entries()) {
      const school = join(place, 'school');
      rmSync(school, { recursive: true, force: true });
      cpSync(start, school, { recursive: true });
      const said = acknowledged(await killed({ eoms, way, school, random }), way);
      const row = rows[index];
      row.runs += 1;
      row.answers += said.ratings.length;
      row.notes += said.notes.length;
      const found = [...lost(said, school), ...next(eoms, school)];
      faults.push(...found.map((fault) => `${way.name}, run ${row.runs}: ${fault}`));
    }
  }
  rmSync(place, { recursive: true });
  return { rows, faults };
}

/** Answers questions as they come, until the process is killed. Gives all that the screen showed. */
function killed({ eoms, way, school, random }) {
  const env = { ...process.env, TERM: 'xterm-256color', NO_COLOR: '1' };
  const size = { cols: 200, rows: 50 };
  const pty = spawn(process.execPath, [eoms, ...way.typed], { cwd: school, env, ...size });
  const kill = () => process.kill(pty.pid, 'SIGKILL');
  const typist = createTypist(way, random);
  let shown = '';
  let end = setTimeout(kill, patience);
  pty.onData((text) => {
    shown += text;
    const keys = typist.answer(text);
    if (keys === undefined) return;
    pty.write(keys);
    if (typist.count() !== 1) return;
    clearTimeout(end);
    end = setTimeout(kill, below(random, longest));
  });
  return new Promise((done) => {
    pty.onExit(() => {
      clearTimeout(end);
      done(stripVTControlCharacters(shown));
    });
  });
}

/** Knows what to type when a prompt has come up: a rating, a note of one word, or Enter. */
function createTypist(way, random) {
  let unanswered = '';
  let count = 0;
  const prompts = [
    [way.asks, () => `${below(random, 5)}${way.after}`],
    [/What is missing\?[^]*Enter/, () => enter],
    [/Note \(Enter[^)]*\)/, () => (random() < 0.2 ? enter : `seen${count}${enter}`)],
    [/Evidence: what[^]*\(Enter/, () => enter],
  ];
  return {
    count: () => count,
    answer: (text) => {
      unanswered += text;
      const seen = stripVTControlCharacters(unanswered);
      const [, keys] = prompts.find(([prompt]) => prompt.test(seen) === true) ?? [];
      if (keys === undefined) return undefined;
      unanswered = '';
      count += 1;
      return keys();
    },
  };
}

/** The ratings and notes that a screen acknowledged, in their order. */
function acknowledged(shown, { acknowledges }) {
  const ratings = Array.from(shown.matchAll(acknowledges), ([, rating]) => Number(rating));
  const notes = Array.from(shown.matchAll(/^\s*Note: (\S+)\s*\n/gm), ([, note]) => note);
  return { ratings, notes };
}

/** What was acknowledged and is not on disk. A torn file is not YAML: all of it is lost. */
function lost({ ratings, notes }, school) {
  let entries = [];
  try {
    entries = Object.values(savedAnswers(school));
  } catch (error) {
    return [`the assessment cannot be read: ${error.message}`];
  }
  const kept = new Set(entries.map(({ note }) => note));
  return [
    ...ratings.flatMap((rating, index) =>
      entries[index]?.rating === rating ? [] : [`rating ${index + 1} (${rating}) is lost`],
    ),
    ...notes.flatMap((note) => (kept.has(note) ? [] : [`the note ${note} is lost`])),
  ];
}

/** What is wrong when one goes on after the kill. */
function next(eoms, school) {
  const typed = ['assess', '--set', 'eoms-scope=1', '-q'];
  const { status, stderr } = spawnSync(process.execPath, [eoms, ...typed], {
    cwd: school,
    encoding: 'utf8',
  });
  const left = readdirSync(join(school, 'assessments')).filter((name) => !name.endsWith('.yaml'));
  return [
    ...(status === 0 ? [] : [`the next run ends with ${status}: ${stderr.slice(0, 200)}`]),
    ...left.map((name) => `${name} is left`),
  ];
}
