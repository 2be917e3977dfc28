import { checkSite } from '../../engagement/check-site.ts';
import { EomsError } from '../../model/problem.ts';
import type { Requirement } from '../../model/standard.ts';
import { type OwnQuestion, ownQuestions } from '../../questionnaire/interview/own-questions.ts';
import { selectRequirements } from '../../scope/select-requirements.ts';
import type { OpenAnswerStore } from '../answers/answer-store.ts';
import type { Interviewed } from '../answers/interview-store.ts';
import { openStoreOf, writablePath } from '../answers/open-store.ts';
import { openEngagement } from '../engagement/open-engagement.ts';
import type { Workspace, WorkspaceOptions } from '../engagement/workspace.ts';
import type { World } from '../world.ts';
import {
  checkDays,
  type InterviewDays,
  planInterviews,
  plannedMinutes,
} from './plan-interviews.ts';

/** Whom to ask, where, and about what. */
export interface InterviewOrder {
  readonly where: WorkspaceOptions;
  readonly person: Omit<Interviewed, 'date'>;
  readonly clauses: readonly string[];
  readonly processes: readonly string[];
  /** Only what a plan for so many days gives the role; all that the standard asks it where it is absent. */
  readonly days?: number | undefined;
}

/** An interview that can be held. */
export interface PreparedInterview {
  readonly workspace: Workspace;
  /** The assessment that holds what is said, or will. */
  readonly path: string;
  readonly person: Interviewed;
  readonly questions: readonly OwnQuestion[];
  /** The minutes that the plan gives each question, by the id of its requirement; `undefined`: there is no plan. */
  readonly minutes: ReadonlyMap<string, number> | undefined;
  /** Opens that assessment under its lock; one that is absent begins with the first answer. */
  readonly open: () => Promise<OpenAnswerStore>;
}

/**
 * Finds out what a person is asked, in their own questions, and where it is kept.
 *
 * @throws EomsError `usage` for days that no plan has, a role, clause or process that the standard does not have, and a site
 * that the institution does not have; else as `openEngagement` and `writablePath` do.
 */
export async function prepareInterview(
  { where, person, clauses, processes, days }: InterviewOrder,
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
  const asked =
    days === undefined
      ? requirements
      : requirements.filter(plannedFor(person, { days, start: world.date }, workspace));
  const questions = ownQuestions(asked, role);
  const path = await writablePath(workspace, { assessment: where.assessment }, world);
  return {
    workspace,
    path,
    person: { ...person, who: person.who.trim().replaceAll(/\s+/g, ' '), date: world.date },
    questions,
    minutes:
      days === undefined
        ? undefined
        : new Map(questions.map(({ requirement: one }) => [one.id, plannedMinutes(one)])),
    open: () => openStoreOf(workspace, path, { started: world.date, from: undefined }),
  };
}

/** Whether the plan of interviews for so many days has the role asked about a requirement, at their site if it is said. */
function plannedFor(
  { role, site }: Pick<Interviewed, 'role' | 'site'>,
  days: InterviewDays,
  { standard, engagement }: Workspace,
): (requirement: Requirement) => boolean {
  checkDays(days.days);
  // The day on which it begins changes the dates of a plan, and not who is asked what.
  const { sessions } = planInterviews(standard, engagement, days);
  const mine = sessions.filter(({ person }) => person === role);
  const isOfSites = standard.roles.some(({ id, atEachSite }) => id === role && atEachSite === true);
  const here = isOfSites ? mine.filter(({ place }) => place === site) : [];
  const planned = new Set((here.length === 0 ? mine : here).flatMap(({ topics }) => topics));
  return ({ id }) => planned.has(id);
}
