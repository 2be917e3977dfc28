import { isSameSpeaker, speakerKey, testimoniesOn } from '../../assessment/testimonies.ts';
import type { Assessment, Testimony } from '../../model/assessment.ts';
import type { Derived } from '../../model/derived.ts';
import { isHeard } from '../../model/rules/heard.ts';
import type { interviewsSchema } from '../../model/schema/outputs/interviews-content.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { findBlindSpots, leastShared } from '../../questionnaire/interview/find-blind-spots.ts';
import { weighSources } from '../../questionnaire/interview/weigh-sources.ts';
import { choosePeople } from '../../schedule/choose-people.ts';

/** What people said side by side, with roles by their ids; without names and private notes. */
export type MergedInterviews = Derived<typeof interviewsSchema>;

type SaidInAssessment = Pick<Assessment, 'answers' | 'said'>;

function isSame(one: Testimony, other: Testimony): boolean {
  return isSameSpeaker(one, other) && one.words === other.words;
}

/** What several assessments hold of what people said; the same words count once. */
function joinSaid(id: string, assessments: readonly SaidInAssessment[]): readonly Testimony[] {
  const all = assessments.flatMap((one) => testimoniesOn(id, one));
  return all.filter(
    (one, index) => isHeard(one) && all.findIndex((other) => isSame(one, other)) === index,
  );
}

/**
 * Puts side by side what people said: where they disagree, what is open and whom to ask
 * next, and which roles see more than others.
 *
 * @param requirements those in scope
 */
export function mergeInterviews(
  requirements: readonly Requirement[],
  assessments: readonly SaidInAssessment[],
  { scale }: Pick<Standard, 'scale'>,
): MergedInterviews {
  const all = requirements.map((requirement) => {
    return { requirement, said: joinSaid(requirement.id, assessments) };
  });
  const heard = all
    .filter(({ said }) => said.length > 0)
    .map((one) => ({ ...one, verdict: weighSources(one.said, scale).verdict }));
  const withVerdict = (verdict: (typeof heard)[number]['verdict']) =>
    heard.filter((one) => one.verdict === verdict);
  const unasked = all.filter(({ said }) => said.length === 0);
  const people = new Set(heard.flatMap(({ said }) => said.map(({ who }) => who)));
  return {
    people: people.size,
    alone: rolesOfOne(heard.flatMap(({ said }) => said)),
    heard: heard.length,
    inScope: requirements.length,
    leastShared,
    apart: withVerdict('apart').map(({ requirement, said }) => ({
      ...brief(requirement),
      voices: said.map(voiceOf),
    })),
    agree: withVerdict('agree').length,
    unrated: withVerdict('open').length,
    unasked: askNext(unasked.map(({ requirement }) => requirement)),
    blindSpots: [...findBlindSpots(all.map(({ said }) => said))],
  };
}

/** Roles in which one person alone spoke: with them, the role tells who it was. */
function rolesOfOne(said: readonly Testimony[]): readonly string[] {
  const people = new Map<string, Set<string>>();
  for (const one of said) {
    if (one.role === undefined) continue;
    people.set(one.role, (people.get(one.role) ?? new Set()).add(speakerKey({ who: one.who })));
  }
  return [...people].filter(([, those]) => those.size === 1).map(([role]) => role);
}

function voiceOf({
  role = '',
  site = '',
  words,
  shows = null,
}: {
  readonly role?: string;
  readonly site?: string;
  readonly words: string;
  readonly shows?: number | null;
}): MergedInterviews['apart'][number]['voices'][number] {
  return { role, site, words, shows };
}

/** Few people, so that each of these has a source; in the end what no role is asked. */
function askNext(open: readonly Requirement[]): MergedInterviews['unasked'] {
  const byId = new Map(open.map((one) => [one.id, brief(one)]));
  const topics = open.map(({ id, ask }) => {
    return { id, minutes: 0, people: [...new Set(ask.map(({ role }) => role))] };
  });
  const next = choosePeople(topics)
    .toSorted((a, b) => b.topics.length - a.topics.length)
    .map(({ person, topics: own }) => ({
      role: person,
      requirements: own.flatMap(({ id }) => byId.get(id) ?? []),
    }));
  const orphans = open.filter(({ ask }) => ask.length === 0).map(brief);
  return orphans.length === 0 ? next : [...next, { role: '', requirements: orphans }];
}

function brief({ id, clause, name }: Requirement): { id: string; clause: string; name: string } {
  return { id, clause, name };
}
