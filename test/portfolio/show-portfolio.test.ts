import { describe, expect, it } from 'vitest';
import type { InstitutionStanding } from '../../src/model/portfolio.ts';
import { cutPortfolio } from '../../src/portfolio/cut-portfolio.ts';
import { makePortfolio } from '../../src/portfolio/make-portfolio.ts';
import { writePortfolioCsv } from '../../src/portfolio/write-portfolio-csv.ts';
import { aStanding } from '../support/a-standing.ts';

const facts = { date: '2026-11-30', unevaluated: [] };

function csvOf(...standings: readonly InstitutionStanding[]): readonly string[] {
  return writePortfolioCsv(makePortfolio(standings, facts)).split('\n');
}

describe('a portfolio for people', () => {
  it('ends each list where few would read on, and counts the rest', () => {
    const many = Array.from({ length: 201 }, (_, index) =>
      aStanding({
        place: `s${index}`,
        region: `r${index}`,
        earlier: { started: '2025-11-23', score: 0.9, change: -0.4 },
        gaps: Array.from({ length: 26 }, (__, gap) => {
          return { id: `g${gap}`, clause: '4.1', name: 'G', severity: 'minor', knockOut: false };
        }),
      }),
    );
    const cut = cutPortfolio(makePortfolio(many, facts));
    const [part] = cut.parts;
    expect([cut.institutions.length, cut.institutionsLeft]).toEqual([200, 1]);
    expect(part).toMatchObject({ heatMapLeft: 1, outliersLeft: 1, groupsLeft: 1, sharedLeft: 1 });
    const lists = part && [part.heatMap, part.outliers, part.groups, part.shared];
    expect(lists?.map(({ length }) => length)).toEqual([200, 200, 200, 25]);
    expect(cut.unevaluatedLeft).toBe(0);
  });
});

describe('a portfolio as a table', () => {
  it('has a line for each institution, and leaves cells empty for what is not known', () => {
    const [head, row, end] = csvOf(aStanding({ score: null, coverage: null }));
    expect(head).toMatch(/^place,name,type,region,chain,standard,started,score,/);
    expect(row).toBe('school,Hill School,school,,,tiny,2026-11-23,,,not-ready,20,20,0,1,2,3,0,,,,');
    expect(end).toBe('');
  });

  it('has the earlier assessment and the gate', () => {
    const earlier = { started: '2025-11-23', score: 0.6, change: -0.1 };
    const gate = { met: false, limits: 1, missed: 1, worse: 0 };
    expect(csvOf(aStanding({ earlier, gate }))[1]).toMatch(/,2025-11-23,0\.6,-0\.1,false$/);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@A1', "'@A1"],
    [' =1+1', "' =1+1"],
    [' A', '" A"'],
    ['＝1+1', "'＝1+1"],
    ['A, B', '"A, B"'],
    ['A; B', '"A; B"'],
    ['The "Owl"', '"The ""Owl"""'],
    ['two\nlines', 'two lines'],
    ['Plain', 'Plain'],
  ])('shows %j as a text that no spreadsheet carries out', (name, cell) => {
    expect(csvOf(aStanding({ name }))[1]).toBe(
      `school,${cell},school,,,tiny,2026-11-23,0.5,1,not-ready,20,20,0,1,2,3,0,,,,`,
    );
  });
});
