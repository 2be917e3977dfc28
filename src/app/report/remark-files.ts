import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { Problem } from '../../model/problem.ts';
import { locateAccepted } from '../engagement/open-accepted.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { evidenceChecker } from '../look/check-evidence-files.ts';
import type { ReportSubject } from './open-report-subject.ts';

/**
 * What is wrong in files next to the assessment: evidence that is not there, and gaps whose acceptance is over, each with
 * its place. Of an archived report nothing is said, as it has no files.
 *
 * @throws EomsError where the file of accepted gaps cannot be read.
 */
export async function remarkFiles({
  engagement,
  assessment,
  evaluation,
}: Pick<ReportSubject, 'engagement' | 'assessment' | 'evaluation'>): Promise<readonly Problem[]> {
  if (engagement === undefined || assessment === undefined) return [];
  const missing = await evidenceChecker()(assessment, engagement.folder);
  return [...missing, ...(await remarkAccepted(engagement, evaluation))];
}

async function remarkAccepted(
  engagement: Workspace,
  { accepted = [], requirements }: EvaluationRecord,
): Promise<readonly Problem[]> {
  if (!accepted.some(({ state }) => state === 'expired')) return [];
  const document = await locateAccepted(engagement);
  const names = new Map(requirements.map(({ id, name }) => [id, name]));
  // They are in the order of the file.
  return accepted.flatMap(({ requirement, until, state }, index): readonly Problem[] => {
    if (state !== 'expired') return [];
    const values = { name: names.get(requirement) ?? requirement, until };
    const place = document?.locate(['accepted', index, 'until']);
    const problem = { key: 'check.acceptance-over', values } as const;
    return [place === undefined ? problem : { ...problem, place }];
  });
}
