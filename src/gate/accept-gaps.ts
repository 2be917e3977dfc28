import type { AcceptedDocument } from '../model/document.ts';
import type { AcceptedGap, Evaluation } from '../model/evaluation.ts';
import { splitNote } from '../model/text/private-lines.ts';

/**
 * What became of the gaps that were accepted: whether each still is, on the day of the evaluation. On its last day
 * it is. In the order in which they are written; private lines of a reason are left out.
 */
export function acceptGaps(
  { accepted }: AcceptedDocument,
  { requirements, date }: Pick<Evaluation, 'requirements' | 'date'>,
): readonly AcceptedGap[] {
  const open = new Set(
    requirements.flatMap(({ id, gap }) => (gap === null || gap === 'none' ? [] : [id])),
  );
  return accepted.map(({ requirement, reason, by, until }) => {
    const state = until < date ? 'expired' : 'accepted';
    return {
      requirement,
      reason: splitNote(reason).note,
      by,
      until,
      state: open.has(requirement) ? state : 'closed',
    };
  });
}
