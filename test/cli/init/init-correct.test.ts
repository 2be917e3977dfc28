import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../../support/folders.ts';
import { press, type Run, runInTerminal } from '../assess/assess-pty.ts';
import { conditions, flagsBut } from './init-flags.ts';

const base = temporaryFolder();

/** Comes to the field of a part, by its place in the list. */
async function correct(run: Run, place: number, question: string): Promise<void> {
  await run.shows('Write it like this?');
  await press(
    run,
    ['n\r', 'What do you want to change?'],
    [String(place), 'Enter chooses'],
    ['\r', question],
  );
}

describe('a correction at the last look', () => {
  it('begins with what was said, and Enter alone keeps all of it', async () => {
    const flags = ['--site', 'Kaj 3; øst', '--member', 'Holm, Åse:', '--member', 'Bo Lund:notes'];
    const run = runInTerminal(base, [
      'init',
      'kept',
      ...flagsBut('site', 'team'),
      '--site',
      'Top',
      ...flags,
    ]);
    const questions = ['Name of', 'What kind', 'Sites', 'learners?', 'staff?', 'cover?'];
    for (const [index, question] of questions.entries()) {
      await correct(run, index + 1, question);
      run.press('\r');
    }
    await correct(run, 8, 'Who carries');
    await run.shows('Bo Lund, notes');
    await press(run, ['\r', 'Write it like this?'], ['\r', 'Started']);
    expect(await run.exit).toBe(0);
    const { institution, scope, team } = parse(readFileSync(join(base, 'kept/eoms.yaml'), 'utf8'));
    const sites = ['Top', 'Kaj 3; øst'];
    expect({ institution, scope, team }).toEqual({
      institution: { name: 'Hill', type: 'school', sites, learners: 1, staff: 1 },
      scope: 'All',
      team: [{ name: 'Holm, Åse' }, { name: 'Bo Lund', role: 'notes' }],
    });
  });

  it('keeps the reasons of all conditions, and loses none when it is interrupted', async () => {
    const reasons = conditions
      .split(' ')
      .flatMap((id) => ['--condition', `${id}=no:Not at ${id}.`]);
    const run = runInTerminal(base, ['init', ...flagsBut('conditions'), ...reasons], {
      cols: 2000,
    });
    await correct(run, 7, '(y/N)');
    await press(run, ['\r', 'Why'], ['\r', '(y/N)'], ['y\r', '(y/N)'], ['\r', 'Why']);
    await press(run, ['\u0015', '> '], ['\u0003', 'Stopped; nothing was written.']);
    expect(await run.exit).toBe(130);
    const [, flags = ''] = run.seen().split('Go on with:');
    const said = [...flags.matchAll(/--condition '?([\w-]+)=(no:Not at \1\.|yes)'/g)];
    expect(said.map(([, , answer]) => answer === 'yes')).toEqual(
      conditions.split(' ').map((_, index) => index === 1),
    );
  });
});

it.each([
  ['learners', 'learners?', '412', '--learners 412'],
  ['staff', 'staff?', '4x', '--learners 1 --scope All'],
  ['conditions', 'special needs? (Y/n)', 'n\rSo\u007F\u007F', '--scope All --site Top --member'],
] as const)('gives back of a half-typed answer what can be written: %s', async (...typed) => {
  const [part, question, keys, expected] = typed;
  const run = runInTerminal(base, ['init', ...flagsBut(part)], { cols: 400 });
  await run.shows(question);
  for (const key of keys) await press(run, [key, key === '\r' ? 'Why' : '']);
  await press(run, ['\u0003', 'Stopped; nothing was written.']);
  expect(await run.exit).toBe(130);
  expect(run.seen()).toContain(expected);
  expect(run.seen()).not.toMatch(/--staff 4|=no:/);
});

it('shows no colour in its questions if colour is off', async () => {
  const run = runInTerminal(base, ['init', '--no-color'], { colour: true });
  await run.shows('Name of the institution');
  run.press('\u0003');
  expect(await run.exit).toBe(130);
  for (const style of [1, 2, 36]) expect(run.raw()).not.toContain(`\u001B[${style}m`);
});
