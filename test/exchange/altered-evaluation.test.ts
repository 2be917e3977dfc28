import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import type { EvaluationDocument } from '../../src/model/document.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { renderGapReport } from '../../src/report/render-gap-report.ts';
import { english } from '../support/messages.ts';
import { anyEvaluation } from './carrying-pdf.ts';

const schema = validatorOf('evaluation');
const templates = loadTemplates('gap-report');
const report = (evaluation: Evaluation) =>
  renderGapReport(evaluation, {
    messages: english,
    templates,
    palette: defaultTheme.charts,
    chartAddress: ({ name }) => `${name}.svg`,
  });

const texts = ['', 'x', '4', 'A.1', 'overall', '<!-- page-break -->', '\n\n# h', '|', '```', '---'];

/** What may stand in the place of a value, of the same kind. */
function insteadOf(value: unknown, choice: number): unknown {
  if (Array.isArray(value)) return [[], value.slice(0, 1), value.toReversed()][choice % 3];
  if (typeof value === 'string') return texts[choice % texts.length];
  if (typeof value === 'boolean') return !value;
  return [null, 0, 1, 0.5, 9][choice % 5];
}

/** An evaluation with something else in one place, wherever it is. */
function alter(evaluation: Evaluation, place: number, choice: number): unknown {
  let countdown = place;
  const text = JSON.stringify(evaluation, (key, value: unknown) => {
    countdown -= 1;
    return countdown === 0 && key !== '' ? insteadOf(value, choice) : value;
  });
  return JSON.parse(text);
}

/** Keys of a type, however deep, that another lacks. */
type Lacking<Whole, Part> = Whole extends readonly (infer One)[]
  ? Part extends readonly (infer Other)[]
    ? Lacking<One, Other>
    : never
  : Whole extends object
    ? {
        [Key in keyof Whole]-?: Key extends keyof Part
          ? Lacking<NonNullable<Whole[Key]>, NonNullable<Part[Key]>>
          : Key;
      }[keyof Whole]
    : never;
type KnowsAll = [Lacking<Evaluation, EvaluationDocument>] extends [never] ? true : false;

describe('the schema of evaluations', () => {
  it('knows every key of an evaluation: this does not compile otherwise', () => {
    const knowsAll: KnowsAll = true;
    expect(knowsAll).toBe(true);
  });

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
        const altered = alter(evaluation, place + 1, choice);
        if (!schema.accepts(altered)) return;
        passed += 1;
        expect(report(altered).markdown).toContain('# Contents');
      }),
      { numRuns: 150 },
    );
    expect(passed).toBeGreaterThan(20);
  });
});
