import { seeded } from '../seeded.mjs';
import { makeAnswers } from './make-answers.mjs';
import { chains, kinds, names, people, reasons, regions, secondNames, sizes } from './words.mjs';
import { writeYaml } from './write-yaml.mjs';

/** How many of a hundred are of each type. */
const shares = /** @type {const} */ ({
  'early-childhood': 26,
  school: 38,
  vocational: 10,
  university: 4,
  'training-provider': 16,
  'corporate-academy': 6,
});
const types = Object.entries(shares).flatMap(([type, share]) => Array(share).fill(type));

/** A prime, so that neighbouring numbers of institutions begin far apart. */
const stride = 7919;

/**
 * The files of one institution, by their paths in its folder. It depends on the seed and its number alone, not on how
 * many others there are.
 *
 * @param {number} number from 1
 * @param {number} seed
 * @param {import('./standard.mjs').ShippedStandard} standard
 * @returns {Record<string, string>}
 */
export function makeInstitution(number, seed, standard) {
  const chance = seeded(Math.imul(seed, 1_000_003) + number * stride);
  const type = chance.one(types);
  const conditions = makeConditions(type, standard, chance);
  const away = new Set(Object.keys(conditions).filter((id) => !conditions[id].applies));
  const asked = standard.requirements.filter(({ appliesIf }) =>
    appliesIf.every((id) => !away.has(id)),
  );
  /** The level of an institution, and where it is far from it: some are good at all but one chapter. */
  const level = Math.min(3.9, Math.max(0.4, chance.around(2.7, 1.6)));
  const weak = String(chance.whole(4, 10));
  const years = chance.whole(1, 3);
  const assessments = Array.from({ length: years }, (_, index) => {
    const year = 2026 - (years - 1 - index);
    const started = `${year}-${two(chance.whole(1, 11))}-${two(chance.whole(1, 28))}`;
    const rise = (years - 1 - index) * chance.around(0.35, 0.5);
    const answers = makeAnswers(asked, { level: level - rise, weak, started, chance });
    return [`assessments/${started}.yaml`, makeAssessment(started, standard, answers)];
  });
  return {
    'eoms.yaml': writeYaml({
      schema: 'eoms/engagement@1',
      institution: describe(type, number, chance),
      scope: 'All teaching and care, with admission, guidance and support.',
      standard: standard.id,
      language: 'en',
      conditions,
      team: [{ name: 'E. Sample', role: chance.one(people) }],
    }),
    ...Object.fromEntries(assessments),
  };
}

function makeAssessment(started, standard, answers) {
  return writeYaml({
    schema: 'eoms/assessment@1',
    standard: { id: standard.id },
    started,
    answers,
  });
}

/**
 * @param {keyof typeof shares} type
 * @param {number} number
 * @param {import('../seeded.mjs').Chance} chance
 */
function describe(type, number, chance) {
  const [least, most] = sizes[type];
  // Small ones are common: the square of a share is mostly low.
  const learners = Math.round(least + (most - least) * (chance.whole(0, 1000) / 1000) ** 2);
  return {
    name: `${chance.one(names)}${chance.one(secondNames)} ${chance.one(kinds[type])} ${number}`,
    type,
    ...(chance.happens(0.95) ? { region: chance.one(regions) } : {}),
    ...(chance.happens(0.3) ? { chain: chance.one(chains) } : {}),
    ...(chance.happens(0.25) ? { sites: ['Main building', 'Annex'] } : {}),
    learners,
    staff: Math.max(2, Math.round(learners / chance.whole(8, 18))),
  };
}

/**
 * @param {string} type
 * @param {import('./standard.mjs').ShippedStandard} standard
 * @param {import('../seeded.mjs').Chance} chance
 */
function makeConditions(type, standard, chance) {
  return Object.fromEntries(
    standard.conditions.map(({ id, types: usual }) => {
      const applies = chance.happens(usual.includes(type) ? 0.9 : 0.1);
      return [id, applies ? { applies } : { applies, justification: chance.one(reasons) }];
    }),
  );
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, '0');
}
