import { refuseBeside } from './refuse-beside.ts';
import type { PrintedOptions } from './shared-flags.ts';

/**
 * Refuses flags that shape a print where none is made: together with `beside`.
 *
 * @throws EomsError `usage` with each of them.
 */
export function refusePrint(beside: string, options: PrintedOptions): void {
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
