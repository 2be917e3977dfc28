/*
 * A cat walks over the keyboard: keys, signs, pastes, halves of sequences and noise, faster than hands.
 * No prompt crashes or hangs, what is saved is valid, and ratings that the screen acknowledged are on disk.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { below } from './random.mjs';
import { begin, savedAnswers } from './school.mjs';

const escape = '\u001B';
/** How often a run sends keys, and how many milliseconds a prompt has to end after the last. */
const keysOfRun = 600;
const patience = 60_000;
/** The least columns in which an acknowledgement can be read back. */
const readable = 40;

/**
 * What is typed, what answers many a prompt and how long it has to rest, in milliseconds, and how an
 * answer is acknowledged: name and rating.
 */
const ways = [
  {
    name: 'assess',
    typed: ['assess'],
    answer: (random) => (random() < 0.5 ? '\r' : String(below(random, 5))),
    rest: 45,
    acknowledges:
      /✓ (\d[\d.]*) [^✓]*? … (\d|Not) (?:Absent|Ad hoc|Defined|Applied|Conforms|applicable)/g,
  },
  {
    name: 'assess --plain',
    typed: ['assess', '--plain'],
    answer: (random) => (random() < 0.5 ? '\r' : `\u0015${below(random, 5)}\r`),
    rest: 260,
    acknowledges:
      /(.{25})(?<!Recorded): (\d|Not) (?:Absent|Ad hoc|Defined|Applied|Conforms|applicable)\./g,
  },
  {
    name: 'init',
    typed: ['init', 'another'],
    answer: (random) => (random() < 0.5 ? '\r' : 'Hill'),
    rest: 45,
    acknowledges: /(?!)/g,
  },
];

/** Presses keys by chance in every kind of prompt. */
export const keys = { name: 'keys', run };

async function run({ eoms, random, isOver }) {
  const place = mkdtempSync(join(tmpdir(), 'eoms-keys-'));
  const start = begin(eoms, place, 'start');
  const rows = ways.map(({ name }) => ({ name, runs: 0, keys: 0, acknowledged: 0 }));
  const faults = [];
  while (isOver() !== true) {
    for (const [index, way] of ways.entries()) {
      const school = join(place, 'school');
      rmSync(school, { recursive: true, force: true });
      cpSync(start, school, { recursive: true });
      const played = await play({ eoms, way, school, random });
      const row = rows[index];
      row.runs += 1;
      row.keys += played.keys;
      const said = new Map(
        Array.from(played.shown.matchAll(way.acknowledges), ([, ...one]) => one),
      );
      row.acknowledged += said.size;
      const found = [...wrongEnd(played), ...wrongFiles(eoms, school), ...lost(said, school)];
      faults.push(...found.map((fault) => `${way.name}, run ${row.runs}: ${fault}`));
    }
  }
  rmSync(place, { recursive: true });
  return { rows, faults };
}

/** Sends keys until there are enough of them or the session ends by one of them; then ends it. */
function play({ eoms, way, school, random }) {
  // In some runs windows are as small as can be, and nothing is read back.
  const isTiny = random() < 0.3;
  const size = () => ({
    cols: isTiny ? 1 + below(random, readable) : readable + below(random, 160),
    rows: 1 + below(random, isTiny ? 10 : 60),
  });
  const env = { ...process.env, TERM: 'xterm-256color', NO_COLOR: '1' };
  const pty = spawn(process.execPath, [eoms, ...way.typed], { cwd: school, env, ...size() });
  let shown = '';
  let count = 0;
  let timer;
  let isHung = false;
  const resize = ({ cols, rows }) => pty.resize(cols, rows);
  const send = () => {
    const isAnswer = random() < 0.3;
    const pressed = Array.from({ length: 1 + below(random, 3) }, () => key(random)).join('');
    count += 1;
    pty.write(isAnswer ? way.answer(random) : pressed);
    if (random() < 0.01) resize(size());
    const pause = isAnswer || random() < 0.3 ? way.rest : below(random, 6);
    timer = setTimeout(count < keysOfRun ? send : end, pause);
  };
  const end = () => {
    timer = setInterval(() => pty.write('\u0003'), 3000);
    setTimeout(() => {
      isHung = true;
      pty.kill('SIGKILL');
    }, patience).unref();
  };
  pty.onData((text) => {
    shown += text;
    if (timer === undefined) send();
  });
  return new Promise((done) => {
    pty.onExit(({ exitCode }) => {
      clearTimeout(timer);
      const read = isTiny ? '' : stripVTControlCharacters(shown).replaceAll(/\s+/g, ' ');
      done({ shown: read, code: exitCode, isHung, keys: count });
    });
  });
}

const letters = Array.from('0123412340nbsjw?xyæ日👍 ;()');
const sequences = [
  ...Array.from('ABCDHFZIO', (letter) => `[${letter}`),
  ...'[3~ [5~ [6~ [201~ [1;5D OP [15~ [97;5u [27;5;97~ [<0;3;4M [ O ] P'.split(' '),
  '[M !!',
  ']11;rgb:0/0/0\u0007',
  'P1$r0m\u001B\\',
  '_x\u001B\\',
  '',
];

function key(random) {
  const made = [
    () => letters[below(random, letters.length)],
    () => letters[below(random, letters.length)],
    () => '\r',
    () => escape + sequences[below(random, sequences.length)],
    () => String.fromCharCode(endless(below(random, 32))),
    () => '\u007F',
    () => `${escape}[200~${'word\r'.repeat(below(random, 40))}${escape}[201~`,
    () => String.fromCodePoint(32 + below(random, random() < 0.5 ? 96 : 0x2f_ff)),
  ];
  return made[below(random, made.length)]();
}

/** Ctrl-C, Ctrl-D and Ctrl-Z would end most runs at once: they are pressed seldom, as another key. */
function endless(code) {
  return [3, 4, 26].includes(code) ? 1 : code;
}

function wrongEnd({ code, isHung }) {
  if (isHung === true) return ['it hangs'];
  return [0, 130].includes(code) ? [] : [`it ends with ${code}`];
}

function wrongFiles(eoms, school) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [eoms, 'validate'], {
    cwd: school,
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`validate ends with ${status}: ${stdout}${stderr}`];
}

/** Ratings that were acknowledged last, by the names of requirements, against those on disk. */
function lost(said, school) {
  const kept = Object.values(savedAnswers(school)).map(({ rating }) => rating);
  return [0, 1, 2, 3, 4].flatMap((rating) => {
    const told = [...said.values()].filter((one) => Number(one) === rating).length;
    const there = kept.filter((one) => one === rating).length;
    return told <= there ? [] : [`${told - there} ratings of ${rating} are lost`];
  });
}
