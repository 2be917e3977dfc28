import { basename, dirname, extname, join } from 'node:path';
import { type PageRoom, pageRoom } from '../../briefing/page-room.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import { type ChartPalette, pageSizes } from '../../model/theme.ts';
import type { Chart } from '../../report/charts/chart.ts';
import type { ReportCut } from '../../report/gap-report/report-cut.ts';
import { isDocumentFormat, isPrintFormat, type PrintFormat, writerOf } from '../formats/formats.ts';
import { printAs } from '../formats/print-markdown.ts';
import { findTemplates } from '../load/find-templates.ts';
import { pathInRepository } from '../load/path-in-repository.ts';
import { version } from '../load/version.ts';
import { type Look, type LookSource, loadLook, loadLookTheme } from '../look/load-look.ts';
import type { MadeOutputs } from '../output/deliver.ts';
import type { OutputPlan } from '../output/output-plan.ts';
import { becomesFile } from '../output/write-output.ts';
import type { World } from '../world.ts';
import { archiveEvaluation } from './archive-evaluation.ts';
import {
  addressPhotos,
  type CollectedPhotos,
  chartFile,
  dataAddress,
  narrowCharts,
  type PictureFile,
} from './collect-photos.ts';
import { type FilledTemplate, fillTemplate, refuseBrokenTables } from './fill-template.ts';
import type { CharacterAccount } from './missing-characters.ts';
import type { ReportSubject } from './open-report-subject.ts';
import { prepareReport, templateOf } from './prepare-report.ts';
import type { ReportRequest } from './report-request.ts';

/** A report that is to be made: of what, in which form, and where it goes. */
export interface PlannedReport extends ReportSubject {
  readonly request: ReportRequest;
  readonly world: World;
  readonly plan: OutputPlan;
  readonly crosswalk: Crosswalk | undefined;
  /** What the evaluation was cut to. */
  readonly cut: ReportCut | undefined;
}

/** The same with what it is made of at hand. */
export interface ReportMaking extends PlannedReport {
  readonly photos: CollectedPhotos;
  readonly characters: CharacterAccount;
}

/** Makes the files of a report: itself, and the pictures that Markdown links to. */
export async function drawReport(making: ReportMaking): Promise<MadeOutputs> {
  const { plan, evaluation, messages, engagement } = making;
  if (isPrintFormat(plan.format)) return makePrint(plan.format, making);
  if (isDocumentFormat(plan.format)) return makeMarkdown(making);
  const root = engagement === undefined ? '' : pathInRepository(engagement.folder);
  const write = writerOf(plan.format);
  const { separator = 'comma' } = making.request;
  const content = await write({ evaluation, messages, root, version: version(), separator });
  return [{ output: plan.output, content }];
}

/**
 * Pictures go next to the file that links to them. On stdout, and in a device or pipe, they are
 * embedded in the Markdown.
 */
async function makeMarkdown(making: ReportMaking): Promise<MadeOutputs> {
  const { output } = making.plan;
  const isFile = becomesFile(making.world, output);
  const theme = await loadLookTheme(lookOf(making));
  const { charts: palette } = theme;
  const room = pageRoom(theme, theme.pageSize);
  if (!isFile) {
    const { markdown } = await render(making, { palette, room, addressOf: dataAddress });
    return [{ output, content: markdown }];
  }
  const stem = basename(output, extname(output));
  const addressOf = ({ name }: PictureFile) => `${encodeURIComponent(stem)}-${name}`;
  const { markdown, pictures } = await render(making, { palette, room, addressOf });
  const beside = pictures.map(({ name, bytes }) => ({
    output: join(dirname(output), `${stem}-${name}`),
    content: bytes,
  }));
  return [{ output, content: markdown }, ...beside];
}

async function makePrint(format: PrintFormat, making: ReportMaking): Promise<MadeOutputs> {
  const { request, world, plan, messages, evaluation, characters, cut } = making;
  const { pageSize, archive } = request.choice;
  const look = await loadLook(lookOf(making));
  const { markdown, pictures, charts, placed } = await render(making, {
    palette: look.theme.charts,
    room: roomOf(look, pageSize),
    addressOf: ({ name }) => name,
  });
  const content = await printAs(format, markdown, {
    file: templateOf(request.audience),
    world,
    messages,
    pageSize,
    look,
    pictures: new Map(pictures.map(({ name, bytes }) => [name, bytes])),
    narrow: narrowCharts(charts),
    placed,
    characters,
    archive: archive ? await archiveEvaluation(cut?.whole ?? evaluation, messages) : undefined,
  });
  return [{ output: plan.output, content }];
}

/** The room of the sheet that is printed on: what the flag asks for, else the brand, else the theme. */
function roomOf({ theme, pageSize: brand }: Look, flag: string | undefined): PageRoom {
  const asked = pageSizes.find((size) => size === flag);
  return pageRoom(theme, asked ?? brand ?? theme.pageSize);
}

/** Where the look of the report is defined: in `eoms.yaml` and by the request. */
function lookOf({ request, world, engagement }: PlannedReport): LookSource {
  const { theme, fonts } = request.choice;
  return { engagement, theme, fonts, cwd: world.cwd };
}

interface Drawing {
  readonly palette: ChartPalette;
  readonly room: PageRoom;
  readonly addressOf: (picture: PictureFile) => string;
}

/** A report as Markdown, and the charts and photos that it links to. */
interface Rendered extends FilledTemplate {
  readonly pictures: readonly PictureFile[];
  readonly charts: readonly Chart[];
}

async function render(
  making: ReportMaking,
  { palette, room, addressOf }: Drawing,
): Promise<Rendered> {
  const { world, messages, engagement, photos, plan, request } = making;
  const { audience } = request;
  const found = findTemplates(templateOf(audience), engagement?.folder);
  // What another assessment than the current one says is nothing to go on with.
  const mayWrite = making.isUsual && becomesFile(world, plan.output);
  const order = { ...making, audience, mayWrite };
  const context = {
    messages,
    palette,
    room,
    templates: found.templates,
    crosswalk: making.crosswalk,
    cut: making.cut,
    chartAddress: (chart: Chart) => addressOf(chartFile(chart)),
    photos: addressPhotos(photos, addressOf),
  };
  const { work, charts } = await prepareReport(order, context, world);
  const filled = await fillTemplate(work, { world, messages, found });
  if (!isPrintFormat(plan.format)) await refuseBrokenTables(filled, { ...work, found });
  return { ...filled, charts, pictures: [...charts.map(chartFile), ...photos.files.values()] };
}
