/** The conditions of the standard, by their ids. */
export const conditions =
  'special-needs early-childhood design external-providers summative-assessment ' +
  'admission-criteria volunteers measuring-equipment meals graduate-paths ' +
  'premises online-delivery work-placement research';
const conditionFlags = conditions.split(' ').flatMap((id) => ['--condition', `${id}=yes`]);

/** Everything that init asks, said by flags, but what is left out. */
export function flagsBut(...left: readonly string[]): readonly string[] {
  const flags = {
    name: ['--name', 'Hill'],
    type: ['--type', 'school'],
    site: ['--site', 'Top'],
    learners: ['--learners', '1'],
    staff: ['--staff', '1'],
    scope: ['--scope', 'All'],
    conditions: conditionFlags,
    team: ['--member', 'Åse Holm:lead'],
  };
  return Object.entries(flags).flatMap(([part, words]) => (left.includes(part) ? [] : words));
}
