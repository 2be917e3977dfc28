import { readDocument } from '../../files/read-document.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import type { World } from '../world.ts';
import type { WrongPhoto } from './collect-photos.ts';

/**
 * Takes down which pictures a report lacks, and where in the assessment they are named.
 *
 * @throws EomsError `input-missing` or `io-failed` with those that may be right but cannot be read: a
 * report without them would say less than there is.
 */
export async function warnOfPhotos(
  wrong: readonly WrongPhoto[],
  assessment: string,
  world: World,
): Promise<void> {
  if (wrong.length === 0) return;
  const { locate } = await readDocument(assessment, 'assessment');
  const problemOf = ({ source: { id, index }, problem }: WrongPhoto): Problem => ({
    ...problem,
    place: locate(['answers', id, 'evidence', index, 'file']),
  });
  const unread = wrong.filter(({ failed }) => failed !== undefined);
  const [first] = unread;
  if (first?.failed !== undefined) throw new EomsError(first.failed, unread.map(problemOf));
  world.warn(wrong.map(problemOf));
}
