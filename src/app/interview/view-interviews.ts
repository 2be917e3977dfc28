import type { Messages } from '../../messages/messages.ts';
import { isWithinClause } from '../../model/clauses/clause-order.ts';
import type { Clause, Requirement, Standard } from '../../model/standard.ts';
import type { InterviewPlanView } from '../../report/interview/prepare-interview-plan.ts';
import type { Session } from '../../schedule/set-timetable.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { dayFrame, type InterviewPlan } from './plan-interviews.ts';

type Day = InterviewPlanView['days'][number];
type Entry = Day['entries'][number];
type Letter = InterviewPlanView['letters'][number];

/** So many fit on the page of a letter. */
const mostToBring = 18;

/** What is needed to put a plan into words. */
interface Telling {
  readonly plan: InterviewPlan;
  readonly standard: Standard;
  readonly messages: Messages;
  readonly byId: ReadonlyMap<string, Requirement>;
}

/** A plan of interviews as its template sees it: days, a letter for each person, and what is left. */
export function viewInterviews(
  plan: InterviewPlan,
  { standard, engagement, messages }: Pick<Workspace, 'standard' | 'engagement' | 'messages'>,
  date: string,
): InterviewPlanView {
  const byId = new Map(plan.requirements.map((one) => [one.id, one]));
  const telling = { plan, standard, messages, byId };
  const people = [...new Set(plan.sessions.map(({ person }) => person))];
  return {
    institution: engagement.institution.name,
    standard: standard.shortTitle,
    date,
    language: messages.language,
    requirements: plan.requirements.length - plan.left.length,
    pace: Math.round(plan.pace * 100),
    days: plan.dates.map((day, index) => ({
      date: day,
      site: siteOf(index, engagement.institution.sites),
      entries: entriesOf(index, telling),
    })),
    letters: people.map((person) => letterTo(person, telling)),
    left: requirementsOf(plan.left, byId).map(({ clause, name }) => ({ clause, name })),
  };
}

/** Where a day is spent: at one site after the other. */
export function siteOf(day: number, sites: readonly string[]): string {
  return sites[day % Math.max(1, sites.length)] ?? '';
}

/** The name of a role of the standard. */
export function nameOfRole(id: string, { roles }: Pick<Standard, 'roles'>): string {
  return roles.find((role) => role.id === id)?.name ?? id;
}

/** The clauses of some requirements, each once. */
export function clausesOf(ids: readonly string[], byId: ReadonlyMap<string, Requirement>): string {
  return [...new Set(requirementsOf(ids, byId).map(({ clause }) => clause))].join(', ');
}

function entriesOf(day: number, { plan, standard, byId }: Telling): readonly Entry[] {
  const { begins, opened, lunch, afternoon, closing, ends } = dayFrame;
  const sessions = plan.sessions
    .filter((session) => session.day === day)
    .map(({ from, to, person, topics }) => ({
      ...during('session', from, to),
      person: nameOfRole(person, standard),
      topics: topics.length,
      clauses: clausesOf(topics, byId),
    }));
  const isLast = day === plan.dates.length - 1;
  return [
    ...(day === 0 ? [during('opening', begins, opened)] : []),
    ...sessions,
    during('lunch', lunch, afternoon),
    ...(isLast ? [during('closing', closing, ends)] : []),
  ].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function during(kind: Entry['kind'], from: number, to: number): Entry {
  return { kind, from: clock(from), to: clock(to), person: '', topics: 0, clauses: '' };
}

function letterTo(person: string, { plan, standard, messages, byId }: Telling): Letter {
  const sessions = plan.sessions.filter((session) => session.person === person);
  const asked = requirementsOf(
    sessions.flatMap(({ topics }) => topics),
    byId,
  );
  const bring = new Set(
    asked.flatMap(({ documentedInformation }) => documentedInformation.map(({ name }) => name)),
  );
  return {
    person: nameOfRole(person, standard),
    when: sessions.map((session) => sayWhen(session, plan, messages)),
    topics: standard.clauses.filter(isChapter).flatMap(({ clause, title }) => {
      const within = asked.filter((one) => isWithinClause(one.clause, clause));
      const names = within.map(({ name }) => name).join('; ');
      return names === '' ? [] : [{ clause, title, names }];
    }),
    bring: [...bring].slice(0, mostToBring),
    more: Math.max(0, bring.size - mostToBring),
  };
}

/** Chapters are few enough for one page. */
function isChapter({ clause }: Clause): boolean {
  return !clause.includes('.');
}

function sayWhen({ day, from, to }: Session, { dates }: InterviewPlan, messages: Messages): string {
  const date = messages.date(dates[day] ?? '');
  return messages.text('interview.when', { date, from: clock(from), to: clock(to) });
}

function requirementsOf(
  ids: readonly string[],
  byId: ReadonlyMap<string, Requirement>,
): readonly Requirement[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** 570 → "09:30". */
function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
