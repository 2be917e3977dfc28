import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import type { DrillDocument } from '../../model/document.ts';
import type { Requirement, ScaleStep, Standard } from '../../model/standard.ts';
import type { Templates } from '../engine/create-engine.ts';
import type { TemplateWork } from '../engine/render-template.ts';
import type { drillViewSchema } from './drill-schema.ts';

/** A rating drill as its template sees it; `view/drill-schema.ts` describes it. */
export type DrillView = Derived<typeof drillViewSchema>;

/** A rating drill: cases with the questions and levels that they are rated by. */
export type Drill = Pick<DrillView, 'standard' | 'cases'>;

/** One case with all that is needed to rate it, and how it was rated. */
type DrillCase = Drill['cases'][number];

/**
 * Puts the cases of a drill together with what the standard says of their requirements. A case that the
 * standard cannot place is left out: `checkDrill` reports it.
 */
export function buildDrill({ cases }: DrillDocument, standard: Standard): Drill {
  const { id, title, shortTitle, edition, notice, scale } = standard;
  const requirements = new Map(standard.requirements.map((one) => [one.id, one]));
  const shown = cases.flatMap((one, index) => {
    const requirement = requirements.get(one.requirement);
    const step = scale.find(({ rating }) => rating === one.rating);
    if (requirement === undefined || step === undefined) return [];
    const { seen, rating, reason } = one;
    const said = { number: index + 1, seen, rating, ratingName: step.name, reason };
    return [{ ...said, ...askedOf(requirement, scale) }];
  });
  return { standard: { id, title, shortTitle, edition, notice }, cases: shown };
}

type Asked = Pick<DrillCase, 'id' | 'name' | 'clause' | 'question' | 'levels'>;

/** The question and its levels. A level that is not told for it means there what it means anywhere. */
function askedOf(
  { id, name, clause, question, levels }: Requirement,
  scale: readonly ScaleStep[],
): Asked {
  const told = scale.map((step) => ({
    rating: step.rating,
    name: step.name,
    text: levels[step.rating] ?? step.meaning,
  }));
  return { id, name, clause, question, levels: told };
}

/** What a drill is put into words with. */
export interface DrillContext {
  readonly messages: Messages;
  readonly templates: Templates;
  readonly date: string;
}

/** Gathers what the template of a drill sees. */
export function prepareDrill(
  drill: Drill,
  { messages, templates, date }: DrillContext,
): TemplateWork {
  const view: DrillView = { ...drill, date, language: messages.language };
  return { name: 'drill', templates, view, charts: {}, photos: {} };
}
