import { ratingOf } from '../../assessment/site-ratings.ts';
import type { Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { remarkOutOfScope, requirementsOutside } from '../../scope/remark-out-of-scope.ts';
import type { AnswerEntries } from '../answers/given/answer-entries.ts';
import type { Workspace } from '../engagement/workspace.ts';

/** Answers that count for nothing, since their requirements are out of scope, each with its place. */
export function findUncounted(
  { value, locate }: Located<AnswerEntries>,
  workspace: Workspace,
): readonly Problem[] {
  const outside = requirementsOutside(workspace);
  const answers = Object.entries(value.answers)
    .filter(([id]) => outside.has(id))
    .map(([id, entry]) => {
      const answer = { rating: ratingOf(entry) };
      return { id, answer, place: locate(['answers', id], 'key') };
    });
  return answers.length === 0 ? [] : remarkOutOfScope(answers, workspace);
}
