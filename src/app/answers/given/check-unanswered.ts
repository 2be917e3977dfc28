import type { PlacedAnswer } from '../../../assessment/check-answers.ts';
import type { CsvRow } from '../../../files/sheet/parse-csv.ts';
import type { Problem } from '../../../model/problem.ts';

/** Stands for the rating that is not there. */
const anyRating = 1;

type AnswerCheck = (answer: PlacedAnswer) => readonly Problem[];

/** How many ids a remark names. */
const mostNamed = 5;

/**
 * Rows of a table that have an id and no answer: a problem where the standard does not know the id,
 * since the row may be one that was read wrongly; else one remark that names them.
 */
export function checkUnanswered(
  rows: readonly CsvRow[],
  check: AnswerCheck,
): { readonly problems: readonly Problem[]; readonly remarks: readonly Problem[] } {
  const checked = rows.map((row) => {
    const id = (row.cells['id'] ?? '').trim().toLowerCase();
    const place = row.placeOf('id');
    const entry = { rating: anyRating } as const;
    return { id, place, problems: check({ id, entry, locate: () => place }) };
  });
  const known = checked.filter(({ problems }) => problems.length === 0);
  return {
    problems: checked.flatMap(({ problems }) => problems),
    remarks: remarkUnanswered(known),
  };
}

function remarkUnanswered(
  rows: readonly { readonly id: string; readonly place: Problem['place'] }[],
): readonly Problem[] {
  const [first] = rows;
  if (first?.place === undefined) return [];
  const ids = rows.slice(0, mostNamed).map(({ id }) => id);
  const values = { count: rows.length, ids: ids.join(', '), rest: rows.length - ids.length };
  return [{ key: 'questionnaire.csv-unanswered', values, place: first.place }];
}

/** What separates cells in other tables. Ids hold none of these signs. */
const separators = [
  { sign: ';', name: 'semicolon' },
  { sign: ',', name: 'comma' },
  { sign: '\t', name: 'tab' },
  { sign: '|', name: 'bar' },
];

/** The same check, which says of an id that holds a whole row why that is so. */
export function explainSeparators(check: AnswerCheck): AnswerCheck {
  return (answer) => {
    const found = separators.find(({ sign }) => answer.id.includes(sign));
    if (found === undefined) return check(answer);
    const hint = {
      hintKey: 'questionnaire.csv-separator.hint',
      hintValues: { sign: found.name },
    } as const;
    return check(answer).map((problem) => ({ ...problem, advise: () => hint }));
  };
}
