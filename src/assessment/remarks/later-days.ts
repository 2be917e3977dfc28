import { meetTexts } from '../../model/document-texts.ts';
import type { DocumentPath, Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { isDay } from '../../model/rules/day.ts';

/** Under these keys are days on which something was seen, said, found or begun. */
const keysOfDays = new Set(['date', 'dates', 'started']);

/**
 * Every day in an assessment, an audit or answers that is later than the day of the run, with its place: of evidence,
 * of what was said, of findings and audits, and of the assessment that this one follows on. The day on which the
 * assessment itself was begun is looked at where the one that counts is known; stamps of the clock are left alone.
 */
export function remarkLaterDays(
  { value, locate }: Located<object>,
  today: string,
): readonly Problem[] {
  return daysIn(value)
    .filter(({ day, path }) => day > today && path.join('/') !== 'started')
    .map(({ day, path }) => ({
      key: 'assessment.later-day',
      values: { day, today },
      place: locate(path),
    }));
}

interface PlacedDay {
  readonly day: string;
  readonly path: DocumentPath;
}

function daysIn(value: unknown): readonly PlacedDay[] {
  const days: PlacedDay[] = [];
  meetTexts(value, (text, path) => {
    const key = path.findLast((step) => typeof step === 'string') ?? '';
    if (keysOfDays.has(key) && isDay(text)) days.push({ day: text, path: [...path] });
  });
  return days;
}
