import type { AcceptedGap, EvaluationRecord } from '../evaluation.ts';

/** That a gap which is still there was accepted: why, by whom, until when, and whether that is so today. */
export interface Acceptance extends Pick<AcceptedGap, 'reason' | 'by' | 'until'> {
  readonly state: 'accepted' | 'expired';
}

/**
 * Looks up by the id of a requirement whether its gap is accepted, or was until a day that has passed; `null` = never, or the
 * gap is closed. One place knows it, so that no list of gaps leaves it out.
 */
export function acceptanceFinder({
  accepted = [],
}: Pick<EvaluationRecord, 'accepted'>): (requirement: string) => Acceptance | null {
  const known = new Map(
    accepted.flatMap(({ requirement, reason, by, until, state }) =>
      state === 'closed' ? [] : [[requirement, { reason, by, until, state }] as const],
    ),
  );
  return (requirement) => known.get(requirement) ?? null;
}

/** Whether any gap of the register is accepted, or was. */
export function hasAcceptedGaps({
  gaps,
  ...evaluation
}: Pick<EvaluationRecord, 'gaps' | 'accepted'>): boolean {
  const acceptanceOf = acceptanceFinder(evaluation);
  return gaps.some(({ requirement }) => acceptanceOf(requirement) !== null);
}
