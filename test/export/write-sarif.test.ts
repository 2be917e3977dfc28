import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { writeSarif } from '../../src/export/write-sarif.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { exportedCases, garden, harmful, hill, hostile } from './exported-cases.ts';

/** The schema is of an older draft: its own id is a word of that, and its patterns are none of Unicode's. */
const { id: _, $schema: __, ...demands } = schema;
const judge = new Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  validateFormats: false,
}).compile(demands);

function refusalsOf(written: string): unknown {
  return judge(JSON.parse(written)) ? [] : judge.errors;
}

/** What tests look at of the one run of a file. */
interface Run {
  readonly tool: {
    readonly driver: { readonly rules: readonly Readonly<Record<string, unknown>>[] };
  };
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly [
    {
      readonly toolExecutionNotifications: readonly {
        readonly message: { readonly text: string };
      }[];
    },
  ];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly baselineState?: string;
    readonly message: { readonly text: string };
    readonly suppressions?: readonly Readonly<Record<string, unknown>>[];
    readonly locations?: readonly unknown[];
    readonly partialFingerprints: Readonly<Record<string, string>>;
  }[];
}

function runOf(written: string): Run {
  const { runs }: { readonly runs: readonly [Run] } = JSON.parse(written);
  return runs[0];
}

const ofHill = runOf(writeSarif(hill));

function resultOf(id: string): Run['results'][number] | undefined {
  return ofHill.results.find(({ ruleId }) => ruleId === id);
}

describe.each(exportedCases)('SARIF of the $name', ({ name, request }) => {
  it('is as it is kept, in parts that are read at once', async () => {
    const log: { readonly runs: readonly [Run] } = JSON.parse(writeSarif(request));
    const { results, ...run } = log.runs[0];
    const { rules, ...driver } = run.tool.driver;
    const rest = { ...log, runs: [{ ...run, tool: { ...run.tool, driver } }] };
    for (const [part, said] of Object.entries({ rest, rules, results })) {
      const text = `${JSON.stringify(said, null, 2)}\n`;
      expect(text.split('\n').length).toBeLessThanOrEqual(150);
      await expect(text).toMatchFileSnapshot(`kept/${name}.${part}.sarif`);
    }
  });

  it('is what the schema of OASIS asks for, and the same bytes each time', () => {
    const written = writeSarif(request);
    expect(refusalsOf(written)).toEqual([]);
    expect(writeSarif(request)).toBe(written);
  });
});

it('refuses, by the schema, what is no SARIF', () => {
  const wrong = writeSarif(garden).replace('"kind": "fail"', '"kind": "gap"');
  expect(refusalsOf(wrong)).not.toEqual([]);
});

describe('SARIF', () => {
  it('has a result for each gap, by its severity, and none for what is not answered', () => {
    const levels = ofHill.results.map(({ ruleId, level }) => [ruleId, level]);
    expect(levels).toEqual([
      ['issues', 'error'],
      ['meals', 'warning'],
      ['parties', 'warning'],
      ['teaching', 'note'],
    ]);
    const ids = ofHill.results.map(({ ruleIndex }) => ofHill.tool.driver.rules[ruleIndex]?.['id']);
    expect(ids).toEqual(levels.map(([id]) => id));
    const [{ toolExecutionNotifications: notes }] = ofHill.invocations;
    expect(notes.map(({ message }) => message.text)).toEqual([
      '1 requirement is not answered yet. It is no result.',
    ]);
  });

  it('says what became of each gap, and leaves out those that are closed', () => {
    const states = ofHill.results.map(({ ruleId, baselineState }) => [ruleId, baselineState]);
    expect(Object.fromEntries(states)).toEqual({
      issues: 'updated',
      meals: 'updated',
      parties: 'unchanged',
      teaching: 'new',
    });
    expect(runOf(writeSarif(garden)).results[0]).not.toHaveProperty('baselineState');
  });

  it('suppresses a gap while it is accepted, and says of every other that it is not', () => {
    expect(resultOf('parties')?.suppressions).toEqual([
      expect.objectContaining({
        kind: 'external',
        status: 'accepted',
        justification: expect.stringContaining('Accepted until 31 January 2027 by Board'),
        properties: { by: expect.stringContaining('Board'), until: '2027-01-31' },
      }),
    ]);
    for (const id of ['issues', 'meals', 'teaching'])
      expect(resultOf(id)?.suppressions).toEqual([]);
    expect(resultOf('meals')?.message.text).toContain(
      'until 30 June 2026 by Board, and counts again',
    );
    expect(runOf(writeSarif(garden)).results[0]).not.toHaveProperty('suppressions');
  });

  it('names the line of the answer from the root of the repository, as a URI', () => {
    expect(resultOf('issues')?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: {
            uri: 'schools/hill%20%C3%A5/assessments/2026%20%C3%A5r%231.yaml',
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: 7 },
        },
      },
    ]);
    expect(ofHill.automationDetails.id).toBe('eoms/tiny/schools/hill%20%C3%A5/2026-11-23');
    expect(runOf(writeSarif(garden)).automationDetails.id).toBe('eoms/story-hour/2026-11-02');
  });

  it('names no place where none is known', () => {
    const { requirements } = hill.evaluation;
    const placeless = requirements.map((one) => ({ ...one, source: null }));
    const written = writeSarif({
      ...hill,
      evaluation: { ...hill.evaluation, requirements: placeless },
    });
    expect(refusalsOf(written)).toEqual([]);
    expect(runOf(written).results[0]).not.toHaveProperty('locations');
  });

  it('keeps a fingerprint when a line moves', () => {
    const requirements = hill.evaluation.requirements.map((one) => ({
      ...one,
      source: one.source && { ...one.source, line: one.source.line + 10 },
    }));
    const moved = runOf(writeSarif({ ...hill, evaluation: { ...hill.evaluation, requirements } }));
    expect(moved.results.map((one) => one.partialFingerprints)).toEqual(
      ofHill.results.map((one) => one.partialFingerprints),
    );
    expect(moved.results[0]?.partialFingerprints).toEqual({ 'eomsRequirement/v1': 'tiny/issues' });
  });

  it('makes no link, place to fill in or escape sequence of what somebody wrote', () => {
    const written = writeSarif(hill);
    expect(written).not.toMatch(harmful);
    expect(written).not.toMatch(/\\u00(?:1b|07)|\\ud83d[^\\]/i);
    const text = resultOf('issues')?.message.text ?? '';
    expect(text).toContain(String.raw`\[a link\](https://evil.example) {{0}}`);
    expect(text).not.toMatch(/(?<!\\)\[/);
  });

  it('keeps within what is shown of a text', () => {
    const [first] = hill.evaluation.requirements;
    if (first === undefined) throw new Error('no requirement');
    const long = { ...first, note: '🙂'.repeat(4000), question: hostile.repeat(20) };
    const run = runOf(
      writeSarif({
        ...hill,
        evaluation: {
          ...hill.evaluation,
          requirements: [long, ...hill.evaluation.requirements.slice(1)],
        },
      }),
    );
    const text = run.results[0]?.message.text ?? '';
    expect(text.length).toBeLessThan(1100);
    expect(text).toMatch(/…$/);
    expect(text).not.toMatch(/\p{Cs}/u);
  });
});

/** The evaluation of the school with this many gaps. */
function swollen(count: number): EvaluationRecord {
  const [first] = hill.evaluation.requirements;
  const [gap] = hill.evaluation.gaps;
  if (first === undefined || gap === undefined) throw new Error('no gap');
  const ids = Array.from({ length: count }, (_one, index) => `issue-${index}`);
  return {
    ...hill.evaluation,
    requirements: ids.map((id) => ({ ...first, id })),
    gaps: ids.map((requirement, index) => ({ ...gap, requirement, rank: index + 1 })),
  };
}

it('SARIF keeps within what GitHub takes, and says what it leaves out', () => {
  const count = 3000;
  const written = writeSarif({ ...hill, evaluation: swollen(count) });
  const { results, tool, invocations } = runOf(written);
  expect(Buffer.byteLength(written)).toBeLessThan(10_000_000);
  expect(results.length).toBe(tool.driver.rules.length);
  const [{ toolExecutionNotifications: notes }] = invocations;
  const left = (count - results.length).toLocaleString('en');
  expect(notes.map(({ message }) => message.text)).toContain(
    `${left} gaps are left out, as the file would be larger than GitHub takes. The gap report has them.`,
  );
});
