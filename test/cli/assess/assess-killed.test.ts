import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  press,
  type Run,
  runInTerminal,
  runWithoutTerminal,
  savedAnswers,
  savedFile,
  startEngagement,
} from './assess-pty.ts';
import { type Way, ways } from './ways.ts';

const question = 'q save and quit';

let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

async function start({ flags }: Way, ...words: readonly string[]): Promise<Run> {
  const run = runInTerminal(folder, ['assess', '--clause', '4.1', ...flags, ...words]);
  await run.shows(question);
  return run;
}

const drafts = (): string => join(folder, '.eoms', 'drafts');

/** What the drafts on disk hold. One that is still being written has another name. */
function drafted(): string {
  const all = existsSync(drafts()) ? readdirSync(drafts()) : [];
  const names = all.filter((name) => name.endsWith('.json'));
  return names.map((name) => readFileSync(join(drafts(), name), 'utf8')).join('');
}

/** Types, waits until it is on disk, and kills. */
async function typeAndKill(run: Run, typed: string): Promise<void> {
  await press(run, [typed, typed]);
  await vi.waitFor(() => expect(drafted()).toContain(typed), { timeout: 20_000 });
  run.kill('SIGKILL');
  await run.exit;
}

async function leave(run: Run): Promise<void> {
  run.press('\u0003');
  await run.exit;
}

describe.each(ways)('what is half typed when eoms is killed %s', (_, way) => {
  const toNote = async (): Promise<Run> => {
    const run = await start(way);
    await press(run, [way.key('4'), 'Note (Enter']);
    return run;
  };

  it('is the note at the next start, and nothing is left', async () => {
    await typeAndKill(await toNote(), 'The head said');
    const run = await start(way);
    expect(run.seen().replace(/\s+/g, ' ')).toContain('What had been typed is kept: the note.');
    await leave(run);
    expect(savedAnswers(folder)).toMatchObject([{ rating: 4, note: 'The head said' }]);
    expect(existsSync(drafts())).toBe(false);
  });

  it('is evidence too', async () => {
    const run = await toNote();
    await press(run, ['\r', 'Evidence: what']);
    await typeAndKill(run, 'Minutes of May');
    await leave(await start(way));
    expect(savedAnswers(folder)).toMatchObject([{ evidence: [{ title: 'Minutes of May' }] }]);
  });

  it('is a reason too, which excludes nothing before it is finished', async () => {
    const run = await start(way);
    await press(run, [way.key('n'), 'Why does it not apply?']);
    await typeAndKill(run, 'No boarding pu');
    const next = await start(way);
    expect(next.seen().replace(/\s+/g, ' ')).toContain('was not finished, so it decides nothing');
    await leave(next);
    const names = readdirSync(join(folder, 'assessments'));
    const beside = names.find((name) => name.endsWith('.txt')) ?? '';
    expect(readFileSync(join(folder, 'assessments', beside), 'utf8')).toBe('No boarding pu\n');
    expect(names.filter((name) => name.endsWith('.yaml'))).toEqual([]);
  });

  it('is in a file of its own where the note was changed since', async () => {
    await typeAndKill(await toNote(), 'The head said');
    const path = savedFile(folder);
    const changed = readFileSync(path, 'utf8').replace('rating: 4', 'rating: 4\n    note: Mine');
    writeFileSync(path, changed);
    const run = await start(way);
    expect(run.seen().replace(/\s+/g, ' ')).toContain('see what of it is still needed');
    await leave(run);
    expect(savedAnswers(folder)).toMatchObject([{ note: 'Mine' }]);
    const names = readdirSync(join(folder, 'assessments'));
    const beside = names.find((name) => name.endsWith('.txt')) ?? '';
    expect(readFileSync(join(folder, 'assessments', beside), 'utf8')).toBe('The head said\n');
    expect(existsSync(drafts())).toBe(false);
  });
});

describe('what somebody else is typing', () => {
  it('stays theirs, and no draft stays when it is recorded', async () => {
    const [way] = ways.map(([, one]) => one);
    if (way === undefined) throw new Error('there is a way');
    const theirs = await start(way);
    await press(theirs, ['4', 'Note (Enter'], ['Still typing', 'Still typing']);
    await vi.waitFor(() => expect(drafted()).toContain('Still typing'), { timeout: 20_000 });
    const mine = await start(way, '--review');
    expect(mine.seen()).not.toContain('What had been typed is kept');
    await leave(mine);
    expect(drafted()).toContain('Still typing');
    await press(theirs, ['\r', 'Evidence: what']);
    expect(drafted()).toBe('');
    await leave(theirs);
    expect(savedAnswers(folder)).toMatchObject([{ note: 'Still typing' }]);
  });

  it('waits for somebody who can be asked', async () => {
    const [way] = ways.map(([, one]) => one);
    if (way === undefined) throw new Error('there is a way');
    const run = await start(way);
    await press(run, ['4', 'Note (Enter']);
    await typeAndKill(run, 'The head said');
    await runWithoutTerminal(folder, ['assess', '--set', 'eoms-scope=2']);
    expect(drafted()).toContain('The head said');
  });
});
