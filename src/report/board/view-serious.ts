import { lettersOf } from '../../briefing/brief-board.ts';
import { firstSentences } from '../../briefing/first-sentences.ts';
import type { SeriousGap } from '../../briefing/serious-gap.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import { sayAcceptance } from '../words/say-acceptance.ts';
import type { boardSchema } from './board-schema.ts';
import { seenInWords } from './seen-in-words.ts';

/** A gap as templates of a board report see it. */
export type SeriousView = Derived<typeof boardSchema>['serious'][number];

/** A gap in words, each of its texts in at most so many letters, or its first sentence. */
export function viewSerious(
  { rank, result, seen, owner, until, days, acceptance }: SeriousGap,
  letters: number,
  messages: Messages,
): SeriousView {
  const { clause, name, knockOut, gap, evidence, actions, intent = '' } = result;
  return {
    rank,
    clause,
    name,
    knockOut,
    gap,
    fact: seenInWords(seen, messages),
    isNote: seen.kind === 'note',
    means: firstSentences(intent, letters),
    action: firstSentences(actions[0]?.text ?? '', letters),
    owner,
    until,
    days,
    evidence,
    accepted: acceptance === null ? '' : sayAcceptance(shortened(acceptance), messages),
  };
}

/** Gaps by their names; of what is accepted, that it is. */
export function nameGaps(gaps: readonly SeriousGap[], messages: Messages): string {
  return gaps
    .map(({ result: { name }, acceptance }) =>
      acceptance?.state === 'accepted' ? messages.text('board.gap.accepted', { name }) : name,
    )
    .join(', ');
}

/** The whole reason is with the accepted gaps of the report. */
function shortened<One extends { readonly reason: string }>(acceptance: One): One {
  return { ...acceptance, reason: firstSentences(acceptance.reason, lettersOf.cell) };
}
