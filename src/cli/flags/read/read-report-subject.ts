import type { SubjectChoice } from '../../../app/report/open-report-subject.ts';
import { EomsError } from '../../../model/problem.ts';
import type { OptionsOfCommand } from '../commands.ts';
import { workspaceOptions } from './read-options.ts';

/**
 * What a report is to be made of: the engagement, or the evaluation that a named file carries.
 *
 * @throws EomsError `usage` where flags ask for another evaluation than the one that is carried.
 */
export function readReportSubject(
  options: OptionsOfCommand<'report'>,
  archived: string | undefined,
): SubjectChoice {
  const where = workspaceOptions(options);
  if (archived === undefined) return { kind: 'engagement', options: where };
  const photos = options.photos ? ['photos'] : [];
  const unfit = [...Object.keys(where), ...photos].map((name) => `--${name}`);
  if (unfit.length > 0) {
    const values = { file: archived, flags: unfit.join(', ') };
    throw new EomsError('usage', [{ key: 'cli.archived-is-whole', values }]);
  }
  return { kind: 'archived', file: archived };
}
