import type { GivenEngagement } from './read-given-engagement.ts';

/** What is said of an engagement, as words of `eoms init`: the way back from `readGivenEngagement`. */
export function flagsOfEngagement(said: Partial<GivenEngagement>): readonly string[] {
  const { name, type, learners, staff, scope } = said;
  const { sites = [], conditions = {}, team = [] } = said;
  const stated = Object.entries({ name, type, learners, staff, scope }).flatMap(([flag, value]) =>
    value === undefined ? [] : [`--${flag}`, String(value)],
  );
  const repeated = {
    '--site': sites,
    '--condition': Object.entries(conditions).map(([id, { applies, justification }]) =>
      applies ? `${id}=yes` : `${id}=no:${justification}`,
    ),
    '--member': team.map((member) => [member.name, member.role].filter(Boolean).join(':')),
  };
  const each = Object.entries(repeated).flatMap(([flag, values]) =>
    values.flatMap((value) => [flag, value]),
  );
  return [...stated, ...each];
}
