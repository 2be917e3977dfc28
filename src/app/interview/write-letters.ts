import type { Messages } from '../../messages/messages.ts';
import { isWithinClause } from '../../model/clauses/clause-order.ts';
import { keeperOf } from '../../model/rules/keeper.ts';
import type { Clause, Requirement, Standard } from '../../model/standard.ts';
import type { InterviewPlanView } from '../../report/interview/prepare-interview-plan.ts';
import type { Session } from '../../schedule/set-timetable.ts';
import { clock } from './clock.ts';
import { nameOfRole } from './name-of-role.ts';
import type { InterviewPlan } from './plan-interviews.ts';

type Letter = InterviewPlanView['letters'][number];
type OtherKeeper = InterviewPlanView['others'][number];

/** So many fit on the page of a letter. */
const mostToBring = 18;

/** What is needed to put a plan into words. */
export interface LetterSource {
  readonly plan: InterviewPlan;
  readonly standard: Standard;
  readonly messages: Messages;
  readonly byId: ReadonlyMap<string, Requirement>;
}

/** Who is written to: a role, of whom there is one at each site or one at all. */
interface Addressee {
  readonly person: string;
  readonly site: string;
  readonly sessions: readonly Session[];
}

/** A letter to everybody who is seen, in the order in which they are: when, about what, and what to have at hand. */
export function writeLetters(telling: LetterSource): readonly Letter[] {
  const addressees = findAddressees(telling);
  return addressees.map((one) => letterTo(one, addressees, telling));
}

/**
 * What is kept by people who are not seen, by role, and what has no known keeper: it has to be asked for, or
 * it will be missing.
 */
export function listOtherKeepers({
  plan,
  standard,
  messages,
}: LetterSource): readonly OtherKeeper[] {
  const seen = new Set(plan.sessions.map(({ person }) => person));
  const kept = plan.requirements.flatMap((one) => keptOf(one, standard));
  const nobody = { id: undefined, name: messages.text('interview.others.nobody') };
  return [...standard.roles, nobody]
    .filter(({ id }) => id === undefined || !seen.has(id))
    .map(({ id, name }) => {
      const names = kept.filter(({ keeper }) => keeper === id).map((one) => one.name);
      return { person: name, names: [...new Set(names)].join('; ') };
    })
    .filter(({ names }) => names !== '');
}

function findAddressees({ plan: { sessions }, standard }: LetterSource): readonly Addressee[] {
  const atSites = new Set(
    standard.roles.filter(({ atEachSite }) => atEachSite === true).map(({ id }) => id),
  );
  const siteOf = ({ person, place }: Session): string => (atSites.has(person) ? place : '');
  return sessions
    .map((session) => ({ person: session.person, site: siteOf(session) }))
    .filter((one, index, all) => index === all.findIndex((other) => isSame(one, other)))
    .map((one) => ({
      ...one,
      sessions: sessions.filter((session) =>
        isSame(one, { person: session.person, site: siteOf(session) }),
      ),
    }));
}

type Address = Pick<Addressee, 'person' | 'site'>;

function isSame(one: Address, other: Address): boolean {
  return one.person === other.person && one.site === other.site;
}

function letterTo(one: Addressee, all: readonly Addressee[], telling: LetterSource): Letter {
  const { standard, messages, byId } = telling;
  const asked = one.sessions.flatMap(({ topics }) => topics.flatMap((id) => byId.get(id) ?? []));
  const bring = documentsToBring(one, all, telling);
  const person = nameOfRole(one.person, standard);
  return {
    person:
      one.site === '' ? person : messages.text('interview.person-at', { person, site: one.site }),
    when: one.sessions.map((session) => sayWhen(session, telling)),
    topics: standard.clauses.filter(isChapter).flatMap(({ clause, title }) => {
      const within = asked.filter((requirement) => isWithinClause(requirement.clause, clause));
      const names = within.map(({ name }) => name).join('; ');
      return names === '' ? [] : [{ clause, title, names }];
    }),
    bring: bring.slice(0, mostToBring),
    more: Math.max(0, bring.length - mostToBring),
  };
}

/**
 * What somebody keeps of all that is looked at, no matter who is asked about it. Of several at different sites, those bring
 * it who are asked about it, and the first where none of them is.
 */
function documentsToBring(
  one: Addressee,
  all: readonly Addressee[],
  { plan, standard }: LetterSource,
): readonly string[] {
  const alike = all.filter(({ person }) => person === one.person);
  const names = plan.requirements.flatMap((requirement) => {
    const asked = alike.filter(({ sessions }) => isAskedIn(sessions, requirement));
    const [first] = alike;
    const brings = asked.length === 0 ? first === one : asked.includes(one);
    if (!brings) return [];
    return keptOf(requirement, standard)
      .filter(({ keeper }) => keeper === one.person)
      .map(({ name }) => name);
  });
  return [...new Set(names)];
}

function isAskedIn(sessions: readonly Session[], { id }: Requirement): boolean {
  return sessions.some(({ topics }) => topics.includes(id));
}

function keptOf(requirement: Requirement, { roles }: Standard) {
  return requirement.documentedInformation.map((document) => ({
    name: document.name,
    keeper: keeperOf(document, requirement, roles),
  }));
}

/** Chapters are few enough for one page. */
function isChapter({ clause }: Clause): boolean {
  return !clause.includes('.');
}

/** With the site where the team is at more than one. */
function sayWhen({ day, from, to, place }: Session, { plan, messages }: LetterSource): string {
  const when = messages.text('interview.when', {
    date: messages.date(plan.dates[day] ?? ''),
    from: clock(from),
    to: clock(to),
  });
  const isAtOne = plan.visits.every(({ site }) => site === place);
  return isAtOne ? when : messages.text('interview.when-at', { when, site: place });
}
