import { isDeepStrictEqual } from 'node:util';
import { findingFields } from '../assessment/edit-assessment.ts';
import type { Assessment, Finding } from '../model/assessment.ts';
import type { Audit } from '../model/audit/audit.ts';
import type { RecordedFinding } from '../model/evaluation.ts';
import type { Standard } from '../model/standard.ts';

/**
 * What audits found, in the order of the standard: what is still written in an assessment, then audit
 * by audit. What both say is listed once, with the id that it has in its audit.
 */
export function listFindings(
  { findings }: Pick<Assessment, 'findings'>,
  { requirements }: Pick<Standard, 'requirements'>,
  audits: readonly Pick<Audit, 'findings'>[] = [],
): readonly RecordedFinding[] {
  const recorded = recordedIn(audits);
  return requirements.flatMap(({ id }) => {
    const audited = recorded.get(id) ?? [];
    const older = (findings.get(id) ?? []).filter(
      (one) => !audited.some((other) => isSameFinding(one, other)),
    );
    return [...older.map((finding) => ({ requirement: id, ...finding })), ...audited];
  });
}

/** The findings of audits by requirement. */
function recordedIn(
  audits: readonly Pick<Audit, 'findings'>[],
): ReadonlyMap<string, readonly RecordedFinding[]> {
  const found = new Map<string, RecordedFinding[]>();
  for (const finding of audits.flatMap(({ findings }) => [...findings.values()])) {
    const list = found.get(finding.requirement);
    if (list === undefined) found.set(finding.requirement, [finding]);
    else list.push(finding);
  }
  return found;
}

/** Whether two findings on one requirement say the same, wherever they are written. */
export function isSameFinding(one: Finding, other: Finding): boolean {
  return isDeepStrictEqual(fieldsWithoutSum(one), fieldsWithoutSum(other));
}

function fieldsWithoutSum({ form: _form, ...finding }: Finding): unknown {
  return findingFields(finding);
}
