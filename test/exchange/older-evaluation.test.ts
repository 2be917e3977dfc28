import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../src/app/engagement/evaluate-workspace.ts';
import { readArchivedEvaluation } from '../../src/exchange/read-archived-evaluation.ts';
import { readEvaluation } from '../../src/exchange/read-evaluation.ts';
import { parseJson } from '../../src/files/json/parse-json.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { refusalOf } from '../files/support/problems-of.ts';
import { worldAt } from '../support/world.ts';

/* Files that the last eoms with `eoms/evaluation@1` wrote; how, their README says. */
const folder = resolve('test/fixtures/older/evaluation-1');
const written = readFileSync(`${folder}/evaluation-1.json`, 'utf8');
const read = (text: string): EvaluationRecord => readEvaluation(parseJson(text, 'old.json'));

/** What eoms makes today of the engagement that the files were made from, but for where answers are written. */
async function madeToday(before?: string): Promise<EvaluationRecord> {
  const world = worldAt(folder, '2026-03-05');
  const options = before === undefined ? {} : { before };
  const { evaluation } = await evaluateWorkspace(world, options);
  return asBefore(evaluation);
}

/** An evaluation without what came later: the way, what that rests on, and what was rated both times. */
function asBefore({ way: _way, ...evaluation }: EvaluationRecord): EvaluationRecord {
  const { comparison } = evaluation;
  const requirements = evaluation.requirements.map(
    ({ intent: _intent, processes: _processes, ...result }) => ({ ...result, source: null }),
  );
  if (comparison === undefined) return { ...evaluation, requirements };
  const { processes: _processes, shared: _shared, ...compared } = comparison;
  return { ...evaluation, requirements, comparison: compared };
}

/** Work is planned by other rules today; which gaps it is against, and by what, is the same. */
function withoutDays(evaluation: EvaluationRecord) {
  const { work } = evaluation;
  const steps = work.steps.map(({ rank, requirement, action }) => ({ rank, requirement, action }));
  return { ...evaluation, work: { ...work, steps: steps.toSorted((a, b) => a.rank - b.rank) } };
}

describe('an evaluation that an older eoms wrote', () => {
  it('is read as what eoms makes today of the same answers', async () => {
    const today = await madeToday('assessments/2025-03-03.yaml');
    expect(withoutDays(read(written))).toEqual(withoutDays(today));
  });

  it('is read from its archive', async () => {
    const bytes = readFileSync(`${folder}/archived.pdf`);
    const archived = await readArchivedEvaluation(bytes, 'old.pdf');
    expect(withoutDays(archived)).toEqual(withoutDays(await madeToday()));
  });

  it('has every reason with what it is about', () => {
    expect(read(written).readiness.reasons).toEqual([
      { code: 'knock-outs', requirements: ['first-aid'] },
      { code: 'majors', requirements: ['course-plans'] },
      { code: 'unanswered', requirements: ['lost-property'] },
      { code: 'essentials', requirements: ['course-plans', 'fee-list'], leastRating: 3 },
      { code: 'minors', requirements: ['fee-list', 'door-keys'], mostShare: 0.1 },
      { code: 'score', score: 0.4166666666666667, leastScore: 0.8 },
    ]);
  });

  it.each(['nothing-rated', 'all-met'])('has the reason %s alone', (code) => {
    const reason = { code, count: 0, limit: 0, requirements: [], names: '' };
    const old = { ...JSON.parse(written), readiness: { verdict: 'ready', reasons: [reason] } };
    expect(read(JSON.stringify(old)).readiness.reasons).toEqual([{ code }]);
  });

  it('is held against the form that it has, with places in the file', () => {
    const broken = written.replace('"knockOut": false', '"knockOut": "no"');
    const { problems } = refusalOf(() => read(broken));
    expect(problems.map(({ key, path }) => [key, path])).toEqual([
      ['files.wrong-type', 'requirements[0].knockOut'],
    ]);
  });
});

describe('an evaluation of today', () => {
  const record = read(written);

  it.each([
    ['a gap', { gaps: [{ rank: 1, requirement: 'gone', gap: 'minor' }], work: noSteps() }],
    ['a strength', { strengths: ['gone'] }],
    ['a finding', { findings: [{ requirement: 'gone', items: [] }] }],
    [
      'a reason',
      {
        readiness: { verdict: 'not-ready', reasons: [{ code: 'majors', requirements: ['gone'] }] },
      },
    ],
  ])('is refused where %s is about a requirement that it does not have', (_, changed) => {
    const { problems } = refusalOf(() => read(JSON.stringify({ ...record, ...changed })));
    expect(problems.map(({ key, values }) => [key, values])).toEqual([
      ['exchange.unknown-requirement', { id: 'gone' }],
    ]);
  });

  it('is refused where a step is against no gap', () => {
    const gaps = record.gaps.filter(({ requirement }) => requirement !== 'fee-list');
    const { problems } = refusalOf(() => read(JSON.stringify({ ...record, gaps }, null, 1)));
    expect(problems).toMatchObject([
      { key: 'exchange.step-without-gap', values: { id: 'fee-list' }, place: { file: 'old.json' } },
    ]);
  });

  function noSteps() {
    return { ...record.work, steps: [] };
  }
});
