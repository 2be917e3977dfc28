import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { saveDurably } from '../files/save-durably.ts';
import type { MessageKey } from '../model/message-key.ts';
import { EomsError } from '../model/problem.ts';
import { makeFolder } from './make-folder.ts';
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
  if (!force) keepWhatIsThere(terminal, [output]);
  await makeFolder(dirname(path));
  await saveDurably(path, typeof content === 'string' ? Buffer.from(content) : content, {
    mayOverwrite: force,
  });
}

/**
 * Makes sure that a result does not take the place of a file that it is made of: `--force` speaks of
 * results, and what an archived report carries would be lost with it.
 *
 * @throws EomsError `cannot-create` where it would.
 */
export function keepSources(
  { cwd }: Terminal,
  output: string,
  sources: readonly (string | undefined)[],
): void {
  const path = resolve(cwd, output);
  if (output === '-' || !existsSync(path)) return;
  const isSource = sources.some((source) => {
    const other = source === undefined ? undefined : resolve(cwd, source);
    return other !== undefined && existsSync(other) && realpathSync(other) === realpathSync(path);
  });
  if (!isSource) return;
  throw new EomsError('cannot-create', [
    { key: 'cli.output-is-source', place: { file: path }, hintKey: 'cli.output-is-source.hint' },
  ]);
}

/**
 * Makes sure, before anything is written, that none of several results is there already. What to do
 * about it is said once, after the last of them.
 *
 * @throws EomsError `cannot-create` with every file that is.
 */
export function keepWhatIsThere(
  { cwd }: Terminal,
  outputs: readonly string[],
  hintKey: MessageKey = 'cli.file-exists.hint',
): void {
  const there = outputs
    .map((output) => resolve(cwd, output))
    .filter((path) => existsSync(path) && statSync(path).isFile());
  if (there.length === 0) return;
  throw new EomsError(
    'cannot-create',
    there.map((file, index) => ({
      key: 'files.file-exists',
      place: { file },
      ...(index === there.length - 1 ? { hintKey } : {}),
    })),
  );
}
