import { describe, expect, it } from 'vitest';
import { mostOfSummary, writeJobSummary } from '../../src/export/write-job-summary.ts';
import { holdGate } from '../../src/gate/hold-gate.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { parseMarkdown } from '../../src/print/markdown/parse-markdown.ts';
import { exportedCases, garden, harmful, hill, hostile } from './exported-cases.ts';

describe.each(exportedCases)('the summary of a job of the $name', ({ name, request }) => {
  it('is as it is kept, and the same bytes each time', async () => {
    const written = writeJobSummary(request);
    await expect(written).toMatchFileSnapshot(`kept/${name}.github.md`);
    expect(writeJobSummary(request)).toBe(written);
  });
});

/** The hill with this many gaps that say much. */
function swollen(count: number): EvaluationRecord {
  const [first] = hill.evaluation.requirements;
  if (first === undefined) throw new Error('no requirement');
  const ids = Array.from({ length: count }, (_one, index) => `issue-${index}`);
  const action = { text: hostile.repeat(3), kind: 'process', effort: 'S' } as const;
  return {
    ...hill.evaluation,
    requirements: ids.map((id) => ({ ...first, id, actions: [action] })),
    gaps: ids.map((requirement, index) => ({ rank: index + 1, requirement, gap: 'major' })),
  };
}

describe('the summary of a job', () => {
  it('keeps hostile texts as texts', () => {
    const written = writeJobSummary(hill);
    expect(written).not.toMatch(harmful);
    expect(written).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(/);
    const { blocks } = parseMarkdown(written, { file: 'summary.md', readImage: () => undefined });
    expect(JSON.stringify(blocks)).not.toContain('"link"');
  });

  it('says whether the gate is met, limit by limit', () => {
    const met = holdGate(hill.evaluation, { limits: { maxMajor: 9 } });
    expect(writeJobSummary(hill, { gate: met })).toContain(
      'The gate is met.\n\n- ✓ at most 9 major gaps: 1\n',
    );
    const missed = holdGate(hill.evaluation, { limits: { maxMajor: 0 } });
    expect(writeJobSummary(hill, { gate: missed })).toContain(
      'The gate is not met.\n\n- ✗ no major gap: 1\n',
    );
  });

  it('keeps within what GitHub takes, and says what it leaves out', () => {
    const count = 3000;
    const written = writeJobSummary({ ...hill, evaluation: swollen(count) });
    expect(Buffer.byteLength(written)).toBeLessThanOrEqual(mostOfSummary);
    const rows = written.split('\n').filter((line) => line.startsWith('| 4.1 |')).length;
    expect(rows).toBeGreaterThan(100);
    const left = (count - rows).toLocaleString('en');
    expect(written).toContain(`\n${left} more gaps are in the gap report.\n`);
  });

  it('says so where there is no gap', () => {
    const written = writeJobSummary({ ...garden, evaluation: { ...garden.evaluation, gaps: [] } });
    expect(written).toMatch(/Nothing that was rated leaves a gap\.\n$/);
  });
});
