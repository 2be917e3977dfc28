import type { AnswerEntry } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { allowsMissing, highestRating } from '../model/rules/scale.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import { isBlank } from '../model/text/given-text.ts';
import { splitNote } from '../model/text/private-lines.ts';
import { listWords, suggestWord } from '../model/text/suggest-word.ts';
import { checkItems } from './check-items.ts';
import { checkSites, ratingOf } from './site-ratings.ts';

type Answers = Readonly<Record<string, AnswerEntry>>;

/**
 * Every answer that does not fit the standard: unknown requirements and items, ratings off the
 * scale, and what a rating and its fields contradict. Works on an assessment and on `--answers`.
 *
 * @param origin `kept` for answers that an earlier eoms has written: they stay readable.
 */
export function checkAnswers(
  document: Located<{ readonly answers: Answers }>,
  standard: Standard,
  origin: AnswerOrigin = 'given',
): readonly Problem[] {
  const judge = answerChecker(standard, origin);
  const { locate } = document;
  return Object.entries(document.value.answers).flatMap(([id, entry]) =>
    judge({ id, entry, locate }),
  );
}

/**
 * Where answers come from. Those that are kept may have a reason of invisible characters only, which an
 * earlier eoms took for one; it is remarked on as too short.
 */
export type AnswerOrigin = 'given' | 'kept';

/** Makes the check of one answer after another against a standard. */
export function answerChecker(
  standard: Standard,
  origin: AnswerOrigin = 'given',
): (answer: PlacedAnswer) => readonly Problem[] {
  const requirements = new Map(standard.requirements.map((one) => [one.id, one]));
  const ids = [...requirements.keys()];
  const highest = highestRating(standard.scale);
  const isSilent = origin === 'given' ? isBlank : isEmpty;
  return (answer) => {
    const requirement = requirements.get(answer.id);
    if (requirement === undefined) return [unknownRequirement(answer, ids, standard)];
    return checkAnswer(answer, requirement, { highest, isSilent });
  };
}

/** An answer as written, and the place of its parts, below `['answers', id]`. */
export interface PlacedAnswer {
  readonly id: string;
  readonly entry: AnswerEntry;
  readonly locate: Located<unknown>['locate'];
}

/** By what the fields of an answer are judged. */
interface Measure {
  readonly highest: number;
  /** Whether a reason says nothing. */
  readonly isSilent: (reason: string) => boolean;
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

/** If the id is a clause, the advice lists the ids of its requirements. */
function unknownRequirement(
  { id, locate }: PlacedAnswer,
  known: readonly string[],
  { requirements }: Standard,
): Problem {
  const place = locate(['answers', id], 'key');
  const within = requirements.filter(({ clause }) => clause === id).map((one) => one.id);
  const hint = within.length > 0 ? listWords(within) : suggestWord(id, known);
  return { key: 'assessment.unknown-requirement', values: { id }, place, ...hint };
}

function checkAnswer(
  answer: PlacedAnswer,
  requirement: Requirement,
  { highest, isSilent }: Measure,
): readonly Problem[] {
  const bySites = checkSites(answer, highest);
  if (bySites.length > 0) return bySites;
  const rating = ratingOf(answer.entry);
  const own =
    rating === 'na' ? checkJustification(answer, isSilent) : checkRating(answer, rating, highest);
  const earlier = checkItems(answer.entry.earlierMissing ?? [], requirement, (index) =>
    answer.locate(['answers', answer.id, 'earlierMissing', index]),
  );
  return [...own, ...checkMissing(answer, requirement, highest), ...earlier];
}

function checkJustification(
  { id, entry, locate }: PlacedAnswer,
  isSilent: Measure['isSilent'],
): readonly Problem[] {
  if (!isSilent(splitNote(entry.justification ?? '').note)) return [];
  return [
    {
      key: 'assessment.justification-missing',
      values: { id },
      place: locate(['answers', id, 'rating']),
      hintKey: 'assessment.justification-hint',
    },
  ];
}

function checkRating(
  { id, entry, locate }: PlacedAnswer,
  rating: number,
  highest: number,
): readonly Problem[] {
  const at = (key: string): DocumentPath => ['answers', id, key];
  if (rating > highest) {
    const values = { rating, highest };
    return [{ key: 'assessment.rating-off-scale', values, place: locate(at('rating')) }];
  }
  if (entry.justification === undefined) return [];
  const place = locate(at('justification'), 'key');
  return [{ key: 'assessment.justification-unwanted', values: { id }, place }];
}

function checkMissing(
  { id, entry, locate }: PlacedAnswer,
  requirement: Requirement,
  highest: number,
): readonly Problem[] {
  const missing = entry.missing ?? [];
  const rating = ratingOf(entry);
  if (missing.length > 0 && (rating === 'na' || !allowsMissing(rating, highest))) {
    return [
      {
        key: 'assessment.missing-unwanted',
        values: { id, rating, highest },
        place: locate(['answers', id, 'missing'], 'key'),
        hintKey: 'assessment.missing-unwanted-hint',
      },
    ];
  }
  return checkItems(missing, requirement, (index) => locate(['answers', id, 'missing', index]));
}
