import type { Messages } from '../messages/messages.ts';
import { EomsError, type Problem } from '../model/problem.ts';
import type { WrongPhoto } from './collect-photos.ts';

import { readDocument } from './read-document.ts';
import { problemLines } from './say-problems.ts';
import { say } from './terminal.ts';

/**
 * Says on stderr which pictures a report lacks, and where in the assessment they are named. Quiet or
 * not: what is missing from a report is no remark beside it.
 *
 * @throws EomsError `input-missing` or `io-failed` with those that may be right but cannot be read: a
 * report without them would say less than there is.
 */
export async function tellWrongPhotos(
  wrong: readonly WrongPhoto[],
  assessment: string,
  messages: Messages,
): Promise<void> {
  const { locate } = await readDocument(assessment, 'assessment');
  const problemOf = ({ source: { id, index }, problem }: WrongPhoto): Problem => ({
    ...problem,
    place: locate(['answers', id, 'evidence', index, 'file']),
  });
  const unread = wrong.filter(({ failed }) => failed !== undefined);
  const [first] = unread;
  if (first?.failed !== undefined) throw new EomsError(first.failed, unread.map(problemOf));
  const failure = new EomsError('bad-data', wrong.map(problemOf));
  await say(problemLines(failure, messages));
}
