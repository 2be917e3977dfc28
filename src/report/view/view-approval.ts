import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { approvalView } from './approval-schema.ts';

const statusWords = { draft: 'report.approval.draft', final: 'report.approval.final' } as const;

/** What a report of an evaluation says of its own standing: nothing where nothing was said of it. */
export function viewApproval(
  { approval = {} }: Pick<EvaluationRecord, 'approval'>,
  messages: Messages,
): Derived<typeof approvalView> {
  const {
    version = '',
    status,
    confidentiality = '',
    distribution = [],
    signatures = [],
  } = approval;
  const draft = status === 'draft' ? sayDraft(version, messages) : '';
  return {
    version,
    status: status === undefined ? '' : messages.text(statusWords[status]),
    draft,
    mark: markPages(draft, confidentiality),
    confidentiality,
    distribution,
    signatures: signatures.map(({ name, role = '' }) => ({ name, role })),
  };
}

/** What each page says before all else. */
function markPages(draft: string, confidentiality: string): string {
  if (draft === '' || confidentiality === '') return `${draft}${confidentiality}`;
  return `${draft} · ${confidentiality}`;
}

function sayDraft(version: string, messages: Messages): string {
  if (version === '') return messages.text('report.approval.mark');
  return messages.text('report.approval.mark-version', { version });
}
