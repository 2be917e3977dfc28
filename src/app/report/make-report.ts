import { basename, dirname, extname, join } from 'node:path';
import type { Messages } from '../../messages/messages.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Audience } from '../../model/rules/audience.ts';
import type { ChartPalette } from '../../model/theme.ts';
import type { Chart } from '../../report/charts/chart.ts';
import { noteLanguage } from '../engagement/check-language.ts';
import {
  isDocumentFormat,
  isPrintFormat,
  type PrintFormat,
  reportFormats,
  writerOf,
} from '../formats/formats.ts';
import { printAs } from '../formats/print-markdown.ts';
import { findTemplates } from '../load/find-templates.ts';
import { type LookSource, loadLook, loadLookTheme } from '../look/load-look.ts';
import { type Delivered, deliver, type Result } from '../output/deliver.ts';
import { type OutputPlan, planOutput } from '../output/output-plan.ts';
import { askedOutput, type PrintChoice } from '../output/print-choice.ts';
import { refuseIdleFlags } from '../output/refuse-idle-flags.ts';
import { becomesFile, keepSources } from '../output/write-output.ts';
import type { World } from '../world.ts';
import { archiveEvaluation } from './archive-evaluation.ts';
import {
  addressPhotos,
  type CollectedPhotos,
  chartFile,
  collectPhotos,
  dataAddress,
  noPhotos,
  type PictureFile,
} from './collect-photos.ts';
import { type FilledTemplate, fillTemplate, refuseBrokenTables } from './fill-template.ts';
import { type CharacterAccount, openCharacterAccount } from './missing-characters.ts';
import { openReportMap } from './open-report-map.ts';
import {
  openReportSubject,
  type ReportSubject,
  type SubjectChoice,
} from './open-report-subject.ts';
import { prepareReport, reportName, templateOf } from './prepare-report.ts';
import { sourcesOfEngagement } from './print-sources.ts';
import { noteBegunLater, noteUnverified } from './report-notes.ts';
import { warnOfPhotos } from './warn-of-photos.ts';

/** What report is asked for. */
export interface ReportRequest {
  readonly subject: SubjectChoice;
  /** Whom it is for; `undefined` = for all, in one. */
  readonly audience?: Audience | undefined;
  /** Whether pictures among the evidence are shown. */
  readonly photos: boolean;
  /** A framework, by id or path, for which the report says what is already shown. */
  readonly map?: string | undefined;
  readonly choice: PrintChoice;
}

/** What came of a request, and the words of its language. */
export interface MadeDocument {
  readonly messages: Messages;
  readonly delivered: Delivered;
}

/**
 * Makes the gap report of an engagement, or of the evaluation that an archived report carries, as
 * Markdown, PDF, web page or the evaluation itself as JSON, and delivers it.
 *
 * @throws EomsError with what is wrong with the request, with any file that it needs, or with the disk.
 */
export async function makeReport(request: ReportRequest, world: World): Promise<MadeDocument> {
  const planned = await planReport(request, world);
  const { plan, messages, evaluation } = planned;
  keepSources(world, plan.output, sourcesOf(request.subject));
  const { result, characters } = await carryOut(planned);
  const delivered = await deliver(result, { plan, choice: request.choice }, world);
  await characters.tell(world);
  if (becomesFile(world, plan.output)) noteUnverified(world, evaluation.standard);
  return { messages, delivered };
}

/** A report whose files the caller writes, sends or keeps in memory. */
export interface ComposedReport {
  readonly messages: Messages;
  readonly result: Result;
}

/**
 * Makes the same report and hands over its files, named after the output that the request names.
 *
 * @throws EomsError with what is wrong with the request or with any file that it needs.
 */
export async function composeReport(request: ReportRequest, world: World): Promise<ComposedReport> {
  const planned = await planReport(request, world);
  const { result, characters } = await carryOut(planned);
  await characters.tell(world);
  return { messages: planned.messages, result };
}

async function planReport(request: ReportRequest, world: World): Promise<Planned> {
  const subject = await openReportSubject(request.subject, world);
  noteLanguage(world, subject.engagement?.engagement.language);
  noteBegunLater(world, subject.evaluation);
  const plan = planOutput(askedOutput(request.choice), {
    written: reportFormats,
    folder: subject.folder,
    name: `${reportName(request.audience)}-${subject.evaluation.date}`,
  });
  const { choice, photos: hasPhotos, map, audience } = request;
  refuseIdleFlags({ plan, choice, photos: hasPhotos, map, audience, hasCharts: true });
  const crosswalk = await openReportMap(map, subject.evaluation, world.cwd);
  return { ...subject, request, world, plan, crosswalk };
}

async function carryOut(
  planned: Planned,
): Promise<{ readonly result: Result; readonly characters: CharacterAccount }> {
  const characters = accountFor(planned);
  const photos = await openPhotos(planned);
  const result = await make({ ...planned, characters, photos });
  return { result, characters };
}

/** The files that a report is made of. */
function sourcesOf(subject: SubjectChoice): readonly (string | undefined)[] {
  return subject.kind === 'archived' ? [subject.file] : [subject.options.before];
}

interface Planned extends ReportSubject {
  readonly request: ReportRequest;
  readonly world: World;
  readonly plan: OutputPlan;
  readonly crosswalk: Crosswalk | undefined;
}

interface Making extends Planned {
  readonly photos: CollectedPhotos;
  readonly characters: CharacterAccount;
}

/**
 * Characters that no font has are reported where a person wrote them: in the engagement, its
 * assessment or its templates.
 */
function accountFor({ request, engagement, assessment, audits }: Planned): CharacterAccount {
  const { subject, choice } = request;
  const template = templateOf(request.audience);
  return openCharacterAccount({
    isRefused: choice.strictCharacters,
    file: subject.kind === 'archived' ? subject.file : template,
    open: async () => sourcesOfEngagement(engagement, [assessment ?? [], audits].flat(), template),
  });
}

/** The pictures of evidence where they are asked for. What cannot be shown is taken down, and left out. */
async function openPhotos(planned: Planned): Promise<CollectedPhotos> {
  const { request, engagement, evaluation, messages, plan, assessment, world } = planned;
  if (!request.photos || !isDocumentFormat(plan.format)) return noPhotos;
  if (engagement === undefined || assessment === undefined) return noPhotos;
  const photos = await collectPhotos(evaluation, engagement.folder, messages);
  warnOfPhotos(photos.wrong, assessment, world);
  return photos;
}

async function make(making: Making): Promise<Result> {
  const { plan, evaluation, messages } = making;
  if (isPrintFormat(plan.format)) return makePrint(plan.format, making);
  if (isDocumentFormat(plan.format)) return makeMarkdown(making);
  const content = await writerOf(plan.format)(evaluation, messages);
  return [{ output: plan.output, content }];
}

/**
 * Pictures go next to the file that links to them. On stdout, and in a device or pipe, they are
 * embedded in the Markdown.
 */
async function makeMarkdown(making: Making): Promise<Result> {
  const { output } = making.plan;
  const isFile = becomesFile(making.world, output);
  const { charts: palette } = await loadLookTheme(lookOf(making));
  if (!isFile) {
    const { markdown } = await render(making, { palette, addressOf: dataAddress });
    return [{ output, content: markdown }];
  }
  const stem = basename(output, extname(output));
  const addressOf = ({ name }: PictureFile) => `${encodeURIComponent(stem)}-${name}`;
  const { markdown, pictures } = await render(making, { palette, addressOf });
  const beside = pictures.map(({ name, bytes }) => ({
    output: join(dirname(output), `${stem}-${name}`),
    content: bytes,
  }));
  return [{ output, content: markdown }, ...beside];
}

async function makePrint(format: PrintFormat, making: Making): Promise<Result> {
  const { request, world, plan, messages, evaluation, characters } = making;
  const { pageSize, archive } = request.choice;
  const look = await loadLook(lookOf(making));
  const { markdown, pictures, placed } = await render(making, {
    palette: look.theme.charts,
    addressOf: ({ name }) => name,
  });
  const content = await printAs(format, markdown, {
    file: templateOf(request.audience),
    world,
    messages,
    pageSize,
    look,
    pictures: new Map(pictures.map(({ name, bytes }) => [name, bytes])),
    placed,
    characters,
    archive: archive ? await archiveEvaluation(evaluation, messages) : undefined,
  });
  return [{ output: plan.output, content }];
}

/** Where the look of the report is defined: in `eoms.yaml` and by the request. */
function lookOf({ request, world, engagement }: Planned): LookSource {
  const { theme, fonts } = request.choice;
  return { engagement, theme, fonts, cwd: world.cwd };
}

interface Drawing {
  readonly palette: ChartPalette;
  readonly addressOf: (picture: PictureFile) => string;
}

/** A report as Markdown, and the charts and photos that it links to. */
interface Rendered extends FilledTemplate {
  readonly pictures: readonly PictureFile[];
}

async function render(making: Making, { palette, addressOf }: Drawing): Promise<Rendered> {
  const { world, messages, engagement, photos, plan, request } = making;
  const { audience } = request;
  const found = findTemplates(templateOf(audience), engagement?.folder);
  const order = { ...making, audience, mayWrite: becomesFile(world, plan.output) };
  const context = {
    messages,
    palette,
    templates: found.templates,
    crosswalk: making.crosswalk,
    chartAddress: (chart: Chart) => addressOf(chartFile(chart)),
    photos: addressPhotos(photos, addressOf),
  };
  const { work, charts } = await prepareReport(order, context, world);
  const filled = await fillTemplate(work, { world, messages, found });
  if (!isPrintFormat(plan.format)) await refuseBrokenTables(filled, { ...work, found });
  return { ...filled, pictures: [...charts.map(chartFile), ...photos.files.values()] };
}
