import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../../support/folders.ts';
import { press, type Run, runInTerminal } from '../assess/assess-pty.ts';
import { flagsBut } from './init-flags.ts';

const base = temporaryFolder();
const marked = (text: string): string => `\u001B[200~${text}\u001B[201~`;

function start(folder: string, words: readonly string[]): Run {
  return runInTerminal(base, ['init', folder, ...words]);
}

function written(folder: string) {
  return parse(readFileSync(join(base, folder, 'eoms.yaml'), 'utf8'));
}

it('gives back all that was said when it is interrupted, the folder too', async () => {
  const words = ['init', 'ny skole', '--standard', 'iso-21001-2018', '--scope', 'All teaching'];
  const day = ['--date', '2026-12-05'];
  const flags = ['--member', 'Åse Holm:lead', '--condition', 'meals=no:Nobody eats here.'];
  const run = runInTerminal(base, [...words, ...flags, ...day], { cols: 400 });
  await run.shows('Name of the institution');
  await press(
    run,
    ['Skolen på Ærø\r', 'What kind'],
    ['\r', 'Sites'],
    ['Marstal; Øst, Ålborg\r', 'learners'],
  );
  run.press('\u0003');
  await run.shows('Stopped; nothing was written.');
  expect(await run.exit).toBe(130);
  expect(run.seen()).toContain(
    "Go on with: eoms init 'ny skole' --standard iso-21001-2018 --date 2026-12-05 --name 'Skolen på Ærø' " +
      "--type early-childhood --scope 'All teaching' --site Marstal --site 'Øst, Ålborg' " +
      "--condition 'meals=no:Nobody eats here.' --member 'Åse Holm:lead'",
  );
  expect(existsSync(join(base, 'ny skole'))).toBe(false);
});

it('gives back what was half typed too', async () => {
  const run = runInTerminal(base, ['init', ...flagsBut('site', 'team')], { cols: 400 });
  await run.shows('Sites');
  await press(run, ['Quay 1\rQuay 2\r', 'Quay 2'], ['\u0003', 'Stopped; nothing was written.']);
  expect(await run.exit).toBe(130);
  expect(run.seen()).toContain("--site 'Quay 1' --site 'Quay 2'");
});

it.each([
  ['learners', 'about 90', /\nabout 90\r?\n/],
  ['name', 'N'.repeat(1200), /\nN{1200}\r?\n/],
] as const)('gives back, word for word, what is no answer yet: %s', async (part, typed, shown) => {
  const run = runInTerminal(base, ['init', '--quiet', ...flagsBut(part)], { cols: 2000 });
  await run.shows(part === 'name' ? 'Name of the' : 'learners');
  run.press(marked(typed));
  await run.shows(typed.slice(-8));
  await press(run, ['\u0003', 'This is not in that command']);
  expect(await run.exit).toBe(130);
  expect(run.seen()).toMatch(shown);
});

it('gives back all that was said when it cannot be written, and leaves no folder behind', async () => {
  const run = runInTerminal(base, ['init', 'in-the-way', ...flagsBut('site')], { cols: 400 });
  await run.shows('Sites');
  await press(run, ['Quay 1; Quay 2\r', 'Write it like this?']);
  mkdirSync(join(base, 'in-the-way', '.eoms', 'schema', 'theme.json'), { recursive: true });
  await press(run, ['\r', 'Stopped; nothing was written.']);
  expect(await run.exit).toBe(73);
  expect(run.seen()).toContain('Go on with: eoms init in-the-way --name Hill');
  expect(run.seen()).toContain("--site 'Quay 1' --site 'Quay 2'");
  expect(existsSync(join(base, 'in-the-way', 'assessments'))).toBe(false);
  expect(existsSync(join(base, 'in-the-way', '.eoms', 'schema', 'theme.json'))).toBe(true);
});

it('gives back conditions that were answered', async () => {
  const run = runInTerminal(base, ['init', ...flagsBut('conditions')], { cols: 400 });
  await run.shows('special needs? (Y/n)');
  await press(run, ['n\r', 'Why'], ['We teach adults only.\r', 'below school age? (y/N)']);
  await press(run, ['y\r', 'Yes'], ['\u0003', 'Stopped; nothing was written.']);
  expect(await run.exit).toBe(130);
  expect(run.seen()).toMatch(
    /--condition '[\w-]+=no:We teach adults only\.' --condition '[\w-]+=yes'/,
  );
});

describe('what is pasted into init', () => {
  it.each([
    ['site', marked('Quay 1\rQuay 2\rOnline campus\r'), 'Quay 1; Quay 2; Online campus'],
    ['scope', marked('Years 1 to 9.\rNo boarding.\r'), 'Years 1 to 9. No boarding.'],
    ['team', marked('Bo Lund\rlead auditor\rIda Vang (notes)'), 'Ida Vang – notes'],
  ] as const)('is kept whole, and answers nothing else: %s', async (part, pasted, shown) => {
    const run = start(`paste-${part}`, flagsBut(part));
    await run.shows({ site: 'Sites', scope: 'cover?', team: 'Who carries' }[part]);
    run.press(pasted);
    await press(run, ['\r', 'Write it like this?']);
    await run.hasShown(shown);
    await press(run, ['\r', 'Started']);
    expect(await run.exit).toBe(0);
    const { institution, scope, team } = written(`paste-${part}`);
    const people = [
      { name: 'Bo Lund', role: 'lead auditor' },
      { name: 'Ida Vang', role: 'notes' },
    ];
    const kept = { site: institution.sites, scope, team };
    expect(kept[part]).toEqual(
      {
        site: ['Quay 1', 'Quay 2', 'Online campus'],
        scope: 'Years 1 to 9.\nNo boarding.',
        team: people,
      }[part],
    );
  });

  it('is refused in the prompt where it is too long', async () => {
    const run = start('long', flagsBut('scope'));
    await run.shows('cover?');
    run.press(marked('word '.repeat(4001)));
    await press(run, ['\r', '20,004 characters long; at most 20,000'], ['\u007F'.repeat(8), 'wor']);
    await press(run, ['\r', 'Write it like this?'], ['\r', 'Started']);
    expect(await run.exit).toBe(0);
    expect(written('long').scope.length).toBe(19_997);
  });
});

describe('a team that is pasted into init', () => {
  it.each([
    [
      'sheet',
      'Bo Lund\tlead auditor\rIda Vang\tnotes\r',
      ['Bo Lund – lead auditor', 'Ida Vang – notes'],
    ],
    ['csv', 'Bo Lund;QA\rIda Vang;IT\r', ['Bo Lund – QA', 'Ida Vang – IT']],
    ['heads', 'Name\tRole\rBo\tLead\rIda\tSecond\r', ['Bo – Lead', 'Ida – Second']],
    ['list', '1. Bo Lund\r2. Ida Vang (notes)\r', ['Bo Lund (no role)', 'Ida Vang – notes']],
  ])('is understood as it stood in a %s', async (name, pasted, shown) => {
    const run = start(name, flagsBut('team'));
    await run.shows('Who carries');
    run.press(marked(pasted));
    await press(run, ['\r', 'Write it like this?']);
    for (const line of shown) await run.hasShown(line);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
  });
});

describe('init, before it writes', () => {
  it('asks how a team is meant that can be read in several ways', async () => {
    const run = start('team', flagsBut('team'));
    await run.shows('Who carries');
    await press(
      run,
      ['Lund, Bo; Vang, Ida\r', 'Which is right?'],
      ['2', '❯ Lund, Bo (no role)'],
      ['\r', 'Write it like this?'],
      ['\r', 'Started'],
    );
    expect(await run.exit).toBe(0);
    expect(written('team').team).toEqual([{ name: 'Lund, Bo' }, { name: 'Vang, Ida' }]);
  });

  it('shows what it understood, the folder too, and corrects what is wrong', async () => {
    const run = start('look', flagsBut('learners', 'staff', 'team'));
    await run.shows('How many learners');
    await press(run, ['\r', 'How many staff'], ['0\r', 'Who carries']);
    await press(run, ['Bo Lund, lead; Ida Vang\r', 'Write it like this?']);
    for (const line of [
      'Institution: Hill',
      'Learners: not said',
      'Staff: 0',
      'Bo Lund, lead; Ida Vang',
    ])
      await run.hasShown(line);
    expect(run.seen().replaceAll(/\s/g, '')).toContain(join(base, 'look'));
    expect(existsSync(join(base, 'look'))).toBe(false);
    await press(
      run,
      ['n\r', 'What do you want to change?'],
      ['t', '❯ Team'],
      ['\r', 'Who carries'],
    );
    const wiped = '\u007F'.repeat('Bo Lund, lead Ida Vang'.length);
    await press(run, [`${wiped}Bo Lund (lead)\r`, 'Write it like this?'], ['\r', 'Started']);
    expect(await run.exit).toBe(0);
    const { institution, team } = written('look');
    expect(institution).toEqual({ name: 'Hill', type: 'school', sites: ['Top'], staff: 0 });
    expect(team).toEqual([{ name: 'Bo Lund', role: 'lead' }]);
  });

  it('stops where nothing is to be written, with the command to go on', async () => {
    const run = start('stop', flagsBut());
    await run.shows('Write it like this?');
    await press(
      run,
      ['n\r', 'What do you want to change?'],
      ['9', '❯ Nothing'],
      ['\r', 'Go on with: eoms init stop'],
    );
    expect(await run.exit).toBe(130);
    expect(existsSync(join(base, 'stop'))).toBe(false);
  });
});
