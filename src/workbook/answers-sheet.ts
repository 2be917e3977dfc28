import type { Messages } from '../messages/messages.ts';
import { itemName } from '../model/clauses/item-id.ts';
import type { EvaluationRecord, RequirementResult } from '../model/evaluation.ts';
import { sayEvidence } from './say-evidence.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/**
 * Every requirement with its answer. The columns have the names that a table of answers has
 * everywhere, so that the sheet can be saved as CSV and read by `eoms assess --answers`.
 */
export function answersSheet({ requirements, scale }: EvaluationRecord, messages: Messages): Sheet {
  const choices = [...scale.map(({ rating }) => String(rating)), 'na'];
  return {
    name: messages.text('report.sheet.answers'),
    columns: [
      { title: 'id', width: 30 },
      { title: 'clause', width: 9 },
      { title: 'name', width: 26 },
      { title: 'question', width: 48 },
      { title: 'rating', width: 8, isOpen: true, choices },
      { title: 'justification', width: 30, isOpen: true },
      { title: 'missing', width: 30, isOpen: true },
      { title: 'note', width: 48, isOpen: true },
      { title: 'evidence', width: 40, isOpen: true },
      { title: 'by', width: 16, isOpen: true },
    ],
    rows: requirements.map(answerRow),
  };
}

function answerRow(result: RequirementResult): readonly SheetCell[] {
  const { id, clause, name, question, justification, missing, note, evidence, by } = result;
  return [
    id,
    clause,
    name,
    question,
    ratingOf(result),
    result.why === 'excluded-by-answer' ? justification : '',
    // At the bottom of the scale all of it is missing, and an answer does not say so again.
    result.rating === 0 ? '' : missing.map((item) => itemName(item.id)).join('; '),
    note,
    sayEvidence(evidence),
    by,
  ];
}

/** Requirements that a condition leaves out have no rating to change. */
function ratingOf({ rating, why }: RequirementResult): string {
  if (why === 'excluded-by-answer') return 'na';
  return rating === null ? '' : String(rating);
}
