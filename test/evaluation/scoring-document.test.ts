import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Answer } from '../../src/model/assessment.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';
import type { Weight } from '../../src/model/standard.ts';
import { defaultPace, defaultReadiness } from '../../src/standard/standard-defaults.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  fiveSteps,
} from '../support/build-data.ts';
import { readTables } from '../support/read-tables.ts';
import { quotient } from '../support/read-vectors.ts';

const text = readFileSync('docs/scoring.md', 'utf8');
const examples = text
  .split('\n### Example: ')
  .slice(1)
  .map((section) => {
    const title = section.slice(0, section.indexOf('\n'));
    const rows = readTables(section, 'Requirement')[0] ?? [];
    const result = readTables(section, 'Score')[0]?.[0] ?? [];
    return { title, rows, result, evaluation: evaluateRows(rows) };
  });

function evaluateRows(rows: readonly (readonly string[])[]): Evaluation {
  const requirements = rows.map(([id = '', weight]) =>
    aRequirement({ id, weight: weightOf(weight) }),
  );
  const answers = rows.flatMap(
    ([id = '', , rating = '']): readonly (readonly [string, Answer])[] =>
      rating === '' ? [] : [[id, anAnswer(rating === 'na' ? 'na' : Number(rating))]],
  );
  return evaluate({
    standard: aStandard({ requirements }),
    engagement: anEngagement(),
    assessment: anAssessment(answers),
    date: '2026-11-23',
  });
}

function weightOf(cell: string | undefined): Weight {
  const weight = ([1, 2, 3] as const).find((one) => String(one) === cell);
  if (weight === undefined) throw new Error(`${cell} is no weight`);
  return weight;
}

describe('an example in docs/scoring.md', () => {
  it('is one of several', () => {
    expect(examples.map(({ rows }) => rows.length)).toEqual([3, 4, 6, 5, 6]);
  });

  it.each(examples)(
    '$title: each requirement has the score and gap it says',
    ({ rows, evaluation }) => {
      const said = rows.map(([id, , , score = '', gap = '']) => ({
        id,
        score: quotient(score === '' ? null : score),
        gap: gap === '' ? null : gap,
      }));
      expect(evaluation.requirements.map(({ id, score, gap }) => ({ id, score, gap }))).toEqual(
        said,
      );
    },
  );

  it.each(examples)('$title: the whole comes out as it says', ({ result, evaluation }) => {
    const [score = '', coverage = '', verdict, reasons] = result;
    expect({
      score: evaluation.overall.score,
      coverage: evaluation.overall.coverage,
      verdict: evaluation.readiness.verdict,
      reasons: evaluation.readiness.reasons.map(({ code }) => code).join(', '),
    }).toEqual({ score: quotient(score), coverage: quotient(coverage), verdict, reasons });
  });

  it('names the gaps in the order of the register', () => {
    const said = /^Register: (.*)\.$/m.exec(text)?.[1]?.split(', ');
    const order = examples.find(({ title }) => title === 'the order');
    expect(order?.evaluation.gaps.map(({ requirement }) => requirement)).toEqual(said);
  });
});

describe('docs/scoring.md', () => {
  it('has the scale as it is', () => {
    const rows = readTables(text, 'Rating')[0]?.map(([rating, name, gap, critical = '']) => [
      Number(rating),
      name,
      gap,
      critical.replace(' (knock-out)', ''),
    ]);
    expect(rows).toEqual(
      fiveSteps.map(({ rating, name, gap, criticalGap }) => [rating, name, gap, criticalGap]),
    );
  });

  it('has the pace as it is, and dates that come out of it', () => {
    const { atOnce, weeks } = defaultPace;
    expect(text).toContain(`${weeks.S} for \`S\`, ${weeks.M} for \`M\`, ${weeks.L} for \`L\``);
    expect(text).toContain(`\`atOnce: ${atOnce}\``);
    const rows = readTables(text, 'Action')[0] ?? [];
    const requirements = rows.map(([id = '', effort]) =>
      aRequirement({
        id,
        actions: [{ text: id, kind: 'process', effort: effort === 'M' ? 'M' : 'S' }],
      }),
    );
    const { work } = evaluate({
      standard: aStandard({ requirements, pace: { ...defaultPace, atOnce: 2 } }),
      engagement: anEngagement(),
      assessment: anAssessment(requirements.map(({ id }) => [id, anAnswer(0)])),
      date: '2026-10-16',
    });
    expect(
      work.steps.map(({ requirement, action, start, end }) => [
        requirement,
        action.effort,
        start,
        end,
      ]),
    ).toEqual(rows);
  });

  it('has the limits of readiness as they are', () => {
    const { score, minorShare } = defaultReadiness;
    expect(text).toContain(`\`score: ${score}\`, \`minorShare: ${minorShare}\``);
  });
});
