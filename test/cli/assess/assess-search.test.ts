import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { press, runInTerminal, savedAnswers, startEngagement } from './assess-pty.ts';
import { ways } from './ways.ts';

const enter = '\r';
let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

describe.each(ways)('a search %s', (_, { flags, key }) => {
  it('finds by another word, goes there, and comes back; what fails stays in its field', async () => {
    const run = runInTerminal(folder, ['assess', ...flags]);
    await run.shows('save and quit');
    await press(run, [key('/'), 'Search for']);
    await press(run, ['zeppelin', 'zeppelin'], [enter, 'No question of this round has "zeppelin"']);
    await press(run, ['klager', 'klager'], [enter, '"klager" is in']);
    await press(run, [flags.length === 0 ? enter : '1\r', 'save and quit']);
    await press(run, [key("'"), '4.1 Understanding']);
    await run.shows('save and quit');
    await press(run, [key("'"), 'save and quit']);
    run.press(key('q'));
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([]);
  });
});
