import type { AcceptedDocument } from '../model/document.ts';
import type { AcceptedGap, Evaluation } from '../model/evaluation.ts';
import { splitNote } from '../model/text/private-lines.ts';

/**
 * What became of the gaps that were accepted: whether each still is, on the day of the evaluation. On its last day
 * it is, and also while nothing is rated: only a rating without a gap, or what takes it out of scope, closes it. In the order in which they are written; private lines of a reason are left out.
 */
export function acceptGaps(
  { accepted }: AcceptedDocument,
  { requirements, date }: Pick<Evaluation, 'requirements' | 'date'>,
): readonly AcceptedGap[] {
  const isClosed = new Map(
    requirements.map(({ id, gap, state }) => [id, gap === 'none' || state === 'not-applicable']),
  );
  return accepted.map(({ requirement, reason, by, until }) => {
    const state = until < date ? 'expired' : 'accepted';
    return {
      requirement,
      reason: splitNote(reason).note,
      by,
      until,
      state: isClosed.get(requirement) === true ? 'closed' : state,
    };
  });
}
