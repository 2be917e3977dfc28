import { describe, expect, it } from 'vitest';
import { writeAnnotations } from '../../src/export/write-annotations.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { exportedCases, garden, harmful, hill } from './exported-cases.ts';

describe.each(exportedCases)('annotations of the $name', ({ name, request }) => {
  it('are as they are kept, and the same bytes each time', async () => {
    const written = writeAnnotations(request);
    await expect(written).toMatchFileSnapshot(`kept/${name}.github.txt`);
    expect(writeAnnotations(request)).toBe(written);
  });
});

/** So many gaps of each severity, most of them the same one. */
function withGaps(
  counts: Readonly<Record<'major' | 'minor' | 'improvement', number>>,
): EvaluationRecord {
  const [first] = garden.evaluation.requirements;
  if (first === undefined) throw new Error('no requirement');
  const gaps = Object.entries(counts).flatMap(([gap, count]) =>
    Array.from({ length: count }, (_one, index) => ({ gap, id: `${gap}-${index}` })),
  );
  return {
    ...garden.evaluation,
    requirements: gaps.map(({ id }) => ({ ...first, id })),
    gaps: gaps.map(({ id, gap }, index) => ({
      rank: index + 1,
      requirement: id,
      gap: gap === 'major' || gap === 'minor' ? gap : 'improvement',
    })),
  };
}

describe('annotations', () => {
  const lines = writeAnnotations(hill).trimEnd().split('\n');

  it('are one command for each gap that is not accepted, whatever is in its texts', () => {
    expect(lines.map((line) => /^(?:::)?\w+/.exec(line)?.[0])).toEqual([
      '::error',
      '::warning',
      '::notice',
      '1',
    ]);
    expect(lines.at(-1)).toBe('1 gap is accepted and fails nothing.');
    expect(writeAnnotations(hill)).not.toMatch(harmful);
  });

  it('escape what would end a value, a command or a line', () => {
    const [, file, , title] =
      /^::error file=([^,:]*),line=(\d+),title=([^,:]*)::/.exec(lines[0] ?? '') ?? [];
    expect(file).toBe('schools/hill å/assessments/2026 år#1.yaml');
    expect(title).toContain('https%3A//evil.example"%2C"x"');
    expect(title).toContain('%3A%3Aerror file=a%2Cline=1%3A%3Ainjected %250A');
    expect(lines[0]).toContain('%0A::error file=a,line=1::injected %250A');
  });

  it('name no file where none is known', () => {
    const requirements = garden.evaluation.requirements.map((one) => ({ ...one, source: null }));
    const written = writeAnnotations({
      ...garden,
      evaluation: { ...garden.evaluation, requirements },
    });
    expect(written).toMatch(/^::error title=/);
  });

  it('are ten of a kind at the most, and lines below say how many more there are', () => {
    const evaluation = withGaps({ major: 12, minor: 11, improvement: 30 });
    const written = writeAnnotations({ ...garden, evaluation })
      .trimEnd()
      .split('\n');
    for (const kind of ['error', 'warning', 'notice'])
      expect(written.filter((line) => line.startsWith(`::${kind} `))).toHaveLength(10);
    expect(written.slice(-3)).toEqual([
      '2 more major gaps: see the gap report.',
      '1 more minor gap: see the gap report.',
      '20 more improvements: see the gap report.',
    ]);
  });
});
