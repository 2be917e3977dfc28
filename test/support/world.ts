import type { World } from '../../src/app/world.ts';
import { english } from './messages.ts';

/** A world that discards all notes on a result. */
export function worldAt(cwd: string, date: string): World {
  return {
    messages: english,
    askedLanguage: undefined,
    cwd,
    date,
    dateIsFixed: true,
    note: unheard,
    warn: unheard,
  };
}

function unheard(): void {
  // A note on a result, discarded.
}
