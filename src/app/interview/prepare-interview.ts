import { checkSite } from '../../engagement/check-site.ts';
import { EomsError } from '../../model/problem.ts';
import { type OwnQuestion, ownQuestions } from '../../questionnaire/interview/own-questions.ts';
import { selectRequirements } from '../../scope/select-requirements.ts';
import type { OpenAnswerStore } from '../answers/answer-store.ts';
import type { Interviewed } from '../answers/interview-store.ts';
import { openStoreOf, writablePath } from '../answers/open-store.ts';
import { openEngagement } from '../engagement/open-engagement.ts';
import type { Workspace, WorkspaceOptions } from '../engagement/workspace.ts';
import type { World } from '../world.ts';

/** Whom to ask, where, and about what. */
export interface InterviewOrder {
  readonly where: WorkspaceOptions;
  readonly person: Omit<Interviewed, 'date'>;
  readonly clauses: readonly string[];
  readonly processes: readonly string[];
}

/** An interview that can be held. */
export interface PreparedInterview {
  readonly workspace: Workspace;
  /** The assessment that holds what is said, or will. */
  readonly path: string;
  readonly person: Interviewed;
  readonly questions: readonly OwnQuestion[];
  /** Opens that assessment under its lock; one that is absent begins with the first answer. */
  readonly open: () => Promise<OpenAnswerStore>;
}

/**
 * Finds out what a person is asked, in their own questions, and where it is kept.
 *
 * @throws EomsError `usage` for a role, clause or process that the standard does not have, and a site
 * that the institution does not have; else as `openEngagement` and `writablePath` do.
 */
export async function prepareInterview(
  { where, person, clauses, processes }: InterviewOrder,
  world: World,
): Promise<PreparedInterview> {
  const workspace = await openEngagement(world, where);
  const { standard, engagement } = workspace;
  const { role, site } = person;
  const wrong =
    site === undefined ? [] : checkSite(site, engagement.institution.sites, { file: '--site' });
  if (wrong.length > 0) throw new EomsError('usage', wrong);
  const requirements = selectRequirements(
    { standard, conditions: engagement.conditions, answers: new Map() },
    { clauses, processes, roles: [role], unanswered: false, review: false },
  );
  const path = await writablePath(workspace, { assessment: where.assessment }, world);
  return {
    workspace,
    path,
    person: { ...person, who: person.who.trim().replaceAll(/\s+/g, ' '), date: world.date },
    questions: ownQuestions(requirements, role),
    open: () => openStoreOf(workspace, path, { started: world.date, from: undefined }),
  };
}
