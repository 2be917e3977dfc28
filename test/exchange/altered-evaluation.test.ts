import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import { readEvaluation } from '../../src/exchange/read-evaluation.ts';
import { parseJson } from '../../src/files/json/parse-json.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { EomsError } from '../../src/model/problem.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { renderGapReport } from '../../src/report/gap-report/render-gap-report.ts';
import { english } from '../support/messages.ts';
import { anyEvaluation } from './carrying-pdf.ts';

const schema = validatorOf('evaluation');
const templates = loadTemplates('gap-report');
const report = (evaluation: EvaluationRecord) =>
  renderGapReport(evaluation, {
    messages: english,
    templates,
    palette: defaultTheme.charts,
    chartAddress: ({ name }) => `${name}.svg`,
  });

const texts = ['', 'x', '4', 'A.1', 'overall', '<!-- page-break -->', '\n\n# h', '|', '```', '---'];

/** What may replace a value, of the same kind. */
function insteadOf(value: unknown, choice: number): unknown {
  if (Array.isArray(value)) return [[], value.slice(0, 1), value.toReversed()][choice % 3];
  if (typeof value === 'string') return texts[choice % texts.length];
  if (typeof value === 'boolean') return !value;
  return [null, 0, 1, 0.5, 9][choice % 5];
}

/** An evaluation with something else in one place, wherever it is. */
function alter(evaluation: EvaluationRecord, place: number, choice: number): unknown {
  let countdown = place;
  const text = JSON.stringify(evaluation, (key, value: unknown) => {
    countdown -= 1;
    return countdown === 0 && key !== '' ? insteadOf(value, choice) : value;
  });
  return JSON.parse(text);
}

function readUnlessRefused(altered: unknown): EvaluationRecord | undefined {
  try {
    return readEvaluation(parseJson(JSON.stringify(altered), 'e.json'));
  } catch (error) {
    if (error instanceof EomsError) return undefined;
    throw error;
  }
}

describe('the schema of evaluations', () => {
  it('holds for every evaluation that eoms makes', () => {
    fc.assert(
      fc.property(anyEvaluation, (evaluation) => {
        expect(schema.errors(evaluation)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('lets nothing pass that a report could not be made from', () => {
    let passed = 0;
    fc.assert(
      fc.property(anyEvaluation, fc.nat(400), fc.nat(29), (evaluation, place, choice) => {
        const altered = readUnlessRefused(alter(evaluation, place + 1, choice));
        if (altered === undefined) return;
        passed += 1;
        expect(report(altered).markdown).toContain('# Contents');
      }),
      { numRuns: 150 },
    );
    expect(passed).toBeGreaterThan(20);
  });
});
