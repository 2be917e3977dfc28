import type { ConditionAnswer, TeamMember } from '../../model/engagement.ts';
import { type GivenEngagement, isDoubtfulName } from '../flags/read/read-given-engagement.ts';

/** The values of an engagement as arguments of `eoms init`: the inverse of `readGivenEngagement`. */
export function flagsOfEngagement(said: Partial<GivenEngagement>): readonly string[] {
  const { name, type, learners, staff, scope } = said;
  const { sites = [], conditions = {}, team = [] } = said;
  const stated = Object.entries({ name, type, learners, staff, scope }).flatMap(([flag, value]) =>
    value === undefined ? [] : [`--${flag}`, String(value)],
  );
  const repeated = {
    '--site': sites,
    '--condition': Object.entries(conditions).map(([id, answer]) => `${id}=${sayAnswer(answer)}`),
    '--member': team.map(sayMember),
  };
  const each = Object.entries(repeated).flatMap(([flag, values]) =>
    values.flatMap((value) => [flag, value]),
  );
  return [...stated, ...each];
}

function sayAnswer({ applies, justification }: ConditionAnswer): string {
  const answer = applies ? 'yes' : 'no';
  return justification === '' ? answer : `${answer}:${justification}`;
}

function sayMember({ name, role }: TeamMember): string {
  return role === '' && !isDoubtfulName(name) ? name : `${name}:${role}`;
}
