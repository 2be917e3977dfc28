import type { World } from '../../src/app/world.ts';

/** A world in which nobody listens to what is said beside a result. */
export function worldAt(cwd: string, date: string): World {
  return { cwd, date, dateIsFixed: true, note: unheard, warn: unheard };
}

function unheard(): void {
  // Said beside a result, to nobody.
}
