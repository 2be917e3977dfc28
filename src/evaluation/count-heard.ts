import type { Assessment, Testimony } from '../model/assessment.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { Named } from '../model/standard.ts';

type Heard = NonNullable<Evaluation['heard']>[number];

interface Voice extends Testimony {
  readonly requirement: string;
}

/**
 * Who said something when asked, by role: counted, not named, as what a person said is between them and the
 * assessor. Roles in the order of the standard, then others as they come. Pure.
 *
 * @param roles those of the standard; a role that is not among them keeps its words
 */
export function countHeard(
  { answers, said }: Pick<Assessment, 'answers' | 'said'>,
  roles: readonly Named[],
): readonly Heard[] {
  const voices = [
    ...[...said].flatMap(([requirement, list]) => voicesOf(requirement, list)),
    ...[...answers].flatMap(([requirement, answer]) => voicesOf(requirement, answer.said ?? [])),
  ];
  const names = new Map(roles.map(({ id, name }) => [id, name]));
  const known = roles.map(({ id }) => id);
  const others = voices.map(({ role = '' }) => role).filter((role) => !names.has(role));
  return [...known, ...new Set(others)]
    .map((role) => ({ role, those: voices.filter((voice) => (voice.role ?? '') === role) }))
    .filter(({ those }) => those.length > 0)
    .map(({ role, those }) => sumUp(names.get(role) ?? role, those));
}

function voicesOf(requirement: string, list: readonly Testimony[]): readonly Voice[] {
  return list.map((testimony) => ({ ...testimony, requirement }));
}

function sumUp(role: string, voices: readonly Voice[]): Heard {
  const dates = voices.flatMap(({ date }) => (date === undefined ? [] : [date])).toSorted();
  return {
    role,
    people: new Set(voices.map(({ who }) => who)).size,
    requirements: new Set(voices.map(({ requirement }) => requirement)).size,
    sites: [...new Set(voices.flatMap(({ site }) => (site === undefined ? [] : [site])))],
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
  };
}
