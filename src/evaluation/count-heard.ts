import type { Assessment, Testimony } from '../model/assessment.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { Named } from '../model/standard.ts';

type Heard = NonNullable<Evaluation['heard']>[number];

interface Voice extends Testimony {
  readonly requirement: string;
}

/**
 * Who said something when asked, by role: counted, not named, as what a person said is between them and the
 * assessor. Roles in the order of the standard, then all others as one: their words could tell who it was. Pure.
 *
 * @param roles those of the standard
 */
export function countHeard(
  { answers, said }: Pick<Assessment, 'answers' | 'said'>,
  roles: readonly Named[],
): readonly Heard[] {
  const voices = [
    ...[...said].flatMap(([requirement, list]) => voicesOf(requirement, list)),
    ...[...answers].flatMap(([requirement, answer]) => voicesOf(requirement, answer.said ?? [])),
  ];
  const known = new Set(roles.map(({ id }) => id));
  const roleOf = ({ role = '' }: Voice): string => (known.has(role) ? role : '');
  return [...roles, { id: '', name: '' }]
    .map(({ id, name }) => ({ name, those: voices.filter((voice) => roleOf(voice) === id) }))
    .filter(({ those }) => those.length > 0)
    .map(({ name, those }) => sumUp(name, those));
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
