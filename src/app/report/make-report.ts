import type { EvaluationCut } from '../../briefing/cut-evaluation.ts';
import type { Messages } from '../../messages/messages.ts';
import { append } from '../../model/lists/append.ts';
import { noteLanguage } from '../engagement/check-language.ts';
import { digestOfAnswers, digestsOfEngagement } from '../engagement/digest-of-answers.ts';
import { openAccepted } from '../engagement/open-accepted.ts';
import { pathIn } from '../engagement/tell-origin.ts';
import { fileBefore } from '../engagement/workspace.ts';
import { isDocumentFormat, reportFormats } from '../formats/formats.ts';
import { type Delivered, deliver, type MadeOutputs } from '../output/deliver.ts';
import { nameResult } from '../output/name-result.ts';
import { planOutput } from '../output/output-plan.ts';
import { askedOutput, type PrintChoice } from '../output/print-choice.ts';
import { refuseIdleFlags } from '../output/refuse-idle-flags.ts';
import { reportName } from '../output/report-name.ts';
import { becomesFile, keepSources, type Output } from '../output/write-output.ts';
import type { GivenDigests } from '../output/written-files.ts';
import type { World } from '../world.ts';
import { type CollectedPhotos, collectPhotos, noPhotos } from './collect-photos.ts';
import { cutReport, isCut, nameCut } from './cut-report.ts';
import { drawReport, type PlannedReport } from './draw-report.ts';
import { type CharacterAccount, openCharacterAccount } from './missing-characters.ts';
import { openReportMap } from './open-report-map.ts';
import {
  openReportSubject,
  type ReportSubject,
  type SubjectChoice,
} from './open-report-subject.ts';
import { templateOf } from './prepare-report.ts';
import { sourcesOfEngagement } from './print-sources.ts';
import { noteBegunLater, noteCalendar, noteHolidays, noteUnverified } from './report-notes.ts';
import type { ReportRequest } from './report-request.ts';
import { warnOfPhotos } from './warn-of-photos.ts';

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
  const { made, characters } = await carryOut(planned);
  const sources = [...planned.origin.files, pathIn(request.map, world) ?? []].flat();
  const given = await digestsOf(planned);
  const { choice } = request;
  const delivered = await deliver(made, { plan, choice, sources, given }, world);
  await characters.tell(world);
  if (becomesFile(world, plan.output)) {
    noteUnverified(world, evaluation.standard);
    if (planned.engagement !== undefined && showsPlan(request)) noteCalendar(world, evaluation);
  }
  return { messages, delivered };
}

/** Whether a report tells a board or all readers how the work is placed in the calendar. */
function showsPlan({ audience, choice }: ReportRequest): boolean {
  return audience === undefined ? choice.format === 'pdf' : audience === 'board';
}

/** What a report of an engagement is made from; an archived one brings it with it. */
async function digestsOf({
  assessed,
  engagement,
}: PlannedReport): Promise<GivenDigests | undefined> {
  if (assessed === undefined || engagement === undefined) return undefined;
  return {
    answers: await digestOfAnswers(assessed),
    ...(await digestsOfEngagement(engagement.engagement, await openAccepted(engagement))),
  };
}

/** A report whose files the caller writes, sends or keeps in memory. */
export interface ComposedReport {
  readonly messages: Messages;
  readonly made: MadeOutputs;
}

/**
 * Makes the same report and hands over its files, named after the output that the request names.
 *
 * @throws EomsError with what is wrong with the request or with any file that it needs.
 */
export async function composeReport(request: ReportRequest, world: World): Promise<ComposedReport> {
  const planned = await planReport(request, world);
  const { made, characters } = await carryOut(planned);
  await characters.tell(world);
  return { messages: planned.messages, made };
}

/** One evaluation, and the files of all that was made of it. */
export interface ComposedForms {
  readonly subject: ReportSubject;
  readonly outputs: readonly Output[];
}

/** What forms of one report have in common. */
type FormlessRequest = Omit<ReportRequest, 'choice'>;

/**
 * Makes a report in several forms of one evaluation, or in none: it is read and evaluated once, and every form has the
 * bytes that `composeReport` would give.
 *
 * @throws EomsError as `composeReport` does.
 */
export async function composeForms(
  request: FormlessRequest,
  choices: readonly PrintChoice[],
  world: World,
): Promise<ComposedForms> {
  const subject = await openSubject(request, world);
  const outputs: Output[] = [];
  // One after the other: each print takes as much memory as a process has to spare.
  for (const choice of choices) {
    const planned = await planOf({ ...request, choice }, subject, world);
    const { made, characters } = await carryOut(planned);
    await characters.tell(world);
    append(outputs, made);
  }
  return { subject, outputs };
}

const nothingCut: EvaluationCut = { clauses: [], processes: [], severities: [] };

async function planReport(request: ReportRequest, world: World): Promise<PlannedReport> {
  return planOf(request, await openSubject(request, world), world);
}

async function openSubject(request: FormlessRequest, world: World): Promise<ReportSubject> {
  const subject = await openReportSubject(withTrend(request), world);
  noteLanguage(world, subject.engagement?.engagement.language);
  noteBegunLater(world, subject.evaluation);
  noteHolidays(world, subject.evaluation);
  return subject;
}

async function planOf(
  request: ReportRequest,
  subject: ReportSubject,
  world: World,
): Promise<PlannedReport> {
  const { cut: given = nothingCut } = request;
  const { choice, photos: hasPhotos, map, audience, separator } = request;
  const crosswalk = await openReportMap(map, subject.evaluation, world.cwd);
  const plan = planOutput(askedOutput(choice), {
    written: reportFormats,
    folder: subject.folder,
    name: await nameReport(request, { ...subject, crosswalk }),
  });
  const typed = { choice, photos: hasPhotos, map, audience, cut: given, separator };
  refuseIdleFlags({ plan, ...typed, hasCharts: true });
  const cut = cutReport(subject.evaluation, request.cut, subject.messages);
  return { ...subject, ...cut, request, world, plan, crosswalk };
}

/** By its day, to what it is cut, and what it is made from where that is not what would have been taken. */
async function nameReport(
  { audience, cut = nothingCut, photos }: ReportRequest,
  { evaluation, origin, crosswalk }: Pick<PlannedReport, 'evaluation' | 'origin' | 'crosswalk'>,
): Promise<string> {
  return nameResult({
    head: [reportName(audience), evaluation.date],
    selected: [...nameCut(cut), ...(crosswalk === undefined ? [] : [`map-${crosswalk.id}`])],
    tail: [...origin.words, ...(photos ? ['with-photos'] : [])],
  });
}

/** A trend is of the whole: what is cut has none, and reads no earlier assessments. */
function withTrend({ subject, cut = nothingCut }: FormlessRequest): SubjectChoice {
  if (subject.kind === 'archived' || isCut(cut)) return subject;
  return { ...subject, options: { ...subject.options, trend: true } };
}

async function carryOut(
  planned: PlannedReport,
): Promise<{ readonly made: MadeOutputs; readonly characters: CharacterAccount }> {
  const characters = accountFor(planned);
  const photos = await openPhotos(planned);
  const made = await drawReport({ ...planned, characters, photos });
  return { made, characters };
}

/** The files that a report is made of. */
function sourcesOf(subject: SubjectChoice): readonly (string | undefined)[] {
  return subject.kind === 'archived' ? [subject.file] : [fileBefore(subject.options)];
}

/**
 * Characters that no font has are reported where a person wrote them: in the engagement, its
 * assessment or its templates.
 */
function accountFor({ request, engagement, assessment, audits }: PlannedReport): CharacterAccount {
  const { subject, choice } = request;
  const template = templateOf(request.audience);
  return openCharacterAccount({
    isRefused: choice.strictCharacters,
    file: subject.kind === 'archived' ? subject.file : template,
    open: async () => sourcesOfEngagement(engagement, [assessment ?? [], audits].flat(), template),
  });
}

/** The pictures of evidence where they are asked for. What cannot be shown is taken down, and left out. */
async function openPhotos(planned: PlannedReport): Promise<CollectedPhotos> {
  const { request, engagement, evaluation, messages, plan, assessment, world } = planned;
  if (!request.photos || !isDocumentFormat(plan.format)) return noPhotos;
  if (engagement === undefined || assessment === undefined) return noPhotos;
  const photos = await collectPhotos(evaluation, engagement.folder, messages);
  warnOfPhotos(photos.wrong, assessment, world);
  return photos;
}
