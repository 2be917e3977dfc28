import type { EomsError, Problem } from '../../model/problem.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tellUnsaid } from './tell.ts';

/**
 * Errors first, then what is only worth knowing, so that one run is enough to mend both.
 *
 * @throws EomsError the failure itself, where it cannot be shown: the exit code still says it.
 */
export async function tellFindings(
  { failure, warnings }: { readonly failure: EomsError; readonly warnings: readonly Problem[] },
  terminal: Terminal,
): Promise<void> {
  terminal.warn(failure.problems);
  if (warnings.length > 0) {
    terminal.note({ key: 'cli.besides', values: { count: warnings.length }, isWarning: true });
    terminal.warn(warnings);
  }
  try {
    await tellUnsaid(terminal);
  } catch {
    throw failure;
  }
}
