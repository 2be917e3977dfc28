import { loadStandard, standardPlaceOf } from '../load/load-standard.ts';
import type { StandardLoader } from '../world.ts';

/** More than these are not kept: every engagement can have a standard of its own, and memory stays bounded. */
const mostKept = 8;

/**
 * A loader that keeps what it loaded, for the engagements of one batch, of which most follow the same standard. What
 * was loaded first counts for all of them, also where a file is changed while the batch runs. A standard is data that
 * nothing changes, so all can share it.
 *
 * @param load how one is loaded that is not kept
 */
export function keepStandards(load: StandardLoader = loadStandard): StandardLoader {
  const kept = new Map<string, ReturnType<StandardLoader>>();
  return (reference, from, messages) => {
    const key = `${standardPlaceOf(reference, from)}\n${messages.language}`;
    const standard = kept.get(key) ?? load(reference, from, messages);
    // What was asked for last is at the end, and what was not for longest goes first.
    kept.delete(key);
    kept.set(key, standard);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return standard;
  };
}
