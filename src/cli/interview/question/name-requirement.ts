import type { Messages } from '../../../messages/messages.ts';
import type { Requirement } from '../../../model/standard.ts';

/** A requirement by its clause and its name: "8.5.1.4 Summative assessment". */
export function nameRequirement({ clause, name }: Requirement, messages: Messages): string {
  return messages.text('questionnaire.clause', { clause, title: name });
}
