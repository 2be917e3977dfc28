import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  press,
  runInTerminal,
  runWithoutTerminal,
  savedAnswers,
  startEngagement,
} from './assess-pty.ts';

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

  it('keeps what another terminal rates of another site meanwhile, also when it is undone', async () => {
    addSites();
    const run = runInTerminal(folder, [...before, '--by', 'Anna']);
    await press(run, ['', 'a each site apart'], ['a', 'North (open); South (open)']);
    const set = ['--set', 'eoms-scope=3', '--site', 'North', '--by', 'Bo'];
    expect(await runWithoutTerminal(folder, ['assess', ...set])).toMatchObject({ code: 0 });
    await press(run, ['- 1\r', 'What is missing']);
    await run.hasShown('Bo rated other sites of 4.3');
    await run.hasShown('meanwhile: North (3 Applied)');
    expect(savedAnswers(folder)).toMatchObject([
      { rating: 'sites', sites: { North: { rating: 3 }, South: { rating: 1 } }, by: 'Anna' },
    ]);
    await press(run, ['\u001b', 'a each site apart'], ['u', 'North 3 Applied']);
    expect(savedAnswers(folder)).toMatchObject([{ sites: { North: { rating: 3 } }, by: 'Bo' }]);
    run.press('\u0003');
    await run.exit;
    expect(savedAnswers(folder)).not.toHaveProperty('[0].sites.South');
  });

  it('leaves what another terminal rates of another site after an answer that is undone', async () => {
    addSites();
    const run = runInTerminal(folder, [...before, '--plain', '--by', 'Anna']);
    await run.shows('a rates each site apart');
    await press(run, ['a\n', 'North (open)'], ['- 1\n', 'missing']);
    const set = ['--set', 'eoms-scope=3', '--site', 'North', '--by', 'Bo'];
    expect(await runWithoutTerminal(folder, ['assess', ...set])).toMatchObject({ code: 0 });
    await press(run, ['\n', 'Note'], ['\n', 'Evidence'], ['\n', 'u undo']);
    await press(run, ['u\n', 'North 3 Applied']);
    run.press('q\n');
    await run.exit;
    expect(savedAnswers(folder)).toMatchObject([{ sites: { North: { rating: 3 } }, by: 'Bo' }]);
    expect(savedAnswers(folder)).not.toHaveProperty('[0].sites.South');
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
