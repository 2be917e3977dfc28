import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { press, runInTerminal, savedAnswers, startEngagement } from './assess-pty.ts';

let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

function addSites(): void {
  const path = join(folder, 'eoms.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('institution:\n', 'institution:\n  sites: [North, South]\n'));
}

const before = ['assess', '--clause', '4.3'];

describe('a at a question', () => {
  it.each([
    [[], ['a', 'a each site apart'], ['3 1\r', 'What is missing']] as const,
    [['--plain'], ['a\n', 'a rates each site apart'], ['3 1\n', 'missing']] as const,
  ])('rates each site, and shows them (%j)', async (flags, key, ratings) => {
    addSites();
    const run = runInTerminal(folder, [...before, ...flags]);
    await run.shows(key[1]);
    await press(run, [key[0], 'North (open); South (open)'], ratings);
    expect(savedAnswers(folder)).toMatchObject([
      { rating: 'sites', sites: { North: { rating: 3 }, South: { rating: 1 } } },
    ]);
    run.press('\u0003');
    await run.exit;
    const again = runInTerminal(folder, [...before, '--review', ...flags]);
    await again.shows('North 3 Applied; South 1 Ad hoc');
    again.press('\u0003');
    await again.exit;
  });

  it('loses no rating of a site that two people give at once, and says each once', async () => {
    addSites();
    const anna = runInTerminal(folder, [...before, '--plain', '--by', 'Anna']);
    const bo = runInTerminal(folder, [...before, '--plain', '--by', 'Bo']);
    const rates = [['a\n', 'North (open)']] as const;
    for (const run of [anna, bo]) {
      await run.shows('a rates each site apart');
      await press(run, ...rates);
    }
    await press(anna, ['3 1\n', 'missing']);
    await press(bo, ['2 4\n', 'missing'], ['\n', 'Note']);
    for (const run of [anna, bo]) {
      run.press('\u0003');
      await run.exit;
    }
    await bo.hasShown('Anna answered 4.3');
    const [answer] = savedAnswers(folder);
    expect(answer).toMatchObject({ sites: { North: { rating: 2 }, South: { rating: 4 } } });
    expect(answer).toMatchObject({
      note: 'Meanwhile Anna answered 1 Ad hoc: North: 3\nSouth: 1',
    });
  });

  it('means nothing where there is one site, which is told', async () => {
    const run = runInTerminal(folder, [...before, '--plain']);
    await run.shows('Your answer');
    expect(run.seen()).not.toContain('each site apart');
    await press(run, ['a\n', 'one of the letters']);
    run.press('q\n');
    await run.exit;
    expect(savedAnswers(folder)).toEqual([]);
  });
});
