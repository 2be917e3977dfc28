import { EomsError } from '../../model/problem.ts';

/**
 * Refuses flags that were typed and change nothing together with another one: a request for a review
 * expects questions. `idle` says of each whether it was typed; docs/scripting.md has them all.
 *
 * @throws EomsError `usage` with each of them.
 */
export function refuseBeside(beside: string, idle: Readonly<Record<string, boolean>>): void {
  const problems = Object.entries(idle).flatMap(([flag, isTyped]) =>
    isTyped ? [{ key: 'cli.idle-beside', values: { flag, beside } } as const] : [],
  );
  if (problems.length > 0) throw new EomsError('usage', problems);
}
