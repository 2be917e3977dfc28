import { describe, expect, it } from 'vitest';
import type { ExportRequest } from '../../src/export/export-request.ts';
import { writeCodeQuality } from '../../src/export/write-code-quality.ts';
import { exportedCases, garden, harmful, hill } from './exported-cases.ts';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issuesOf(request: ExportRequest): readonly Issue[] {
  const issues: readonly Issue[] = JSON.parse(writeCodeQuality(request));
  return issues;
}

function prints(request: ExportRequest): readonly string[] {
  return issuesOf(request).map((one) => one.fingerprint);
}

describe.each(exportedCases)('Code Quality of the $name', ({ name, request }) => {
  it('is as it is kept, and the same bytes each time', async () => {
    const written = writeCodeQuality(request);
    await expect(written).toMatchFileSnapshot(`kept/${name}.codequality.json`);
    expect(writeCodeQuality(request)).toBe(written);
  });

  it('has what GitLab asks for of each gap, and fingerprints that differ', () => {
    const issues = issuesOf(request);
    expect(issues.map((one) => one.check_name)).toEqual(
      request.evaluation.gaps.map(({ requirement }) => requirement),
    );
    for (const { severity, fingerprint, location, description } of issues) {
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(location.lines.begin).toBeGreaterThan(0);
      expect(location.path).not.toMatch(/^[./]/);
      expect(description).not.toMatch(/\n/);
    }
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });
});

describe('Code Quality', () => {
  it('has a severity for each gap, and info for what is accepted', () => {
    const found = issuesOf(hill).map((one) => [one.check_name, one.severity]);
    expect(found).toEqual([
      ['issues', 'blocker'],
      ['meals', 'minor'],
      ['parties', 'info'],
      ['teaching', 'info'],
    ]);
    expect(issuesOf(hill)[0]?.location.path).toBe('schools/hill å/assessments/2026 år#1.yaml');
  });

  it('calls a major gap major where it is no knock-out', () => {
    const requirements = hill.evaluation.requirements.map((one) => ({ ...one, knockOut: false }));
    const issues = issuesOf({ ...hill, evaluation: { ...hill.evaluation, requirements } });
    expect(issues[0]?.severity).toBe('major');
  });

  it('keeps fingerprints where lines move, and parts those of two institutions', () => {
    const requirements = hill.evaluation.requirements.map((one) => ({ ...one, source: null }));
    const moved = { ...hill, evaluation: { ...hill.evaluation, requirements } };
    expect(prints(moved)).toEqual(prints(hill));
    expect(prints({ ...hill, root: 'schools/other' })).not.toEqual(prints(hill));
  });

  it('shows a gap of which no place is known at the head of the engagement', () => {
    const requirements = garden.evaluation.requirements.map((one) => ({ ...one, source: null }));
    const issues = issuesOf({ ...garden, evaluation: { ...garden.evaluation, requirements } });
    expect(issues[0]?.location).toEqual({ path: 'eoms.yaml', lines: { begin: 1 } });
  });

  it('leaves out what moves a cursor or turns text', () => {
    expect(writeCodeQuality(hill)).not.toMatch(harmful);
    expect(writeCodeQuality(hill)).not.toMatch(/\\u00(?:1b|07)/i);
  });
});
