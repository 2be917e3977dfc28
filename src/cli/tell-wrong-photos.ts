import type { Messages } from '../messages/messages.ts';
import { EomsError } from '../model/problem.ts';
import type { WrongPhoto } from './collect-photos.ts';
import { emit } from './emit.ts';
import { readDocument } from './read-document.ts';
import { problemLines } from './say-problems.ts';

/**
 * Says on stderr which pictures a report lacks, and where in the assessment they are named. Quiet or
 * not: what is missing from a report is no remark beside it.
 */
export async function tellWrongPhotos(
  wrong: readonly WrongPhoto[],
  assessment: string,
  messages: Messages,
): Promise<void> {
  const { locate } = await readDocument(assessment, 'assessment');
  const problems = wrong.map(({ source: { id, index }, problem }) => ({
    ...problem,
    place: locate(['answers', id, 'evidence', index, 'file']),
  }));
  await emit(process.stderr, problemLines(new EomsError('bad-data', problems), messages));
}
