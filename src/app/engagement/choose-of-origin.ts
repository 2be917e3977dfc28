import type { Assessment, AssessmentOrigin } from '../../model/assessment.ts';
import { applies } from '../../model/rules/applicability.ts';
import { type ChosenAgain, chooseAgain, readAskedAgain } from '../../scope/choose-again.ts';
import type { Workspace } from './workspace.ts';

/** An assessment that follows on another one, which was read. */
export interface OriginSought {
  readonly origin: AssessmentOrigin;
  /** ISO date on which the later one was begun. */
  readonly started: string;
  readonly earlier: Assessment;
}

/**
 * What is asked again of an earlier assessment, by the words that the later one was begun with, and by what the
 * sample of it is drawn: the same each time.
 *
 * @throws EomsError `usage` where these words mean nothing.
 */
export function chooseOfOrigin(
  { standard, engagement }: Pick<Workspace, 'standard' | 'engagement'>,
  { origin, started, earlier }: OriginSought,
): ChosenAgain & { readonly seed: string } {
  const seed = `${engagement.institution.name}, ${started}`;
  const requirements = standard.requirements.filter((one) => applies(one, engagement.conditions));
  const { answers, standard: past } = earlier;
  const last = { standard, requirements, earlier: answers, edition: past.edition, seed };
  return { ...chooseAgain(readAskedAgain(origin.ask), last), seed };
}
