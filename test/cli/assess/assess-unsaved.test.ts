import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  press,
  type Run,
  runInTerminal,
  savedAnswers,
  savedFile,
  startEngagement,
} from './assess-pty.ts';
import { type Way, ways } from './ways.ts';

const again = 'Try again?';
const id = 'context-issues-determined';

let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

/** What happens to the assessment while somebody types, with the exit code of that, and what undoes it. */
const mishaps: readonly (readonly [string, number, (path: string) => () => void])[] = [
  [
    'is made read-only',
    73,
    (path) => {
      chmodSync(path, 0o444);
      return () => chmodSync(path, 0o644);
    },
  ],
  [
    'is broken by another editor',
    65,
    (path) => {
      const before = readFileSync(path);
      writeFileSync(path, `${before.toString()}<<<<<<< mine\n`);
      return () => writeFileSync(path, before);
    },
  ],
  [
    'is removed',
    66,
    (path) => {
      const before = readFileSync(path);
      rmSync(path);
      return () => writeFileSync(path, before);
    },
  ],
];

async function start({ flags, key }: Way, home?: string): Promise<Run> {
  const look = home === undefined ? {} : { home };
  const run = runInTerminal(folder, ['assess', '--clause', '4.1', ...flags], look);
  await run.shows('q save and quit');
  await press(run, [key('4'), 'Note']);
  return run;
}

/** Asks again for what has a rating. */
async function review(way: Way): Promise<Run> {
  const run = await start(way);
  run.press('\u0003');
  expect(await run.exit).toBe(130);
  const later = runInTerminal(folder, ['assess', '--review', '--clause', '4.1', ...way.flags]);
  await later.shows('q save and quit');
  return later;
}

/** The texts beside the assessment. */
function textsBeside(): readonly string[] {
  const assessments = join(folder, 'assessments');
  return readdirSync(assessments)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(assessments, name), 'utf8'));
}

function flat(run: Run): string {
  return run.seen().replace(/\s+/g, ' ');
}

describe.each(ways)('a note that cannot be saved %s', (_, way) => {
  it.each(mishaps)('is tried again when the assessment %s', async (__, ___, harm) => {
    const run = await start(way);
    const mend = harm(savedFile(folder));
    await press(run, ['The map hangs', 'map hangs'], ['\r', again]);
    mend();
    await press(run, [way.key('y'), way.flags.length > 0 ? 'Evidence' : 'y']);
    if (way.flags.length === 0) await press(run, ['\r', 'Evidence']);
    expect(savedAnswers(folder)).toMatchObject([{ rating: 4, note: 'The map hangs' }]);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    expect(textsBeside()).toEqual([]);
  });

  it('is in a file where the person does not want that', async () => {
    const run = await start(way);
    chmodSync(savedFile(folder), 0o444);
    await press(run, ['The map hangs', 'map hangs'], ['\r', again]);
    run.press('n\r');
    expect(await run.exit).toBe(73);
    expect(flat(run)).toContain('What you typed is not in the assessment. It is in');
    expect(textsBeside()).toEqual([
      expect.stringMatching(/^4\.1 .*: 4 Conforms\.\nNote: The map hangs\n$/),
    ]);
  });

  it.each(mishaps)('is kept at Ctrl-C when it %s', async (__, code, harm) => {
    const run = await start(way);
    harm(savedFile(folder));
    await press(run, ['The map han', 'map han']);
    run.press('\u0003');
    expect(await run.exit).toBe(code);
    expect(textsBeside()).toEqual([expect.stringContaining('Note: The map han\n')]);
  });

  it('is kept in the engagement where its folder cannot take it', async () => {
    const run = await start(way);
    const assessments = join(folder, 'assessments');
    renameSync(assessments, join(folder, 'moved'));
    writeFileSync(assessments, '');
    await press(run, ['The map hangs', 'map hangs']);
    run.press('\u0003');
    expect(await run.exit).toBeGreaterThan(64);
    expect(flat(run)).toContain('What you typed is not in the assessment. It is in');
    const kept = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '';
    expect(readFileSync(join(folder, kept), 'utf8')).toContain('Note: The map hangs\n');
  });

  it('is shown where no file can be made anywhere', async () => {
    const run = await start(way, join(folder, 'no-home'));
    const moved = `${folder}-moved`;
    renameSync(folder, moved);
    writeFileSync(folder, '');
    await press(run, ['The map hangs', 'map hangs']);
    run.press('\u0003');
    expect(await run.exit).toBeGreaterThan(64);
    rmSync(folder);
    renameSync(moved, folder);
    expect(flat(run)).toContain('What you typed is saved nowhere. Here it is to copy: 4.1');
    expect(flat(run)).toContain('Note: The map hangs');
  });
});

describe.each(ways)('what cannot be saved %s is kept:', (_, way) => {
  const [, , harm] = mishaps[0] ?? ['', 0, () => () => {}];

  it('evidence', async () => {
    const run = await start(way);
    await press(run, ['\r', 'Evidence']);
    harm(savedFile(folder));
    await press(run, ['Tour (https://example.org/tour)', 'tour)']);
    run.press('\u0003');
    expect(await run.exit).toBe(73);
    expect(textsBeside()).toEqual([
      expect.stringContaining('Evidence: Tour (https://example.org/tour)\n'),
    ]);
  });

  it('a file that is typed for evidence', async () => {
    const run = await start(way);
    await press(run, ['\r', 'Evidence'], ['Tour', 'Tour'], ['\r', 'File or link']);
    harm(savedFile(folder));
    await press(run, ['tour.pdf', 'tour.pdf']);
    run.press('\u0003');
    expect(await run.exit).toBe(73);
    expect(textsBeside()).toEqual([expect.stringContaining('Evidence: Tour (tour.pdf)\n')]);
  });

  it('a reason', async () => {
    const run = await review(way);
    await press(run, [way.key('n'), 'Why does it']);
    harm(savedFile(folder));
    await press(run, ['No boarding pupils', 'boarding pupils'], ['\r', again]);
    run.press('n\r');
    expect(await run.exit).toBe(73);
    expect(textsBeside()).toEqual([
      expect.stringMatching(/: Not applicable\.\nNot applicable: No boarding pupils\n$/),
    ]);
  });

  it('ticks', async () => {
    const run = await review(way);
    await press(run, [way.key('2'), 'What is missing?'], ['2', '2']);
    harm(savedFile(folder));
    run.press('\u0003');
    expect(await run.exit).toBe(73);
    expect(textsBeside()).toEqual([expect.stringMatching(/\nMissing: 1 of \d: 4\.1/)]);
  });

  it('a note that is longer than an assessment holds', async () => {
    const run = await start(way);
    harm(savedFile(folder));
    run.press(`\u001B[200~${'long '.repeat(4100)}the end.\u001B[201~`);
    await run.shows('the end.');
    run.press('\u0003');
    expect(await run.exit).toBe(73);
    expect(textsBeside()).toContain(`${'long '.repeat(4100)}the end.\n`);
  });

  it('a rating', async () => {
    const run = await review(way);
    harm(savedFile(folder));
    await press(run, [way.key('1'), again]);
    run.press('n\r');
    expect(await run.exit).toBe(73);
    expect(flat(run)).toContain('Not saved: 4.1');
    expect(savedAnswers(folder)).toMatchObject([{ rating: 4 }]);
  });
});

it(`names a requirement that it could not record by ${id}`, async () => {
  const run = await start({ flags: [], key: (sign) => sign });
  chmodSync(savedFile(folder), 0o444);
  await press(run, ['Seen', 'Seen'], ['\r', again]);
  run.press('n\r');
  expect(await run.exit).toBe(73);
  const names = readdirSync(join(folder, 'assessments'));
  expect(names.some((name) => name.startsWith(`${id}-`) && name.endsWith('.txt'))).toBe(true);
});
