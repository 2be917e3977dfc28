import type { AssessmentDocument, InterviewDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { highestRating } from '../model/rules/scale.ts';
import type { Standard } from '../model/standard.ts';
import { suggestWord } from '../model/text/suggest-word.ts';

/** What a person said as it is written, and its place. */
interface PlacedWords {
  readonly entry: { readonly shows?: number };
  readonly path: DocumentPath;
}

/** All that was said in an assessment about what the standard does not have, or off its scale. */
export function checkSaid(
  { value, locate }: Located<Pick<AssessmentDocument, 'answers' | 'said'>>,
  standard: Standard,
): readonly Problem[] {
  const said = Object.entries(value.said ?? {});
  const rated = Object.entries(value.answers).flatMap(([id, { said: list = [] }]) =>
    list.map((entry, index): PlacedWords => ({ entry, path: ['answers', id, 'said', index] })),
  );
  const heard = said.flatMap(([id, list]) =>
    list.map((entry, index): PlacedWords => ({ entry, path: ['said', id, index] })),
  );
  return [
    ...said.flatMap(([id]) => checkId(id, { locate, standard })),
    ...[...rated, ...heard].flatMap((one) => checkShows(one, { locate, standard })),
  ];
}

/** The same in what one person said, as a file of its own has it. */
export function checkInterview(
  { value, locate }: Located<InterviewDocument>,
  standard: Standard,
): readonly Problem[] {
  return Object.entries(value.said).flatMap(([id, entry]) => [
    ...checkId(id, { locate, standard }),
    ...checkShows({ entry, path: ['said', id] }, { locate, standard }),
  ]);
}

interface Held {
  readonly locate: Located<unknown>['locate'];
  readonly standard: Standard;
}

function checkId(id: string, { locate, standard }: Held): readonly Problem[] {
  const ids = standard.requirements.map((one) => one.id);
  if (ids.includes(id)) return [];
  const place = locate(['said', id], 'key');
  return [
    { key: 'assessment.unknown-requirement', values: { id }, place, ...suggestWord(id, ids) },
  ];
}

function checkShows({ entry, path }: PlacedWords, { locate, standard }: Held): readonly Problem[] {
  const highest = highestRating(standard.scale);
  const { shows: rating = 0 } = entry;
  if (rating <= highest) return [];
  const place = locate([...path, 'shows']);
  return [{ key: 'assessment.rating-off-scale', values: { rating, highest }, place }];
}
