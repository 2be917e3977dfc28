import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../src/app/engagement/evaluate-workspace.ts';
import { compareEvaluations } from '../../src/evaluation/compare-evaluations.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { buildCharts } from '../../src/report/build-charts.ts';
import { buildChecklist } from '../../src/report/build-checklist.ts';
import { chartNames } from '../../src/report/chart-names.ts';
import { type GapReportView, gapReportView } from '../../src/report/gap-report-view.ts';
import type { ChecklistView } from '../../src/report/render-checklist.ts';
import { columnNames } from '../../src/report/table-rows.ts';
import { checklistShape } from '../../src/report/template/checklist-shape.ts';
import { gapReportShape } from '../../src/report/template/gap-report-shape.ts';
import type { Shape } from '../../src/report/template/shape.ts';
import { english } from '../support/messages.ts';
import { worldAt } from '../support/world.ts';
import { readMarkdown } from './read-markdown.ts';
import { findThings, namedThings, rowsOf, type VariableRow } from './template-variables.ts';

const document = readMarkdown('docs/templates.md');

/** The tables of variables in their order, without what each means. */
const tables = document.text
  .split(/\n\n+/)
  .filter((block) => block.startsWith('| Variable |'))
  .map((block) => block.trim().split('\n').slice(2).map(readRow));

function readRow(row: string): VariableRow {
  const [, name = '', meaning = '', example = ''] = row.split('|').map((cell) => cell.trim());
  // A variable without a meaning is as good as none.
  return { name: meaning === '' ? '' : name.replaceAll('`', ''), example };
}

interface Seen {
  readonly evaluation: EvaluationRecord;
  readonly report: GapReportView;
  readonly checklist: ChecklistView;
}
let seen: Seen;

async function open(): Promise<Seen> {
  const folder = resolve('examples/soehesten-sprogskole');
  const run = worldAt(folder, '2026-10-16');
  const { workspace, evaluation: alone } = await evaluateWorkspace(run, {});
  const evaluation = { ...alone, comparison: compareEvaluations(alone, alone) };
  const { standard, engagement } = workspace;
  const { requirements } = standard;
  const made = {
    standard,
    requirements,
    selection: '',
    date: '2026-10-16',
    engagement,
    evaluation,
  };
  return {
    evaluation,
    report: gapReportView(evaluation, english),
    checklist: { ...buildChecklist(made), language: 'en' },
  };
}

beforeAll(async () => {
  seen = await open();
});

/** Where data and their shape differ. */
function differences(value: unknown, shape: Shape, path: string): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof shape === 'string') return typeof value === types[shape] ? [] : [path];
  if ('fields' in shape) return differencesOfFields(value, shape.fields, path);
  if (!Array.isArray(value)) return [path];
  return value.flatMap((one: unknown) => differences(one, shape.list, `${path}[]`));
}

const types = { unknown: 'nothing', text: 'string', number: 'number', truth: 'boolean' } as const;

function differencesOfFields(
  value: unknown,
  fields: Readonly<Record<string, Shape>>,
  path: string,
): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) => {
    const inner = fields[name];
    return inner === undefined ? [`${path}.${name}`] : differences(one, inner, `${path}.${name}`);
  });
}

describe('what templates see', () => {
  it('is of the shape that they are checked against, down to the last value', () => {
    const { report, checklist } = seen;
    expect([...new Set(differences(report, gapReportShape, 'report'))]).toEqual([]);
    expect([...new Set(differences(checklist, checklistShape, 'checklist'))]).toEqual([]);
  });

  it('stands in docs/templates.md, every variable with a meaning and a value of the example', () => {
    const { report, checklist } = seen;
    const things = ['result', 'group', 'evidence', 'item', 'finding', 'change'].map((name) => {
      const fields = namedThings[name] ?? {};
      return rowsOf(fields, findThings(fields, gapReportShape, [report]));
    });
    expect(tables).toEqual([
      rowsOf(gapReportShape.fields, [report]),
      rowsOf(checklistShape.fields, [checklist]),
      ...things,
    ]);
  });

  it('has the charts that templates are checked against', () => {
    const { evaluation } = seen;
    const charts = buildCharts(evaluation, { messages: english, palette: defaultTheme.charts });
    expect(Object.keys(charts).toSorted()).toEqual(chartNames.toSorted());
  });

  it('has every column that docs/templates.md names', () => {
    const said = /A column of `rows` is a field[^]*?\n\n/.exec(document.text)?.[0] ?? '';
    const missing = columnNames.filter((name) => !said.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });
});
