import { findLiveness, type Liveness } from './describe-process.ts';
import { parseHolder } from './parse-holder.ts';
import { readNote } from './read-note.ts';

/** Whom a lock file names; `unreadable` where it cannot be understood. */
export type SeenHolder =
  | { readonly state: Liveness; readonly pid: number; readonly host: string }
  | { readonly state: 'unreadable' };

/** Who holds a lock, by its file; `undefined` = it is gone by now. Changes nothing. */
export async function lookAtLock(lockFile: string): Promise<SeenHolder | undefined> {
  const text = await readNote(lockFile);
  if (text === undefined) return undefined;
  const holder = parseHolder(text);
  if (holder === undefined) return { state: 'unreadable' };
  return { state: findLiveness(holder), pid: holder.pid, host: holder.host };
}
