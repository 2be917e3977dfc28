import { basename } from 'node:path';
import type { FilledForm, FilledRequirement } from '../../exchange/read-filled-form.ts';
import type { Answer } from '../../model/assessment.ts';
import { allowsMissing, highestRating } from '../../model/rules/scale.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { privateApart } from '../../model/text/private-lines.ts';
import type { RatedSite } from '../../questionnaire/rate-site.ts';
import { isWritten, type PlannedRecords } from './plan-finding.ts';
import { type AnswerStep, differences, keptBeside, outcomeOf } from './plan-report.ts';
import { planAtSite, withSitesNoted } from './rate-at-site.ts';
import { tickedItem } from './ticked-item.ts';

/** A form, the name of its file, and what may be done with it. */
export interface RatingSource {
  readonly form: FilledForm;
  readonly file: string;
  readonly standard: Standard;
  readonly mayReplace: boolean;
  /** The site that the form is of; `undefined`: its ratings are for all. */
  readonly place: RatedSite | undefined;
}

/**
 * What becomes of every rating on a form: what is there stays, unless it may be replaced. A form of one site leaves
 * how the others are rated.
 */
export function planRatings(source: RatingSource, standing: PlannedRecords): readonly AnswerStep[] {
  const requirements = new Map(source.standard.requirements.map((one) => [one.id, one]));
  return source.form.entries.flatMap((entry): readonly AnswerStep[] => {
    const requirement = requirements.get(entry.requirement);
    if (requirement === undefined || entry.rating === undefined) return [];
    const earlier = standing.answers.get(requirement.id);
    const step = planRating(entry, { requirement, earlier }, source);
    if (isWritten(step)) standing.answers.set(requirement.id, step.answer);
    return [step];
  });
}

function planRating(
  entry: FilledRequirement,
  rated: RatedRequirement,
  source: RatingSource,
): AnswerStep {
  const { earlier } = rated;
  const { place, mayReplace, standard } = source;
  const known = place === undefined ? rated : { ...rated, earlier: undefined };
  const given = answerOf(entry, known, source);
  if (place !== undefined && given.rating !== 'na') {
    const highest = highestRating(standard.scale);
    const step = planAtSite({ given, earlier, place, highest }, mayReplace);
    return { ...rated, ...step, site: place.site };
  }
  const differs = differences(given, earlier);
  const outcome = outcomeOf(earlier, differs, mayReplace);
  const answer = outcome === 'replaced' ? withSitesNoted(given, earlier) : given;
  return { ...rated, answer, outcome, differs };
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
