import { shownPath } from '../../files/disk/shown-path.ts';
import type { Notice } from '../../model/notice.ts';
import { EomsError } from '../../model/problem.ts';
import { isDay } from '../../model/rules/day.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import type { StartedAssessment, UnreadAssessment } from './read-start.ts';

/**
 * What is said of assessments that cannot be read, where the one that counts is `newest` of the others. One whose
 * name begins with an earlier day is left out: an old file must not keep today's report from being made.
 *
 * @throws EomsError of the kind of its failure where one could be the newest itself: with what is wrong with each
 * such file, and what can be done.
 */
export function tellUnread(
  unread: readonly UnreadAssessment[],
  newest: StartedAssessment | undefined,
): readonly Notice[] {
  const doubtful = unread.filter((one) => newest === undefined || !isOlder(one, newest));
  const [first] = doubtful;
  if (first !== undefined) throw mayCount(first, doubtful);
  return unread.map(({ path }) => {
    const file = shownPath(path);
    const values = { file, quoted: quoteForShell(file) };
    return { key: 'cli.assessment-unreadable', values, isWarning: true };
  });
}

/** Names that eoms gives are days, and people put words behind. */
function isOlder({ name }: UnreadAssessment, { started }: StartedAssessment): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1];
  return day !== undefined && isDay(day) && day < started;
}

function mayCount(first: UnreadAssessment, doubtful: readonly UnreadAssessment[]): EomsError {
  const { refusal } = first;
  const problems = doubtful.flatMap(({ path, refusal: { problems: found } }) => [
    ...found,
    {
      key: 'cli.assessment-may-count' as const,
      values: { file: shownPath(path) },
      hintKey: 'cli.assessment-may-count.hint' as const,
    },
  ]);
  return new EomsError(refusal.kind, problems, refusal);
}
