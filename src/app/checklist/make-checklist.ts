import { defaultStandard } from '../../engagement/build-engagement.ts';
import type { Located } from '../../model/located.ts';
import type { MessageValues } from '../../model/problem.ts';
import type { WebForm } from '../../print/web-form/web-form.ts';
import type { Checklist } from '../../report/checklist/build-checklist.ts';
import { prepareChecklist } from '../../report/checklist/render-checklist.ts';
import { openAudits } from '../audits/open-audits.ts';
import { noteLanguage } from '../engagement/check-language.ts';
import { chooseAssessment } from '../engagement/choose-assessment.ts';
import { evaluateAssessment } from '../engagement/evaluate-assessment.ts';
import { openAssessment } from '../engagement/open-assessment.ts';
import { openEngagement } from '../engagement/open-engagement.ts';
import { type Origin, tellOrigin, wordsOfStandard } from '../engagement/tell-origin.ts';
import { tellPrivate } from '../engagement/tell-private.ts';
import { findEngagement, openStandard, type WorkspaceOptions } from '../engagement/workspace.ts';
import {
  type DocumentFormat,
  documentFormats,
  formFormat,
  formWriterOf,
  isPrintFormat,
} from '../formats/formats.ts';
import { printAs } from '../formats/print-markdown.ts';
import { type FoundTemplates, findTemplates } from '../load/find-templates.ts';
import { type EngagementFile, loadLook } from '../look/load-look.ts';
import { type Delivered, deliver } from '../output/deliver.ts';
import { endingOf, type OutputPlan, planOutput } from '../output/output-plan.ts';
import {
  archiveOf,
  askedOutput,
  type PrintChoice,
  refuseUnfillable,
} from '../output/print-choice.ts';
import { refuseIdleFlags } from '../output/refuse-idle-flags.ts';
import { type FilledTemplate, fillTemplate, refuseBrokenTables } from '../report/fill-template.ts';
import { type CharacterAccount, openCharacterAccount } from '../report/missing-characters.ts';
import { sourcesOfEngagement } from '../report/print-sources.ts';
import { pathFrom, type World } from '../world.ts';
import { identifyForm } from './identify-form.ts';
import { type ChecklistChoice, nameChecklist } from './name-checklist.ts';
import { type ChecklistSource, selectChecklist } from './select-checklist.ts';

/** What checklist is asked for. */
export interface ChecklistRequest {
  readonly where: WorkspaceOptions;
  readonly selection: ChecklistChoice;
  readonly choice: PrintChoice;
}

/** What a checklist is about. */
interface Subject extends ChecklistSource {
  readonly folder: string;
  readonly file: EngagementFile | undefined;
  /** The assessment that it follows up, and audits. */
  readonly documents: readonly Located<unknown>[];
  readonly origin: Origin;
}

type MadeChecklist = Delivered | { readonly kind: 'no-gaps' };

/**
 * Makes an audit checklist of a clause, a process, a role or known gaps, and delivers it. Where gaps
 * were asked for and there are none, that is taken down.
 *
 * @throws EomsError with what is wrong with the request, with any file that it needs, or with the disk.
 */
export async function makeChecklist(
  request: ChecklistRequest,
  world: World,
): Promise<MadeChecklist> {
  const { choice, selection } = request;
  const subject = await openSubject(request, world);
  const checklist = selectChecklist(subject, selection, world.date);
  if (checklist === undefined) {
    const severity = selection.only ?? 'each';
    world.note({ key: 'cli.checklist.no-gaps', values: { ...countsOf(subject), severity } });
    return { kind: 'no-gaps' };
  }
  const characters = openCharacterAccount({
    isRefused: choice.strictCharacters,
    file: 'checklist',
    open: async () => sourcesOfEngagement(subject.file, subject.documents, 'checklist'),
  });
  noteLanguage(world, subject.engagement?.language);
  const making = { request, subject, characters, world };
  const plan = await planChecklist(making);
  const content = await make(checklist, plan, making);
  const made = { output: plan.output, content };
  const sources = subject.origin.files;
  const delivered = await deliver([made], { plan, choice, sources }, world);
  await characters.tell(world);
  return delivered;
}

interface Making {
  readonly request: ChecklistRequest;
  readonly subject: Subject;
  readonly characters: CharacterAccount;
  readonly world: World;
}

/** A checklist as Markdown, and the templates that it comes from. */
interface Filled extends FilledTemplate {
  readonly found: FoundTemplates;
}

async function fill(checklist: Checklist, { request, subject, world }: Making): Promise<Filled> {
  const { messages } = subject;
  const found = findTemplates('checklist', subject.engagement && subject.folder);
  const form = request.choice.fillable ? identify(checklist, { request, subject }) : undefined;
  const work = prepareChecklist(checklist, { messages, templates: found.templates, form });
  const filling = { world, messages, found };
  return { ...(await fillTemplate(work, filling)), found };
}

type Plan = OutputPlan<DocumentFormat>;

/** A form to fill in is a PDF unless something else is asked for. */
async function planChecklist({ request, subject, world }: Making): Promise<Plan> {
  const { choice, selection } = request;
  const { fillable } = choice;
  const asked = askedOutput(choice);
  const hasEnding = endingOf(choice.output ?? '') !== '';
  const format = asked.format ?? (fillable && !hasEnding ? formFormat : undefined);
  const name = await nameChecklist(selection, world.date, subject.origin.words);
  const plan = planOutput(
    { ...asked, format },
    { written: documentFormats, folder: subject.folder, name },
  );
  if (formWriterOf(plan.format) === undefined) refuseUnfillable(choice, plan.format);
  refuseIdleFlags({ plan, choice });
  return plan;
}

async function make(
  checklist: Checklist,
  { format }: Plan,
  making: Making,
): Promise<string | Uint8Array> {
  const { request, subject, characters, world } = making;
  const { theme, fonts, pageSize, fillable } = request.choice;
  const { messages } = subject;
  const openLook = () => loadLook({ engagement: subject.file, theme, fonts, cwd: world.cwd });
  const loadWriter = fillable ? formWriterOf(format) : undefined;
  if (loadWriter !== undefined) {
    const writeForm = await loadWriter();
    const form = await webFormOf(checklist, making);
    return writeForm(form, { messages, pageSize, look: await openLook() });
  }
  const { markdown, placed, found } = await fill(checklist, making);
  if (!isPrintFormat(format)) {
    await refuseBrokenTables({ markdown, placed }, { name: 'checklist', found });
    return markdown;
  }
  return printAs(format, markdown, {
    file: 'checklist',
    world,
    messages,
    pageSize,
    fillable,
    look: await openLook(),
    pictures: new Map(),
    placed,
    characters,
    archive: archiveOf(request.choice),
  });
}

async function webFormOf(
  checklist: Checklist,
  { request, subject, world }: Making,
): Promise<WebForm> {
  const { makeWebForm } = await import('./make-web-form.ts');
  const name = await nameChecklist(request.selection, world.date, subject.origin.words);
  const facts = identify(checklist, { request, subject });
  return makeWebForm(checklist, { messages: subject.messages, facts, name });
}

function identify(
  { date, institution, sections, layout }: Checklist,
  { request, subject: { standard } }: Pick<Making, 'request' | 'subject'>,
) {
  const requirements = sections.flatMap(({ entries }) => entries.map(({ id }) => id));
  const role = layout === 'interview' ? request.selection.roles[0] : undefined;
  return identifyForm({ standard, institution, date, requirements, role });
}

async function openSubject({ where, selection }: ChecklistRequest, world: World): Promise<Subject> {
  const { cwd, date } = world;
  const isAssessed = selection.gapsOnly || where.assessment !== undefined;
  if (findEngagement(cwd) === undefined && !isAssessed) {
    const { standard, messages } = await openStandard(where, world);
    const nothing = { file: undefined, engagement: undefined, evaluation: undefined };
    const origin = { words: wordsOfStandard(where, standard, defaultStandard), files: [] };
    return { standard, messages, folder: cwd, ...nothing, documents: [], origin };
  }
  const workspace = await openEngagement(world, where);
  const { path, notices } = await chooseAssessment(
    workspace.folder,
    pathFrom(world, where.assessment),
  );
  notices.forEach(world.note);
  const subject = { ...workspace, file: workspace };
  if (path === undefined && !selection.gapsOnly) {
    const origin = await tellOrigin(workspace, { path, started: '' }, { options: where, world });
    return { ...subject, documents: [], evaluation: undefined, origin };
  }
  const opened = await openAssessment(workspace, path);
  const { started } = opened.assessment;
  const read = await openAudits(workspace, world);
  const audits = read.map(({ audit }) => audit);
  const evaluation = evaluateAssessment(workspace, { ...opened, audits }, date);
  const written = read.map(({ document }) => document);
  tellPrivate({ engagement: workspace, assessment: opened.document, audits: written }, world);
  const documents = [opened.document, ...written];
  const origin = await tellOrigin(workspace, { path, started }, { options: where, world });
  return { ...subject, documents, evaluation, origin };
}

/** How much of what is in scope has been rated: what has not may yet be a gap. */
function countsOf({ evaluation }: Subject): MessageValues {
  const { rated = 0, unanswered = 0 } = evaluation?.overall.counts ?? {};
  return { rated, unanswered };
}
