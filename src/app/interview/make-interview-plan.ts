import { type CalendarEvent, writeCalendar } from '../../exchange/write-calendar.ts';
import { prepareInterviewPlan } from '../../report/interview/prepare-interview-plan.ts';
import { noteLanguage } from '../engagement/check-language.ts';
import { openEngagement } from '../engagement/open-engagement.ts';
import { tellOrigin } from '../engagement/tell-origin.ts';
import type { Workspace, WorkspaceOptions } from '../engagement/workspace.ts';
import type { Delivered } from '../output/deliver.ts';
import type { PrintChoice } from '../output/print-choice.ts';
import { deliverDocument } from '../report/deliver-document.ts';
import type { World } from '../world.ts';
import { nameOfRole } from './name-of-role.ts';
import { checkDays, type InterviewPlan, planInterviews } from './plan-interviews.ts';
import { clausesOf, viewInterviews } from './view-interviews.ts';

/** For how many days interviews are planned, and from when. */
export interface InterviewRequest {
  readonly where: WorkspaceOptions;
  readonly days: number;
  /** ISO date; the day of the run where it is not said. */
  readonly start: string | undefined;
}

/** For how many days interviews are planned where nothing is said. */
export const usualDays = 2;

/**
 * Makes the plan of interviews as Markdown, PDF or web page, and delivers it: the timetable, and a page
 * for each person with what to have at hand.
 *
 * @throws EomsError `usage` where there are no days or too many; else as `deliverDocument` does.
 */
export async function makeInterviewPlan(
  request: InterviewRequest,
  choice: PrintChoice,
  world: World,
): Promise<Delivered> {
  const { workspace, plan } = await planFor(request, world);
  const { folder, messages, engagement } = workspace;
  noteLanguage(world, engagement.language);
  const view = viewInterviews(plan, workspace, world.date);
  const { where: options, days } = request;
  const nothing = { path: undefined, started: '' };
  const { words, files: sources } = await tellOrigin(workspace, nothing, { options, world });
  const length = days === usualDays ? [] : [`days-${days}`];
  return deliverDocument(
    {
      template: 'interview-plan',
      name: ['interview-plan', plan.dates[0], ...length, ...words].join('-'),
      sources,
      folder,
      messages,
      engagement: workspace,
      prepare: (templates) => prepareInterviewPlan(view, templates),
      choice,
    },
    world,
  );
}

/**
 * The same meetings as a calendar (RFC 5545), for any program that keeps one.
 *
 * @throws EomsError as `makeInterviewPlan` does.
 */
export async function composeInterviewCalendar(
  request: InterviewRequest,
  world: World,
): Promise<string> {
  const { workspace, plan } = await planFor(request, world);
  return writeCalendar(eventsOf(plan, workspace), world.date);
}

async function planFor(
  { where, days, start }: InterviewRequest,
  world: World,
): Promise<{ readonly workspace: Workspace; readonly plan: InterviewPlan }> {
  checkDays(days);
  const workspace = await openEngagement(world, where);
  const { standard, engagement } = workspace;
  const asked = start ?? world.date;
  const plan = planInterviews(standard, engagement, { days, start: asked });
  noteFreeDay(asked, plan, world);
  return { workspace, plan };
}

/** Says so where the plan begins later, since that day is a weekend or a holiday. */
function noteFreeDay(
  asked: string,
  { dates: [first = asked] }: InterviewPlan,
  { note, messages }: World,
): void {
  if (first === asked) return;
  const values = { date: messages.date(asked), first: messages.date(first) };
  note({ key: 'interview.plan-starts-later', values });
}

function eventsOf(
  { sessions, dates, requirements }: InterviewPlan,
  { standard, engagement, messages }: Workspace,
): readonly CalendarEvent[] {
  const byId = new Map(requirements.map((one) => [one.id, one]));
  const { name } = engagement.institution;
  return sessions.map(({ person, topics, day, from, to, place }) => {
    const date = dates[day] ?? '';
    return {
      uid: `${date}-${from}-${person}@${standard.id}.eoms`,
      date,
      from,
      to,
      title: messages.text('interview.event', { person: nameOfRole(person, standard), name }),
      text: messages.text('interview.event-text', {
        count: topics.length,
        clauses: clausesOf(topics, byId),
      }),
      place,
    };
  });
}
