import { basename, dirname, extname, join } from 'node:path';
import type { ChartPalette } from '../../model/theme.ts';
import type { Chart } from '../../report/charts/chart.ts';
import { prepareGapReport } from '../../report/render-gap-report.ts';
import { archiveEvaluation, askedOutput, evaluationJson } from '../archive-evaluation.ts';
import { tellLanguage } from '../check-language.ts';
import {
  addressPhotos,
  type CollectedPhotos,
  collectPhotos,
  noPhotos,
  type PictureFile,
} from '../collect-photos.ts';
import { exitCode } from '../exit-code.ts';
import { fillTemplate } from '../fill-template.ts';
import { findTemplates } from '../find-templates.ts';
import { type LookSource, loadLook, loadLookTheme } from '../load-look.ts';
import { type CharacterAccount, openCharacterAccount } from '../missing-characters.ts';
import { openReportSubject, type ReportSubject } from '../open-report-subject.ts';
import { type OutputPlan, planOutput } from '../output-plan.ts';
import { printAs } from '../print-markdown.ts';
import { sourcesOfEngagement } from '../print-sources.ts';
import type { CommandInput } from '../program.ts';
import { commonOptions, type Options, readOptions } from '../read-options.ts';
import { tellWritten } from '../tell-written.ts';
import { tellWrongPhotos } from '../tell-wrong-photos.ts';
import { openTerminal, type Terminal, tell } from '../terminal.ts';
import { keepSources, writeOutput, writeOutputs } from '../write-output.ts';

/**
 * `eoms report [ARCHIVED.pdf]`: the gap report, as Markdown, PDF, web page or the evaluation itself as
 * JSON; of the engagement, or of the evaluation that an archived report carries.
 */
export async function report(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const [archived] = input.operands;
  const subject = await openReportSubject(terminal, options, archived);
  await tellLanguage(terminal, subject.messages, subject.engagement?.engagement.language);
  await tellBegunLater(terminal, subject);
  const plan = planOutput(askedOutput(options), {
    formats: ['md', 'pdf', 'html', 'json'],
    folder: subject.folder,
    name: `gap-report-${subject.evaluation.date}`,
  });
  keepSources(terminal, plan.output, [archived, options.text('before')]);
  const planned = { ...subject, options, terminal, plan };
  const characters = accountFor(planned, archived);
  const photos = await openPhotos(planned);
  const written = await writers[plan.format]({ ...planned, characters, photos });
  await tellWritten(terminal, subject.messages, { output: plan.output, written });
  await characters.tell(subject.messages);
  return exitCode.done;
}

/** A report is no older than what it reports on, unless a clock or a date is wrong. */
async function tellBegunLater(
  terminal: Terminal,
  { evaluation, messages }: ReportSubject,
): Promise<void> {
  const { date, started } = evaluation;
  if (date >= started) return;
  const values = { date: messages.date(date), started: messages.date(started) };
  await tell(terminal, messages, 'cli.begun-later', values);
}

interface Planned extends ReportSubject {
  readonly options: Options;
  readonly terminal: Terminal;
  readonly plan: OutputPlan;
}

interface Writing extends Planned {
  readonly photos: CollectedPhotos;
  readonly characters: CharacterAccount;
}

/** What no font has is told where a person wrote it: in the engagement, its assessment or its templates. */
function accountFor(
  { options, engagement, assessment }: Planned,
  archived: string | undefined,
): CharacterAccount {
  return openCharacterAccount({
    isRefused: options.flag('strictCharacters'),
    file: archived ?? 'gap-report',
    open: () => sourcesOfEngagement(engagement, assessment, 'gap-report'),
  });
}

/** The pictures of evidence where they are asked for. What cannot be shown is said, and left out. */
async function openPhotos(planned: Planned): Promise<CollectedPhotos> {
  const { options, engagement, evaluation, messages, plan, assessment } = planned;
  if (!options.flag('photos') || engagement === undefined || plan.format === 'json')
    return noPhotos;
  const photos = await collectPhotos(evaluation, engagement.folder, messages);
  if (photos.wrong.length > 0) await tellWrongPhotos(photos.wrong, assessment, messages);
  return photos;
}

const writers = {
  md: writeMarkdown,
  pdf: (writing: Writing) => writePrint('pdf', writing),
  html: (writing: Writing) => writePrint('html', writing),
  json: writeJson,
} as const;

function writeJson(writing: Writing): Promise<string> {
  return writeWhole(writing, evaluationJson(writing.evaluation));
}

/** Writes a result of one file. */
function writeWhole(
  { terminal, options, plan }: Writing,
  content: string | Uint8Array,
): Promise<string> {
  const { output, within } = plan;
  const leave = { force: options.flag('force'), within, isKept: options.flag('archive') };
  return writeOutput(terminal, { output, content }, leave);
}

/** Pictures stand beside the file that links to them; on stdout they are within the Markdown itself. */
async function writeMarkdown(writing: Writing): Promise<string> {
  const { options, terminal, plan } = writing;
  const { output } = plan;
  const { charts: palette } = await loadLookTheme(lookOf(writing));
  if (output === '-') {
    const { markdown } = await render(writing, { palette, addressOf: dataAddress });
    return writeWhole(writing, markdown);
  }
  const stem = basename(output, extname(output));
  const addressOf = ({ name }: PictureFile) => `${encodeURIComponent(stem)}-${name}`;
  const { markdown, pictures } = await render(writing, { palette, addressOf });
  const beside = pictures.map(({ name, bytes }) => ({
    output: join(dirname(output), `${stem}-${name}`),
    content: bytes,
  }));
  const all = [{ output, content: markdown }, ...beside];
  const [written = output] = await writeOutputs(terminal, all, { force: options.flag('force') });
  return written;
}

async function writePrint(format: 'pdf' | 'html', writing: Writing): Promise<string> {
  const { options, terminal, messages, evaluation, characters } = writing;
  const look = await loadLook(lookOf(writing));
  const { markdown, pictures } = await render(writing, {
    palette: look.theme.charts,
    addressOf: ({ name }) => name,
  });
  const byName = new Map(pictures.map(({ name, bytes }) => [name, bytes]));
  const print = await printAs(format, markdown, {
    file: 'gap-report',
    date: terminal.date,
    messages,
    pageSize: options.text('pageSize'),
    look,
    pictures: byName,
    characters,
    archive: options.flag('archive') ? await archiveEvaluation(evaluation, messages) : undefined,
  });
  return writeWhole(writing, print);
}

/** Where the look of the report is said: in `eoms.yaml` and by `--theme` and `--font`. */
function lookOf({ options, terminal, engagement }: Planned): LookSource {
  const [theme, fonts] = [options.text('theme'), options.texts('font')];
  return { engagement, theme, fonts, cwd: terminal.cwd };
}

interface Drawing {
  readonly palette: ChartPalette;
  readonly addressOf: (picture: PictureFile) => string;
}

/** A report as Markdown, and the charts and photos that it links to. */
interface Rendered {
  readonly markdown: string;
  readonly pictures: readonly PictureFile[];
}

async function render(
  { terminal, messages, evaluation, engagement, photos }: Writing,
  { palette, addressOf }: Drawing,
): Promise<Rendered> {
  const found = findTemplates('gap-report', engagement?.folder);
  const { work, charts } = prepareGapReport(evaluation, {
    messages,
    templates: found.templates,
    palette,
    chartAddress: (chart) => addressOf(chartFile(chart)),
    photos: addressPhotos(photos, addressOf),
  });
  const markdown = await fillTemplate(work, { terminal, messages, found });
  return { markdown, pictures: [...charts.map(chartFile), ...photos.files.values()] };
}

function chartFile({ name, svg }: Chart): PictureFile {
  return { name: `${name}.svg`, type: 'image/svg+xml', bytes: Buffer.from(svg) };
}

function dataAddress({ type, bytes }: PictureFile): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
