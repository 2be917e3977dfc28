import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { saveDurably } from '../files/save-durably.ts';
import { EomsError } from '../model/problem.ts';
import { print, type Terminal } from './terminal.ts';

/** Where a result goes: `-` is stdout. A file that is there is kept unless `force` is given. */
export interface OutputPlace {
  readonly output: string;
  readonly force?: boolean;
}

/**
 * Writes a result whole or not at all.
 *
 * @throws EomsError `cannot-create` where the file is there already, `io-failed`, or `usage` where
 * bytes that are not text would go to a terminal.
 */
export async function writeOutput(
  terminal: Terminal,
  content: string | Uint8Array,
  { output, force = false }: OutputPlace,
): Promise<void> {
  if (output === '-') {
    if (typeof content !== 'string' && process.stdout.isTTY) {
      throw new EomsError('usage', [
        { key: 'cli.binary-to-terminal', hintKey: 'cli.binary-to-terminal.hint' },
      ]);
    }
    await print(content);
    return;
  }
  const path = resolve(terminal.cwd, output);
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw new EomsError(
      'cannot-create',
      [{ key: 'cli.no-folder', values: { folder: dirname(path) } }],
      error,
    );
  });
  await saveDurably(path, typeof content === 'string' ? Buffer.from(content) : content, {
    mayOverwrite: force,
  });
}
