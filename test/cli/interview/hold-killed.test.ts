import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  press,
  type Run,
  runInTerminal,
  savedFile,
  startEngagement,
} from '../assess/assess-pty.ts';

let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

const enter = '\r';
const maria = 'interview hold --role teacher --clause 8.1.1 --person'.split(' ');

async function start(shown: string, ...words: readonly string[]): Promise<Run> {
  const run = runInTerminal(folder, [...maria, 'Maria Holm', ...words]);
  await run.shows(shown);
  return run;
}

async function dieTyping(run: Run, typed: string): Promise<void> {
  const drafts = join(folder, '.eoms', 'drafts');
  await press(run, [typed, typed]);
  await vi.waitFor(() => expect(readdirSync(drafts).join()).toMatch(/json$/), { timeout: 20_000 });
  run.kill('SIGKILL');
  await run.exit;
}

describe('an interview that is killed', () => {
  it.each([[[]], [['--plain']]])('keeps the words that were being typed %j', async (flags) => {
    await dieTyping(await start('question 1 of', ...flags), 'We plan in');
    const run = await start('question 1 of', ...flags);
    const seen = run.seen().replace(/\s+/g, ' ');
    expect(seen).toContain('What had been typed is kept: the words of Maria Holm');
    expect(seen).toMatch(/The answer on 8\.1\.1 [^.]+ was cut off\./);
    await press(run, [enter, 'question 2 of']);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    expect(readFileSync(savedFile(folder), 'utf8')).toContain(
      '    - who: Maria Holm\n      role: teacher\n      words: We plan in\n',
    );
    expect(readdirSync(join(folder, '.eoms'))).not.toContain('drafts');
  });
});
