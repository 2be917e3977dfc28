import { documents, lacking, people, reasons, seen } from './words.mjs';

/** How much lower a chapter is rated that an institution neglects. */
const neglect = 1.1;

/**
 * Answers to requirements, by id. Six of ten institutions have answered all; others leave a few or many open.
 *
 * @param {import('./standard.mjs').ShippedStandard['requirements']} requirements
 * @param {{ level: number, weak: string, started: string, chance: import('../seeded.mjs').Chance }} facts the mean of
 *   the ratings, the chapter that is weak, and when it was
 */
export function makeAnswers(requirements, facts) {
  const { chance } = facts;
  const open = chance.happens(0.6) ? 0 : chance.whole(1, 25) / 100;
  return Object.fromEntries(
    requirements
      .filter(() => !chance.happens(open))
      .map((requirement) => [requirement.id, makeAnswer(requirement, facts)]),
  );
}

/**
 * @param {import('./standard.mjs').ShippedStandard['requirements'][number]} requirement
 * @param {{ level: number, weak: string, started: string, chance: import('../seeded.mjs').Chance }} facts
 */
function makeAnswer({ clause, items }, { level, weak, started, chance }) {
  const by = chance.one(people);
  const at = `${started}T${String(chance.whole(7, 16)).padStart(2, '0')}:${chance.whole(10, 59)}:00Z`;
  if (chance.happens(0.015)) return { rating: 'na', justification: chance.one(reasons), by, at };
  const middle = clause.split('.')[0] === weak ? level - neglect : level;
  const rating = Math.min(4, Math.max(0, Math.round(chance.around(middle, 1.7))));
  // What is absent or conforms lacks no single points.
  const missing = rating % 4 === 0 ? [] : items.filter(() => chance.happens((4 - rating) / 7));
  return {
    rating,
    ...(missing.length === 0 ? {} : { missing }),
    ...(chance.happens(0.85) ? { note: makeNote(rating, chance) } : {}),
    ...(chance.happens(0.6) ? { evidence: makeEvidence(started, chance) } : {}),
    by,
    at,
  };
}

/**
 * @param {number} rating
 * @param {import('../seeded.mjs').Chance} chance
 */
function makeNote(rating, chance) {
  const sentences = [
    chance.one(seen),
    ...(chance.happens(0.5) ? [chance.one(seen)] : []),
    ...(rating < 4 ? [chance.one(lacking)] : []),
  ];
  return fill(sentences.join(' '), chance);
}

/**
 * @param {string} started
 * @param {import('../seeded.mjs').Chance} chance
 */
function makeEvidence(started, chance) {
  const year = Number(started.slice(0, 4));
  return Array.from({ length: chance.whole(1, 2) }, () => ({
    title: fill(chance.one(documents), chance),
    ...(chance.happens(0.8)
      ? { date: `${year - 1}-${chance.whole(10, 12)}-${chance.whole(10, 28)}` }
      : {}),
  }));
}

/**
 * @param {string} text
 * @param {import('../seeded.mjs').Chance} chance
 */
function fill(text, chance) {
  return text.replaceAll('#', () => String(chance.whole(2, 19)));
}
