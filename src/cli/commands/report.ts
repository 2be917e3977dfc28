import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Evaluation } from '../../model/evaluation.ts';
import type { ChartPalette } from '../../model/theme.ts';
import type { Chart } from '../../report/charts/chart.ts';
import { prepareGapReport, type Report } from '../../report/render-gap-report.ts';
import { evaluateWorkspace } from '../evaluate-workspace.ts';
import { exitCode } from '../exit-code.ts';
import { fillTemplate } from '../fill-template.ts';
import { findTemplates } from '../find-templates.ts';
import { type LookSource, loadLook, loadLookTheme } from '../load-look.ts';
import { type OutputPlan, planOutput } from '../output-plan.ts';
import { printAs } from '../print-markdown.ts';
import type { CommandInput } from '../program.ts';
import { shownPath } from '../read-document.ts';
import { commonOptions, type Options, readOptions, workspaceOptions } from '../read-options.ts';
import { openTerminal, type Terminal, tell } from '../terminal.ts';
import type { Workspace } from '../workspace.ts';
import { keepWhatIsThere, writeOutput } from '../write-output.ts';

/** `eoms report`: the gap report, as Markdown, PDF, web page or the evaluation itself as JSON. */
export async function report(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const { workspace, evaluation } = await evaluateWorkspace(
    terminal.cwd,
    terminal.date,
    workspaceOptions(options),
  );
  const plan = planOutput(
    { format: options.text('format'), output: options.text('output') },
    {
      formats: ['md', 'pdf', 'html', 'json'],
      folder: workspace.folder,
      name: `gap-report-${terminal.date}`,
    },
  );
  await writers[plan.format]({ options, terminal, workspace, evaluation, plan });
  if (plan.output !== '-') {
    await tell(terminal, workspace.messages, 'cli.written', {
      file: shownPath(resolve(terminal.cwd, plan.output)),
    });
  }
  return exitCode.done;
}

interface Writing {
  readonly options: Options;
  readonly terminal: Terminal;
  readonly workspace: Workspace;
  readonly evaluation: Evaluation;
  readonly plan: OutputPlan;
}

const writers = {
  md: writeMarkdown,
  pdf: (writing: Writing) => writePrint('pdf', writing),
  html: (writing: Writing) => writePrint('html', writing),
  json: writeJson,
} as const;

async function writeJson({ options, terminal, evaluation, plan }: Writing): Promise<void> {
  const place = { output: plan.output, force: options.flag('force') };
  await writeOutput(terminal, `${JSON.stringify(evaluation, null, 2)}\n`, place);
}

/** Charts stand beside the file that links to them; on stdout they are within the Markdown itself. */
async function writeMarkdown(writing: Writing): Promise<void> {
  const { options, terminal, plan } = writing;
  const force = options.flag('force');
  const { charts: palette } = await loadLookTheme(lookOf(writing));
  if (plan.output === '-') {
    const { markdown } = await render(writing, { palette, chartAddress: dataAddress });
    await writeOutput(terminal, markdown, { output: '-' });
    return;
  }
  const stem = basename(plan.output, extname(plan.output));
  const chartAddress = (chart: Chart) => `${encodeURIComponent(stem)}-${chart.name}.svg`;
  const { markdown, charts } = await render(writing, { palette, chartAddress });
  const drawings = charts.map(({ name, svg }) => ({
    output: join(dirname(plan.output), `${stem}-${name}.svg`),
    svg,
  }));
  if (!force) keepWhatIsThere(terminal, [plan.output, ...drawings.map(({ output }) => output)]);
  await writeOutput(terminal, markdown, { output: plan.output, force });
  await Promise.all(
    drawings.map(({ output, svg }) => writeOutput(terminal, svg, { output, force })),
  );
}

async function writePrint(format: 'pdf' | 'html', writing: Writing): Promise<void> {
  const { options, terminal, workspace, plan } = writing;
  const look = await loadLook(lookOf(writing));
  const { markdown, charts } = await render(writing, {
    palette: look.theme.charts,
    chartAddress: (chart) => `${chart.name}.svg`,
  });
  const drawings = new Map(charts.map(({ name, svg }) => [`${name}.svg`, Buffer.from(svg)]));
  const print = await printAs(format, markdown, {
    file: 'gap-report',
    date: terminal.date,
    messages: workspace.messages,
    pageSize: options.text('pageSize'),
    look,
    readImage: (path) => drawings.get(path),
  });
  await writeOutput(terminal, print, { output: plan.output, force: options.flag('force') });
}

/** Where the look of the report is said: in `eoms.yaml` and by `--theme`. */
function lookOf({ options, terminal, workspace }: Writing): LookSource {
  return { engagement: workspace, theme: options.text('theme'), cwd: terminal.cwd };
}

interface Drawing {
  readonly palette: ChartPalette;
  readonly chartAddress: (chart: Chart) => string;
}

async function render(
  { terminal, workspace, evaluation }: Writing,
  { palette, chartAddress }: Drawing,
): Promise<Report> {
  const { folder, messages } = workspace;
  const found = findTemplates('gap-report', folder);
  const context = { messages, templates: found.templates, palette, chartAddress };
  const { work, charts } = prepareGapReport(evaluation, context);
  return { markdown: await fillTemplate(work, { terminal, messages, found }), charts };
}

function dataAddress({ svg }: Chart): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
