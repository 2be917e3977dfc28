import type { GapEntry } from '../../model/evaluation.ts';
import { severities } from '../../model/rules/severity.ts';
import type { ReportedGap } from './reported-gaps.ts';

/** The open gaps of a severity: those that are shown, and how many more there are. */
export interface SeverityPart {
  readonly severity: GapEntry['gap'];
  readonly shown: readonly ReportedGap[];
  readonly more: number;
}

/**
 * The gaps that are not accepted for now, the gravest severity first; of each the most urgent, `most` of them. In the
 * order in which they come, which is that of their urgency.
 */
export function partBySeverity(
  gaps: readonly ReportedGap[],
  most: number,
): readonly SeverityPart[] {
  const open = gaps.filter(({ isAccepted }) => !isAccepted);
  return severities.map((severity) => {
    const own = open.filter(({ gap }) => gap === severity);
    return { severity, shown: own.slice(0, most), more: Math.max(0, own.length - most) };
  });
}
