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

/** The distinct topics of the standard, `8.5.1.4.a confirmed`, one a line. */
const rows = readFileSync('test/fixtures/iso-21001-2018-rows.txt', 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [ref = '', status = ''] = line.split(' ');
    return { ref, status };
  });

/** `8.5.1.4.a` and `8.4.1-2` → `8.5.1.4` and `8.4.1`. */
const clauseOf = (ref: string): string => ref.replace(/(-\d+|\.[a-z]\d*)$/, '');

const inOrder = (
  all: readonly { readonly ref: string; readonly status: string }[],
): readonly string[] => all.map(({ ref, status }) => `${ref} ${status}`).toSorted();

const shareOfWeight = (weight: number): number =>
  requirements.filter((one) => one.weight === weight).length / requirements.length;

describe('ISO 21001:2018 as eoms has it', () => {
  it('is asked for in 469 topics', () => {
    expect(new Set(rows.map(({ ref }) => ref)).size).toBe(469);
  });

  it('covers every topic by one item, with the status that its source deserves', () => {
    const found = items.filter(({ ref }) => !ref.startsWith('A'));
    expect(inOrder(found)).toEqual(inOrder(rows));
  });

  it('has an item for a topic only where its clause is', () => {
    const strays = requirements.flatMap(({ id, clause, items: own }) =>
      own.filter(({ ref }) => clauseOf(ref) !== clause).map(({ ref }) => `${id}: ${ref}`),
    );
    expect(strays).toEqual([]);
  });

  it('has every clause and numbered paragraph that holds a topic, and all above them', () => {
    const wanted = new Set(
      rows.flatMap(({ ref }) => {
        const steps = clauseOf(ref).split('.');
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
    ['condition', standard.conditions, ({ appliesIf }) => appliesIf],
    ['role', standard.roles, ({ ask }) => ask.map(({ role }) => role)],
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
