import type { Assessment } from '../model/assessment.ts';
import type { RecordedFinding } from '../model/evaluation.ts';
import type { Standard } from '../model/standard.ts';

/** What audits found, in the order of the standard, each finding with its requirement. */
export function listFindings(
  { findings }: Pick<Assessment, 'findings'>,
  { requirements }: Pick<Standard, 'requirements'>,
): readonly RecordedFinding[] {
  return requirements.flatMap(({ id }) =>
    (findings.get(id) ?? []).map((finding) => ({ requirement: id, ...finding })),
  );
}
