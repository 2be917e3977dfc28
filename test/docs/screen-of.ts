import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';

/** What eoms shows in a terminal when it waits for a key; then it is asked to save and quit. */
export function screenOf(typed: readonly string[], folder: string): Promise<string> {
  const terminal = spawn(process.execPath, [join(resolve('.'), 'bin', 'eoms.cjs'), ...typed], {
    cols: 92,
    rows: 40,
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', TERM: 'xterm' },
  });
  const before: string[] = [];
  let screen: string | undefined;
  terminal.onData((data) => {
    before.push(data);
    if (screen !== undefined || !before.join('').includes('save and quit')) return;
    screen = stripVTControlCharacters(before.join(''));
    terminal.write('q');
  });
  return new Promise((done) => {
    terminal.onExit(() => done(screen ?? before.join('')));
  });
}
