import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../src/app/engagement/evaluate-workspace.ts';
import { baseOf, loadCrosswalk } from '../../src/app/load/load-crosswalk.ts';
import { loadDrill } from '../../src/app/load/load-drill.ts';
import { answerCrosswalk } from '../../src/crosswalk/answer-crosswalk.ts';
import { mapCrosswalk } from '../../src/crosswalk/map-crosswalk.ts';
import { compareEvaluations } from '../../src/evaluation/compare-evaluations.ts';
import { traceTrend } from '../../src/evaluation/trace-trend.ts';
import type { Audit } from '../../src/model/audit/audit.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { auditSheetSchema } from '../../src/report/audit-sheet/audit-sheet-schema.ts';
import { prepareAuditSheet } from '../../src/report/audit-sheet/build-audit-sheet.ts';
import { boardSchema } from '../../src/report/board/board-schema.ts';
import { type BoardView, boardView } from '../../src/report/board/board-view.ts';
import { buildBoardCharts } from '../../src/report/board/build-board-charts.ts';
import { buildChecklist } from '../../src/report/checklist/build-checklist.ts';
import { checklistSchema } from '../../src/report/checklist/checklist-schema.ts';
import type { ChecklistView } from '../../src/report/checklist/entry.ts';
import { columnNames } from '../../src/report/engine/table-rows.ts';
import { buildCharts } from '../../src/report/figures/build-charts.ts';
import { chartNames } from '../../src/report/figures/chart-names.ts';
import { gapReportSchema } from '../../src/report/gap-report/gap-report-schema.ts';
import { type GapReportView, gapReportView } from '../../src/report/gap-report/gap-report-view.ts';
import { ownersSchema } from '../../src/report/owners/owners-schema.ts';
import { type OwnersView, ownersView } from '../../src/report/owners/owners-view.ts';
import { buildDrill, type DrillView } from '../../src/report/standard/build-drill.ts';
import { drillViewSchema } from '../../src/report/standard/drill-schema.ts';
import type { ValueShape } from '../../src/report/template/shape.ts';
import { shapeOf } from '../../src/report/template/shape-of.ts';
import { standardMapSchema } from '../../src/report/view/crosswalk-schema.ts';
import {
  type StandardMapView,
  viewAnswers,
  viewMap,
} from '../../src/report/view/view-crosswalk.ts';
import { processPages } from '../../src/scope/process-pages.ts';
import { english } from '../support/messages.ts';
import { worldAt } from '../support/world.ts';
import { readMarkdown } from './read-markdown.ts';
import { tableOf, tableOfThing, thingNames } from './template-variables.ts';

const document = readMarkdown('docs/templates.md');

/** A table of variables, as the document has it. */
const variableTable = /\| Variable \|[^]*?(?=\n\n|\n$)/g;

interface Seen {
  readonly evaluation: EvaluationRecord;
  readonly report: GapReportView;
  readonly board: BoardView;
  readonly owners: OwnersView;
  readonly checklist: ChecklistView;
  readonly sheet: object;
  readonly map: StandardMapView;
  readonly drill: DrillView;
}
let seen: Seen;

async function open(): Promise<Seen> {
  const folder = resolve('examples/soehesten-sprogskole');
  const run = worldAt(folder, '2026-10-16');
  const { workspace, evaluation: alone } = await evaluateWorkspace(run, {});
  const trend = traceTrend([alone, alone], alone, { older: 0, leftOut: 0 });
  const compared = { ...alone, comparison: compareEvaluations(alone, alone) };
  const evaluation = trend === undefined ? compared : { ...compared, trend };
  const { standard, engagement } = workspace;
  const { requirements } = standard;
  const shipped = { standard: 'iso-21001-2018', from: '.' };
  const cases = await loadDrill(shipped, standard);
  const made = {
    standard,
    requirements,
    selection: '',
    date: '2026-10-16',
    engagement,
    evaluation,
    nonconformities: true,
    running: 'Audit checklist · 16 October 2026',
    layout: 'rating' as const,
    roles: ['teacher'],
    withGaps: true,
  };
  const esg = await loadCrosswalk('esg-2015', '.', baseOf(standard));
  const crosswalk = viewAnswers(answerCrosswalk(esg, evaluation), {
    scale: evaluation.scale,
    messages: english,
  });
  return {
    evaluation,
    map: { ...viewMap(mapCrosswalk(esg, standard), standard, '2026-10-16'), language: 'en' },
    report: gapReportView(evaluation, english, { crosswalk }),
    board: boardView(evaluation, english),
    owners: ownersView(evaluation, english),
    checklist: { ...buildChecklist(made), language: 'en' },
    sheet: prepareAuditSheet(
      {
        sheet: 'process',
        date: '2026-10-16',
        standard,
        engagement,
        audit: anAudit(),
        processes: processPages(standard, ['admission'], standard.requirements),
      },
      { messages: english, templates: {} },
    ).view,
    drill: { ...buildDrill(cases, standard), date: '2026-10-16', language: 'en' },
  };
}

beforeAll(async () => {
  seen = await open();
});

/** An audit with a finding that says all that one can say. */
function anAudit(): Audit {
  const finding = {
    requirement: 'eoms-scope',
    result: 'minor',
    evidence: 'The online campus is missing from the scope on the website.',
    sample: '3 of 12 course pages',
    note: 'The paper version names it.',
    items: [],
    date: '2026-10-15',
    auditor: 'Karen Holm',
    site: 'Online campus',
  } as const;
  return {
    id: '2026-10-15',
    title: 'Autumn audit',
    criteria: { standard: 'iso-21001-2018', edition: '' },
    dates: ['2026-10-15'],
    auditors: ['Karen Holm'],
    sites: ['Online campus'],
    findings: new Map([['F1', finding]]),
  };
}

/** Where data and their shape differ. */
function differences(value: unknown, shape: ValueShape, path: string): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof shape === 'string') return typeof value === types[shape] ? [] : [path];
  if ('fields' in shape) return differencesOfFields(value, shape.fields, path);
  if (!Array.isArray(value)) return [path];
  return value.flatMap((one: unknown) => differences(one, shape.list, `${path}[]`));
}

const types = { unknown: 'nothing', text: 'string', number: 'number', truth: 'boolean' } as const;

function differencesOfFields(
  value: unknown,
  fields: Readonly<Record<string, ValueShape>>,
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
    const { report, board, owners, checklist, map, drill, sheet } = seen;
    expect([...new Set(differences(owners, shapeOf(ownersSchema), 'owners'))]).toEqual([]);
    expect([...new Set(differences(board, shapeOf(boardSchema), 'board'))]).toEqual([]);
    expect([...new Set(differences(sheet, shapeOf(auditSheetSchema), 'sheet'))]).toEqual([]);
    expect([...new Set(differences(map, shapeOf(standardMapSchema), 'map'))]).toEqual([]);
    expect([...new Set(differences(drill, shapeOf(drillViewSchema), 'drill'))]).toEqual([]);
    expect([...new Set(differences(report, shapeOf(gapReportSchema), 'report'))]).toEqual([]);
    expect([...new Set(differences(checklist, shapeOf(checklistSchema), 'checklist'))]).toEqual([]);
  });

  it('is in docs/templates.md, every variable with its meaning and a value of the example', async () => {
    const { report, board, owners, checklist, map, drill, sheet } = seen;
    const tables = [
      tableOf(gapReportSchema, [report]),
      tableOf(boardSchema, [board]),
      tableOf(ownersSchema, [owners]),
      tableOf(checklistSchema, [checklist]),
      tableOf(auditSheetSchema, [sheet]),
      tableOf(drillViewSchema, [drill]),
      tableOf(standardMapSchema, [map]),
      ...thingNames.map((name) => tableOfThing(name, gapReportSchema, [report])),
    ];
    expect(document.text.match(variableTable)).toHaveLength(tables.length);
    let index = -1;
    const made = document.text.replaceAll(variableTable, () => tables[(index += 1)] ?? '');
    // `npm run golden:update` writes the tables anew, from the schemas.
    await expect(made).toMatchFileSnapshot('../../docs/templates.md');
  });

  it('has the charts that templates are checked against', () => {
    const { evaluation } = seen;
    const context = { messages: english, palette: defaultTheme.charts };
    const charts = [
      ...Object.keys(buildCharts(evaluation, context)),
      ...buildBoardCharts(seen.board, evaluation, context).map(({ name }) => name),
    ];
    expect(charts.toSorted()).toEqual(chartNames.toSorted());
  });

  it('has every column that docs/templates.md names', () => {
    const said = /A column of `rows` is a field[^]*?\n\n/.exec(document.text)?.[0] ?? '';
    const missing = columnNames.filter((name) => !said.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });
});
