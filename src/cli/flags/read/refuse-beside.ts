import { EomsError } from '../../../model/problem.ts';
import type { PrintedOptions } from '../shared-flags.ts';

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

/**
 * Refuses all that shapes a print where none is made.
 *
 * @throws EomsError `usage` with each flag of it.
 */
export function refusePrintBeside(beside: string, options: PrintedOptions): void {
  refuseBeside(beside, {
    '--format': options.format !== undefined,
    '--output': options.output !== undefined,
    '--page-size': options.pageSize !== undefined,
    '--theme': options.theme !== undefined,
    '--archive': options.archive,
    '--font': options.font.length > 0,
    '--strict-characters': options.strictCharacters,
    '--force': options.force,
  });
}
