import { basename } from 'node:path';
import type { FilledForm, FilledRequirement } from '../../exchange/read-filled-form.ts';
import type { Answer } from '../../model/assessment.ts';
import { allowsMissing, highestRating } from '../../model/rules/scale.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { privateApart } from '../../model/text/private-lines.ts';
import type { PlannedRecords } from './plan-finding.ts';
import { type AnswerStep, differences, keptBeside, outcomeOf } from './plan-report.ts';
import { tickedItem } from './ticked-item.ts';

/** A form, the name of its file, and what may be done with it. */
export interface RatingSource {
  readonly form: FilledForm;
  readonly file: string;
  readonly standard: Standard;
  readonly mayReplace: boolean;
}

/** What becomes of every rating on a form: what is there stays, unless it may be replaced. */
export function planRatings(source: RatingSource, standing: PlannedRecords): readonly AnswerStep[] {
  const requirements = new Map(source.standard.requirements.map((one) => [one.id, one]));
  return source.form.entries.flatMap((entry): readonly AnswerStep[] => {
    const requirement = requirements.get(entry.requirement);
    if (requirement === undefined || entry.rating === undefined) return [];
    const earlier = standing.answers.get(requirement.id);
    const answer = answerOf(entry, { requirement, earlier }, source);
    const differs = differences(answer, earlier);
    const outcome = outcomeOf(earlier, differs, source.mayReplace);
    if (outcome === 'new' || outcome === 'replaced') standing.answers.set(requirement.id, answer);
    return [{ requirement, answer, outcome, earlier, differs }];
  });
}

interface RatedRequirement {
  readonly requirement: Requirement;
  readonly earlier: Answer | undefined;
}

/**
 * The answer that a form gives: what was written is the reason where something does not apply, and else a
 * note, its private lines apart. A note and evidence that it does not give stay as they were.
 */
function answerOf(
  entry: FilledRequirement,
  { requirement, earlier }: RatedRequirement,
  { form, file, standard }: RatingSource,
): Answer {
  const { rating = 'na' } = entry;
  const typed = [entry.note, entry.evidence].filter((part) => part !== '').join('\n');
  const { note: said, ...own } = privateApart({ note: typed });
  const by = saySource(form, file);
  const evidence = earlier?.evidence ?? [];
  const before = { ...noteOf(earlier?.note), ...keptBeside(earlier, own) };
  if (rating === 'na') return { rating, justification: said ?? '', ...before, evidence, by };
  const isBetween = allowsMissing(rating, highestRating(standard.scale));
  const missing = isBetween ? missingOf(entry, { requirement, earlier }) : [];
  return { rating, missing, ...before, ...noteOf(said), evidence, by };
}

function noteOf(note: string | undefined): Pick<Answer, 'note'> {
  return note === undefined || note === '' ? {} : { note };
}

/** Where some points are ticked as shown, the others are missing; else it was not said. */
function missingOf(
  { items }: FilledRequirement,
  { requirement, earlier }: RatedRequirement,
): string[] {
  if (items.length === 0) {
    return earlier === undefined || earlier.rating === 'na' ? [] : [...earlier.missing];
  }
  const shown = new Set(items.map((mark) => tickedItem(mark, requirement)));
  return requirement.items.filter((item) => !shown.has(item)).map(({ id }) => id);
}

/**
 * Who filled the form in and, in brackets, its file and its day. This goes into `by`: a form does not prove
 * what it says, and a note is printed as a fact.
 */
function saySource({ header }: FilledForm, file: string): string {
  const source = [basename(file), header.date ?? ''].filter((part) => part !== '').join(', ');
  const who = header.auditor ?? header.interviewees ?? '';
  return (who === '' ? source : `${who} (${source})`).slice(0, 1000);
}
