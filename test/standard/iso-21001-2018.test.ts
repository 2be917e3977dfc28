import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Named, Requirement } from '../../src/model/standard.ts';
import { buildStandard } from '../../src/standard/build-standard.ts';
import { lintParts } from '../../src/standard/check-parts.ts';
import { lintStandard } from '../../src/standard/lint-standard.ts';
import { standardDefaults } from '../../src/standard/standard-defaults.ts';
import { english } from '../support/messages.ts';
import { readShippedStandard } from '../support/read-shipped-standard.ts';

const { source, parts, editions } = await readShippedStandard('iso-21001-2018');
const defaults = standardDefaults((key) => english.text(key));
const standard = buildStandard(source, defaults, '');
const { requirements } = standard;
const items = requirements.flatMap((requirement) => requirement.items);

/** The distinct topics of the standard and how sure they are, `8.5.1.4.a confirmed`, one a line. */
const topics = new Map(
  readFileSync('test/fixtures/iso-21001-2018-rows.txt', 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [ref = '', status = ''] = line.split(' ');
      return [ref, status] as const;
    }),
);

/** Topics whose place nobody here knows, or that are no duties: the item that covers each, without a number. */
const withoutNumber: Readonly<Record<string, string>> = {
  '7.1.6.2-3': 'material-rights-and-reuse/open-material-encouraged',
  '7.2.2.a1': 'special-needs-staff-training/learner-differences',
  '7.2.2.a2': 'special-needs-staff-training/differentiated-teaching',
  '7.2.2.a3': 'special-needs-staff-training/scaffolding',
  '8.1.3-1': 'special-needs-learning-adapted/flexible-learner-shaped-path',
  '8.1.3-2': 'special-needs-learning-adapted/individual-teaching-adaptations',
  '8.1.3-3': 'special-needs-learning-adapted/outside-specialists',
  '8.1.3-4': 'special-needs-results-followed/participation-and-outcomes-compared',
  '8.5.1.6-1': 'individual-support-plans/written-plan-with-learner',
  '8.5.1.6-2': 'adapted-lessons-and-exams/agreed-adaptations-given',
  '8.5.1.6-3': 'individual-support-plans/progress-and-adjustment',
  '9.1.4.1-1': 'evaluation-methods-chosen/method-criteria-and-moment',
  '9.1.4.2.a': 'evaluation-results-trustworthy/validity-tested',
  '9.1.4.2.b': 'evaluation-results-trustworthy/comparability-over-time',
};

/** The list of topics numbers 8.7 through; the standard has its two paragraphs. */
function placeOf(topic: string): string {
  const letter = /^8\.7\.([e-h])$/.exec(topic)?.[1];
  if (letter !== undefined) return `8.7.2.${'abcd'['efgh'.indexOf(letter)]}`;
  return topic.replace(/^8\.7(?=[.-])/, '8.7.1');
}

const duties = items.filter(({ kind }) => kind === 'must');

/** `8.5.1.4.a` and `8.4.1-2` → `8.5.1.4` and `8.4.1`. */
const clauseOf = (ref: string): string => ref.replace(/(-\d+|\.[a-z]\d*)$/, '');

const shareOfWeight = (weight: number): number =>
  requirements.filter((one) => one.weight === weight).length / requirements.length;

describe('ISO 21001:2018 as eoms has it', () => {
  it('is asked for in 469 topics', () => {
    expect(topics.size).toBe(469);
  });

  it('covers every topic by an item: at its place, or without a number', () => {
    // A sentence with two duties has an item for each: a1 and a2 are in the place a.
    const refs = new Set(duties.flatMap(({ ref }) => [ref, ref.replace(/(\.[a-z])\d+$/, '$1')]));
    const ids = new Set(items.filter(({ ref }) => ref === '').map(({ id }) => id));
    const uncovered = [...topics.keys()].filter(
      (topic) => !refs.has(placeOf(topic)) && !ids.has(withoutNumber[topic] ?? ''),
    );
    expect(uncovered).toEqual([]);
  });

  it('numbers nothing that is yet to be looked up', () => {
    const unsure = [...topics].filter(([, status]) => /uncertain-l|to-verify/.test(status));
    expect(unsure).toHaveLength(10);
    const refs = new Set(items.map(({ ref }) => ref));
    expect(unsure.filter(([topic]) => refs.has(placeOf(topic)))).toEqual([]);
  });

  it('says of no item that it is surer than its topic', () => {
    const tooSure = duties
      .filter(({ ref, status }) => topics.has(ref) && /confirmed/.test(status))
      .filter(({ ref }) => topics.get(ref) !== 'confirmed');
    expect(tooSure).toEqual([]);
  });

  it('has an item for a topic only where its clause is', () => {
    const strays = requirements.flatMap(({ id, clause, items: own }) =>
      own
        .filter(({ ref }) => ref !== '' && clauseOf(ref) !== clause)
        .map(({ ref }) => `${id}: ${ref}`),
    );
    expect(strays).toEqual([]);
  });

  it('has every clause and numbered paragraph that holds a topic, and all above them', () => {
    const wanted = new Set(
      [...topics.keys()].flatMap((topic) => {
        const steps = clauseOf(placeOf(topic)).split('.');
        return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
      }),
    );
    const numbers = new Set(standard.clauses.map(({ clause }) => clause));
    expect([...wanted].filter((clause) => !numbers.has(clause))).toEqual([]);
    const main = [...numbers].filter((clause) => /^\d+$/.test(clause));
    expect(main).toEqual(['4', '5', '6', '7', '8', '9', '10']);
  });

  it('is asked in a number of questions that two days can bear', () => {
    expect(requirements.length).toBeGreaterThanOrEqual(150);
    expect(requirements.length).toBeLessThanOrEqual(200);
  });

  it('leaves the lint nothing to say', () => {
    expect(lintStandard(source)).toEqual([]);
    expect(parts === undefined ? undefined : lintParts(parts, editions)).toEqual([]);
  });

  it('puts every clause into one stage of plan, do, check, act', () => {
    const staged = standard.pdca.flatMap(({ clauses }) => clauses);
    const tops = standard.clauses.map(({ clause }) => clause).filter((one) => !one.includes('.'));
    expect(staged.toSorted()).toEqual(tops.toSorted());
  });

  const words: readonly [
    string,
    readonly Named[],
    (requirement: Requirement) => readonly string[],
  ][] = [
    [
      'condition',
      standard.conditions,
      ({ appliesIf, variants }) => [...appliesIf, ...Object.keys(variants)],
    ],
    [
      'role',
      standard.roles,
      ({ ask, variants }) =>
        [...ask, ...Object.values(variants).flatMap((one) => one.ask)].map(({ role }) => role),
    ],
    ['process', standard.processes, ({ processes }) => processes],
    ['principle', standard.principles, ({ principles }) => principles],
    ['aim', standard.aims, ({ aims }) => aims],
  ];

  it.each(words)('uses every %s', (_kind, named, used) => {
    const uses = new Set(requirements.flatMap(used));
    expect(named.map(({ id }) => id).filter((id) => !uses.has(id))).toEqual([]);
  });

  it('calls few requirements critical, more important, and many normal', () => {
    expect(shareOfWeight(1)).toBeGreaterThan(0.3);
    expect(shareOfWeight(2)).toBeGreaterThan(shareOfWeight(3));
    expect(shareOfWeight(3)).toBeGreaterThan(0.05);
    expect(shareOfWeight(3)).toBeLessThan(0.2);
  });

  it('never makes depend on a condition what a certification body looks for first', () => {
    const { essentials } = standard.readiness;
    const conditional = requirements.filter(
      ({ id, appliesIf }) => essentials.includes(id) && appliesIf.length > 0,
    );
    expect(conditional).toEqual([]);
    expect(essentials.length).toBeGreaterThan(0);
  });

  it('names what shares its evidence on both sides', () => {
    const byId = new Map(requirements.map((one) => [one.id, one]));
    const oneSided = requirements.flatMap(({ id, seeAlso }) =>
      seeAlso
        .filter((other) => byId.get(other)?.seeAlso.includes(id) !== true)
        .map((other) => `${id} → ${other}`),
    );
    expect(oneSided).toEqual([]);
  });

  it('takes one action in ten for a large one, and every one for days of work', () => {
    const actions = requirements.flatMap((one) => one.actions);
    const large = actions.filter(({ effort }) => effort === 'L');
    expect(large.length / actions.length).toBeGreaterThanOrEqual(0.1);
    expect(actions.filter(({ days }) => days === undefined)).toEqual([]);
  });

  it('says on a third of its rows what suffices in a small institution', () => {
    expect(requirements.filter(({ small }) => small !== '').length).toBeGreaterThanOrEqual(60);
  });

  it('asks nobody outside early childhood education about a nursery', () => {
    const nursery = /\b(?:nursery|kindergarten|toddler|nap)s?\b/i;
    const strays = requirements
      .filter(({ appliesIf }) => !appliesIf.includes('early-childhood'))
      .flatMap(({ id, evidence, ask, look, items: own }) =>
        [
          ...evidence,
          ...look,
          ...ask.map(({ question }) => question),
          ...own.map(({ text }) => text),
        ]
          .filter((text) => nursery.test(text))
          .map((text) => `${id}: ${text}`),
      );
    expect(strays).toEqual([]);
  });

  it('describes levels only for ratings that its scale has', () => {
    const ratings = new Set(standard.scale.map(({ rating }) => String(rating)));
    const strays = requirements.flatMap(({ id, levels }) =>
      Object.keys(levels)
        .filter((level) => !ratings.has(level))
        .map((level) => `${id}: ${level}`),
    );
    expect(strays).toEqual([]);
  });

  it('says on every screen and page that it is not the text of the standard', () => {
    expect(standard.notice).toContain('licensed copy');
  });
});
