import { describe, expect, it } from 'vitest';
import { planSaid, saidChanges } from '../../src/app/import/plan-said.ts';
import type { FilledForm, FilledRequirement } from '../../src/exchange/read-filled-form.ts';
import type { Testimony } from '../../src/model/assessment.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';

const standard = aStandard({ requirements: [aRequirement({ id: 'one' })] });
const person = { who: 'Bo Reed', role: 'learner', date: '2026-11-23' };
const blank = { result: undefined, evidence: '', note: '', items: [], sample: undefined, sum: '' };

const plan = (filled: Partial<FilledRequirement>, ...there: readonly Testimony[]) =>
  planBy(false, filled, there);

function planBy(
  mayReplace: boolean,
  filled: Partial<FilledRequirement>,
  there: readonly Testimony[],
) {
  const identity = { standard: 'tiny', digest: '', engagement: '', institution: '', date: '' };
  const asked = { requirements: ['one'], fields: 1, each: [], once: [] };
  const entry = { ...blank, rating: undefined, requirement: 'one', ...filled };
  const form: FilledForm = {
    identity: { schema: 'eoms/form@3', ...identity, ...asked },
    header: {},
    entries: [entry],
  };
  const maps = { answers: new Map(), findings: new Map(), audits: new Map() };
  const standing = { ...maps, said: new Map([['one', there]]) };
  const steps = planSaid(form, standing, { standard, person, mayReplace });
  return { steps, said: standing.said.get('one'), changes: saidChanges(steps) };
}

describe('what one person said on a form', () => {
  it('goes beside what others said', () => {
    const kim = { who: 'Kim', role: 'learner', words: 'Yes' };
    const { said, changes } = plan({ note: 'No', evidence: 'See Moodle' }, kim);
    expect(said).toEqual([kim, { ...person, words: 'No\nSee Moodle' }]);
    expect(changes.get('one')?.seen).toBeUndefined();
  });

  it('takes nothing away by what is left empty', () => {
    const before = { ...person, words: 'Yes', private: 'shy', shows: 2 };
    expect(plan({ note: 'Yes\nTwice' }, before).said).toEqual([
      { ...before, words: 'Yes\nTwice', date: person.date },
    ]);
    const { steps, changes } = plan({ note: 'Yes\n! shy' }, before);
    expect(steps[0]?.outcome).toBe('known');
    expect(changes.size).toBe(0);
    expect(plan({ note: '! odd' }, before).said).toEqual([{ ...before, private: 'shy\nodd' }]);
  });

  it('stays where other words or another level go by the same name, unless that may be replaced', () => {
    const before = { ...person, words: 'Yes', shows: 4, date: '2026-11-20' };
    for (const filled of [{ note: 'No' }, { rating: 0 }, { note: 'Yesterday', rating: 4 }]) {
      const { steps, said, changes } = plan(filled, before);
      expect(steps.map(({ outcome }) => outcome)).toEqual(['kept']);
      expect(said).toEqual([before]);
      expect(changes.size).toBe(0);
    }
    const { said, changes } = planBy(true, { note: 'No', rating: 0 }, [before]);
    expect(said).toEqual([{ ...person, words: 'No', shows: 0 }]);
    expect(changes.get('one')?.seen).toEqual(before);
  });

  it('may be a level without words', () => {
    expect(plan({ rating: 0 }).said).toEqual([{ ...person, words: '', shows: 0 }]);
  });

  it('is passed over where the standard does not ask it', () => {
    expect(plan({ requirement: 'two', note: 'No' }).steps).toEqual([]);
  });
});
