import type { Located } from '../../model/located.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import type { World } from '../world.ts';
import type { WrongPhoto } from './collect-photos.ts';

/**
 * Takes down which pictures a report lacks, and where in the assessment they are named.
 *
 * @throws EomsError `input-missing` or `io-failed` with those that may be right but cannot be read: a
 * report without them would say less than there is.
 */
export function warnOfPhotos(
  wrong: readonly WrongPhoto[],
  assessment: Located<unknown>,
  world: World,
): void {
  if (wrong.length === 0) return;
  const problemOf = ({ source: { id, index }, problem }: WrongPhoto): Problem => ({
    ...problem,
    place: assessment.locate(['answers', id, 'evidence', index, 'file']),
  });
  const unread = wrong.filter(({ failed }) => failed !== undefined);
  const [first] = unread;
  if (first?.failed !== undefined) throw new EomsError(first.failed, unread.map(problemOf));
  world.warn(wrong.map(problemOf));
}
