import type { Messages } from '../../messages/messages.ts';
import { formatRef } from '../../model/clauses/item-ref.ts';
import { findingChoices } from '../../model/form.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type Fields, textOf } from './say-in-markdown.ts';

const lineBreak = '<br>';

/** The result of a finding in words. */
export function findingMarkdown(result: unknown, messages: Messages): string {
  const choice = findingChoices.find((one) => one === result) ?? 'unstated';
  return messages.text(`report.finding.${choice}`);
}

/** The objective evidence as it was written, and below it the items that were ticked as seen. */
export function objectiveMarkdown({ evidence, sample, items }: Fields, messages: Messages): string {
  const ticked: readonly unknown[] = Array.isArray(items) ? items : [];
  const refs = [...new Set(ticked.map((ref) => formatRef(textOf(ref))))].join(', ');
  const seen = refs === '' ? '' : messages.text('report.finding.items', { refs });
  const drawn = textOf(sample);
  const from = drawn === '' ? '' : messages.text('report.finding.sample', { sample: drawn });
  return linesOf([textOf(evidence), from, seen]);
}

/** Which finding it is, when and where the audit was, and who spoke with whom, as far as it is known. */
export function auditMarkdown(finding: Fields, messages: Messages): string {
  const { id, date, audit, site, auditor, auditee, interviewees } = finding;
  const day = messages.date(textOf(date));
  return linesOf([textOf(id), day, ...[audit, site, auditor, auditee, interviewees].map(textOf)]);
}

function linesOf(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map(escapeMarkdown)
    .join(lineBreak);
}
