import { EomsError, type Problem } from '../problem.ts';

/**
 * One failure with the problems of all, each once, in their order. Bad data is the mildest kind: any other goes
 * before it. What is not an EomsError is a bug, and is given back alone.
 */
export function joinFailures(failures: readonly unknown[]): unknown {
  const known = failures.filter((failure) => failure instanceof EomsError);
  const [first] = known;
  if (first === undefined || known.length < failures.length) {
    return failures.find((failure) => !(failure instanceof EomsError));
  }
  const { kind } = known.find((failure) => failure.kind !== 'bad-data') ?? first;
  return new EomsError(kind, unique(known.flatMap(({ problems }) => problems)), first);
}

/** What is broken is met again by each that needs it. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.key, problem.place, problem.values]);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/**
 * Waits for all works, whatever fails, and gives their results in their order.
 *
 * @throws what `joinFailures` makes of all that failed.
 */
export async function settleAll<const Works extends readonly unknown[]>(
  works: Works,
): Promise<{ -readonly [At in keyof Works]: Awaited<Works[At]> }> {
  const settled = await Promise.allSettled(works);
  const failures = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 0) throw joinFailures(failures);
  return Promise.all(works);
}

/**
 * Does the same work on many things one after the other, whatever fails, and gives the results in their
 * order: of very many files that are open at once a system allows none more.
 *
 * @throws what `joinFailures` makes of all that failed.
 */
export async function settleInTurn<Thing, Result>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  for (const thing of things) {
    try {
      results.push(await work(thing));
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0) throw joinFailures(failures);
  return results;
}
