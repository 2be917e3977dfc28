import { basename, dirname, extname, join, resolve } from 'node:path';
import type { ChartPalette } from '../../model/theme.ts';
import type { Chart } from '../../report/charts/chart.ts';
import { prepareGapReport, type Report } from '../../report/render-gap-report.ts';
import { archiveEvaluation, askedOutput, evaluationJson } from '../archive-evaluation.ts';
import { exitCode } from '../exit-code.ts';
import { fillTemplate } from '../fill-template.ts';
import { findTemplates } from '../find-templates.ts';
import { type LookSource, loadLook, loadLookTheme } from '../load-look.ts';
import { openReportSubject, type ReportSubject } from '../open-report-subject.ts';
import { type OutputPlan, planOutput } from '../output-plan.ts';
import { printAs } from '../print-markdown.ts';
import type { CommandInput } from '../program.ts';
import { shownPath } from '../read-document.ts';
import { commonOptions, type Options, readOptions } from '../read-options.ts';
import { openTerminal, type Terminal, tell } from '../terminal.ts';
import { keepWhatIsThere, writeOutput } from '../write-output.ts';

/**
 * `eoms report [ARCHIVED.pdf]`: the gap report, as Markdown, PDF, web page or the evaluation itself as
 * JSON; of the engagement, or of the evaluation that an archived report carries.
 */
export async function report(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const [archived] = input.operands;
  const subject = await openReportSubject(terminal, options, archived);
  const plan = planOutput(askedOutput(options), {
    formats: ['md', 'pdf', 'html', 'json'],
    folder: subject.folder,
    name: `gap-report-${subject.evaluation.date}`,
  });
  await writers[plan.format]({ ...subject, options, terminal, plan });
  if (plan.output !== '-') {
    await tell(terminal, subject.messages, 'cli.written', {
      file: shownPath(resolve(terminal.cwd, plan.output)),
    });
  }
  return exitCode.done;
}

interface Writing extends ReportSubject {
  readonly options: Options;
  readonly terminal: Terminal;
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
  await writeOutput(terminal, evaluationJson(evaluation), place);
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
  const { options, terminal, messages, evaluation, plan } = writing;
  const look = await loadLook(lookOf(writing));
  const { markdown, charts } = await render(writing, {
    palette: look.theme.charts,
    chartAddress: (chart) => `${chart.name}.svg`,
  });
  const drawings = new Map(charts.map(({ name, svg }) => [`${name}.svg`, Buffer.from(svg)]));
  const print = await printAs(format, markdown, {
    file: 'gap-report',
    date: terminal.date,
    messages,
    pageSize: options.text('pageSize'),
    look,
    readImage: (path) => drawings.get(path),
    archive: options.flag('archive') ? await archiveEvaluation(evaluation, messages) : undefined,
  });
  await writeOutput(terminal, print, { output: plan.output, force: options.flag('force') });
}

/** Where the look of the report is said: in `eoms.yaml` and by `--theme` and `--font`. */
function lookOf({ options, terminal, engagement }: Writing): LookSource {
  const [theme, fonts] = [options.text('theme'), options.texts('font')];
  return { engagement, theme, fonts, cwd: terminal.cwd };
}

interface Drawing {
  readonly palette: ChartPalette;
  readonly chartAddress: (chart: Chart) => string;
}

async function render(
  { terminal, messages, evaluation, engagement }: Writing,
  { palette, chartAddress }: Drawing,
): Promise<Report> {
  const found = findTemplates('gap-report', engagement?.folder);
  const context = { messages, templates: found.templates, palette, chartAddress };
  const { work, charts } = prepareGapReport(evaluation, context);
  return { markdown: await fillTemplate(work, { terminal, messages, found }), charts };
}

function dataAddress({ svg }: Chart): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
