import type { Messages } from '../../../messages/messages.ts';
import type { Evidence } from '../../../model/assessment.ts';
import { refsOf } from '../../../model/clauses/item-id.ts';
import type { Requirement } from '../../../model/standard.ts';

/** Pieces of evidence, each with its file or link: "Minutes (minutes.pdf); Talk"; '' where there is none. */
export function nameEvidence(evidence: readonly Evidence[], messages: Messages): string {
  const named = evidence.map(({ title, file, link }) => {
    const source = file ?? link;
    return source === undefined
      ? title
      : messages.text('questionnaire.evidence-piece', { title, source });
  });
  return named.join('; ');
}

/** Which items are missing, by their refs: "2 of 5: 8.5.1.4 a), 8.5.1.4 c)"; '' where none is. */
export function describeMissing(
  requirement: Requirement,
  missing: readonly string[],
  messages: Messages,
): string {
  if (missing.length === 0) return '';
  const refs = refsOf(missing, requirement).join(', ');
  const values = { count: missing.length, total: requirement.items.length, refs };
  return messages.text('questionnaire.missing-items', values);
}
