import type { Derived } from '../../model/derived.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { acceptedView } from './accepted-schema.ts';

/** A gap that was accepted, with its requirement, as templates see it. */
export type AcceptedView = Derived<typeof acceptedView>;

/** What was accepted of the requirements that an evaluation, or a part of it, has; in the order of `accepted.yaml`. */
export function viewAccepted({
  accepted = [],
  requirements,
}: Pick<EvaluationRecord, 'accepted' | 'requirements'>): readonly AcceptedView[] {
  const results = new Map(requirements.map((result) => [result.id, result]));
  return accepted.flatMap(({ requirement, ...said }) => {
    const judged = results.get(requirement);
    return judged === undefined ? [] : [{ clause: judged.clause, name: judged.name, ...said }];
  });
}
