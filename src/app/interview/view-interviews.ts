import type { Requirement } from '../../model/standard.ts';
import type { InterviewPlanView } from '../../report/interview/prepare-interview-plan.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { clock } from './clock.ts';
import { nameOfRole } from './name-of-role.ts';
import type { InterviewPlan, Visit } from './plan-interviews.ts';
import { dayFrame } from './visit-sites.ts';
import { type LetterSource, listOtherKeepers, writeLetters } from './write-letters.ts';

type Day = InterviewPlanView['days'][number];
type Entry = Day['entries'][number];

/** A plan of interviews as its template sees it: days, a letter for each person, and what is left. */
export function viewInterviews(
  plan: InterviewPlan,
  { standard, engagement, messages }: Pick<Workspace, 'standard' | 'engagement' | 'messages'>,
  date: string,
): InterviewPlanView {
  const byId = new Map(plan.requirements.map((one) => [one.id, one]));
  const telling = { plan, standard, messages, byId };
  return {
    institution: engagement.institution.name,
    standard: standard.shortTitle,
    date,
    language: messages.language,
    requirements: new Set(plan.sessions.flatMap(({ topics }) => topics)).size,
    pace: Math.round(plan.pace * 100),
    askedOnce: !plan.isAskedTwice && plan.visits.some(({ site }) => site !== plan.visits[0]?.site),
    unvisited: plan.unvisited.join('; '),
    days: plan.visits.map((visit) => ({
      date: plan.dates[visit.day] ?? '',
      site: visit.site,
      entries: entriesOf(visit, telling),
    })),
    letters: writeLetters(telling),
    others: listOtherKeepers(telling),
    left: plan.left.flatMap(({ id, place = '' }) =>
      requirementsOf([id], byId).map(({ clause, name }) => ({ clause, name, site: place })),
    ),
  };
}

/** The clauses of some requirements, each once. */
export function clausesOf(ids: readonly string[], byId: ReadonlyMap<string, Requirement>): string {
  return [...new Set(requirementsOf(ids, byId).map(({ clause }) => clause))].join(', ');
}

/** The morning of a day begins with its opening, and lunch follows it; the afternoon has the closing. */
function entriesOf(visit: Visit, { plan, standard, byId }: LetterSource): readonly Entry[] {
  const { begins, opened, lunch, afternoon, closing, ends } = dayFrame;
  const sessions = plan.sessions
    .filter(({ day, place }) => day === visit.day && place === visit.site)
    .map(({ from, to, person, topics }) => ({
      ...during('session', from, to),
      person: nameOfRole(person, standard),
      topics: topics.length,
      clauses: clausesOf(topics, byId),
    }));
  const isMorning = plan.visits.find(({ day }) => day === visit.day) === visit;
  const isLast = plan.visits.at(-1) === visit;
  return [
    ...(plan.visits[0] === visit ? [during('opening', begins, opened)] : []),
    ...sessions,
    ...(isMorning ? [during('lunch', lunch, afternoon)] : []),
    ...(isLast ? [during('closing', closing, ends)] : []),
  ].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function during(kind: Entry['kind'], from: number, to: number): Entry {
  return { kind, from: clock(from), to: clock(to), person: '', topics: 0, clauses: '' };
}

function requirementsOf(
  ids: readonly string[],
  byId: ReadonlyMap<string, Requirement>,
): readonly Requirement[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}
