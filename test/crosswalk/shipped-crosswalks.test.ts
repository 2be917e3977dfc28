import { beforeAll, describe, expect, it } from 'vitest';
import { baseOf, loadCrosswalks, shippedCrosswalksOf } from '../../src/app/load/load-crosswalk.ts';
import { loadStandard } from '../../src/app/load/load-standard.ts';
import { checkCrosswalk } from '../../src/crosswalk/check-crosswalk.ts';
import { lintCrosswalk } from '../../src/crosswalk/lint-crosswalk.ts';
import { mapCrosswalk } from '../../src/crosswalk/map-crosswalk.ts';
import { type Crosswalk, isToCheck } from '../../src/model/crosswalk.ts';
import type { Standard } from '../../src/model/standard.ts';
import { english } from '../support/messages.ts';

let standard: Standard;
let crosswalks: ReadonlyMap<string, Crosswalk>;

beforeAll(async () => {
  standard = await loadStandard('iso-21001-2018', '.', english);
  crosswalks = new Map((await loadCrosswalks()).map((one) => [one.id, one]));
});

function crosswalkOf(id: string): Crosswalk {
  const found = crosswalks.get(id);
  if (found === undefined) throw new Error(`no crosswalk ${id}`);
  return found;
}

function referencesOf(id: string) {
  return crosswalkOf(id).groups.flatMap(({ references }) => references);
}

describe('the frameworks that eoms ships', () => {
  it('are fit to be shipped, and name clauses that the standard has', async () => {
    const { clauses } = baseOf(standard);
    const documents = await shippedCrosswalksOf('iso-21001-2018');
    expect(documents).toHaveLength(crosswalks.size);
    const problems = documents.flatMap((document) => [
      ...checkCrosswalk(document, clauses),
      ...lintCrosswalk(document, document.id),
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['dk-law', 59, 29],
    ['eqavet-2020', 73, 32],
    ['esg-2015', 41, 10],
    ['esg-2027-draft', 41, 9],
    ['gdpr', 36, 23],
    ['iso-10002-2018', 1, 1],
    ['iso-27001-2022', 9, 7],
    ['iso-45001-2018', 6, 5],
    ['iso-9001-2015', 82, 64],
    ['iso-9001-2026', 5, 5],
    ['sdg-4', 22, 10],
  ])('%s has %i pairs of %i references', (id, pairs, references) => {
    const found = referencesOf(id);
    expect(found).toHaveLength(references);
    expect(found.flatMap(({ clauses }) => clauses)).toHaveLength(pairs);
  });

  it('say of every number that is from memory that it is to be checked', () => {
    const checked = [...crosswalks.keys()].map((id) => {
      const paired = referencesOf(id).filter(({ clauses }) => clauses.length > 0);
      return [id, paired.filter(isToCheck).length, paired.length];
    });
    expect(checked).toEqual([
      ['eqavet-2020', 32, 32],
      ['esg-2015', 0, 10],
      ['esg-2027-draft', 0, 9],
      ['gdpr', 23, 23],
      ['iso-10002-2018', 1, 1],
      ['iso-27001-2022', 7, 7],
      ['iso-45001-2018', 5, 5],
      ['iso-9001-2015', 0, 64],
      ['iso-9001-2026', 0, 5],
      ['sdg-4', 9, 9],
      ['dk-law', 3, 25],
    ]);
  });

  it('mark as published only the three sets that somebody published', () => {
    const published = [...crosswalks.keys()].flatMap((id) =>
      referencesOf(id).flatMap(({ ref, confidence }) =>
        confidence === 'confirmed' ? [`${id} ${ref}`] : [],
      ),
    );
    expect(published).toEqual([
      'eqavet-2020 1 + 1.1 + 1.2',
      'eqavet-2020 1.9',
      'eqavet-2020 3 + 3.1 + 3.2',
    ]);
  });

  it('mark the draft as one, and the replaced edition', () => {
    const odd = [...crosswalks.values()].filter(({ standing }) => standing !== 'current');
    expect(odd.map(({ id, standing }) => [id, standing])).toEqual([
      ['esg-2027-draft', 'draft'],
      ['iso-9001-2015', 'replaced'],
    ]);
  });

  it('leave without a partner what ISO 9001 does not ask for', () => {
    const { clausesAlone } = mapCrosswalk(crosswalkOf('iso-9001-2015'), standard);
    const alone = clausesAlone.map(({ clause }) => clause);
    for (const own of ['5.1.3', '7.1.6.2', '7.2.2', '7.4.3.2', '8.1.2', '8.1.3', '8.5.1.5', 'A.1'])
      expect(alone).toContain(own);
    expect(alone).not.toContain('4.1');
  });
});

function ruleOf(ref: string) {
  return referencesOf('dk-law').find((one) => one.ref === ref);
}

describe('the law of Denmark', () => {
  it('lists what is gone as repealed, and pairs it with nothing', () => {
    expect(ruleOf('Kvalitetsrapport')).toMatchObject({ force: 'repealed', clauses: [] });
    expect(ruleOf('§ 27 b')).toMatchObject({ force: 'repealed', clauses: [] });
  });

  it('says where nobody knows', () => {
    expect(ruleOf('§ 6')).toMatchObject({ state: 'not-found', force: 'unknown' });
    expect(crosswalkOf('dk-law').unknown.length).toBeGreaterThan(3);
  });

  it('says of every rule where it was read and for which institutions it is', () => {
    for (const { types, references } of crosswalkOf('dk-law').groups) {
      expect(types.length).toBeGreaterThan(0);
      for (const { source, force } of references) {
        expect(source).not.toBe('');
        expect(force).toBeDefined();
      }
    }
  });

  it('stays out of the texts of the standard', () => {
    const texts = JSON.stringify(standard.requirements);
    for (const word of ['Danish', 'dagtilbud', 'folkeskole', 'uvm.dk'])
      expect(texts).not.toContain(word);
  });
});
