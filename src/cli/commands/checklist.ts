import { evaluate } from '../../evaluation/evaluate.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Engagement } from '../../model/engagement.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import { EomsError, type MessageValues } from '../../model/problem.ts';
import type { Named, Standard } from '../../model/standard.ts';
import { type Selection, selectRequirements } from '../../questionnaire/select-requirements.ts';
import { buildChecklist, type Checklist } from '../../report/build-checklist.ts';
import { prepareChecklist } from '../../report/render-checklist.ts';
import { archiveOf, askedOutput } from '../archive-evaluation.ts';
import { tellLanguage } from '../check-language.ts';
import { chooseAssessment } from '../choose-assessment.ts';
import { exitCode } from '../exit-code.ts';
import { fillTemplate } from '../fill-template.ts';
import { findTemplates } from '../find-templates.ts';
import { identifyForm } from '../identify-form.ts';
import { type EngagementFile, loadLook } from '../load-look.ts';
import { type CharacterAccount, openCharacterAccount } from '../missing-characters.ts';
import { nameChecklist } from '../name-checklist.ts';
import { tellNotices } from '../notice.ts';
import { openEngagement } from '../open-engagement.ts';
import { endingOf, planOutput } from '../output-plan.ts';
import { printAs } from '../print-markdown.ts';
import { sourcesOfEngagement } from '../print-sources.ts';
import type { CommandInput } from '../program.ts';
import { commonOptions, type Options, readOptions, workspaceOptions } from '../read-options.ts';
import { tellWritten } from '../tell-written.ts';
import { openTerminal, type Terminal, tell } from '../terminal.ts';
import { findEngagement, openAssessment, openStandard } from '../workspace.ts';
import { writeOutput } from '../write-output.ts';

/** What a checklist is about. Without an engagement it is a blank one of the whole standard. */
interface Subject {
  readonly standard: Standard;
  readonly messages: Messages;
  readonly folder: string;
  readonly file: EngagementFile | undefined;
  readonly engagement: Engagement | undefined;
  readonly evaluation: Evaluation | undefined;
  /** The path of the assessment that it follows up; '' = none. */
  readonly assessment: string;
}

/** `eoms checklist`: audit checklists to print, for a clause, a process, a role or known gaps. */
export async function checklist(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const subject = await openSubject(terminal, options);
  const made = build(subject, options, terminal.date);
  if (made === undefined) {
    await tell(terminal, subject.messages, 'cli.checklist.no-gaps', countsOf(subject));
    return exitCode.done;
  }
  const characters = openCharacterAccount({
    isRefused: options.flag('strictCharacters'),
    file: 'checklist',
    open: () => sourcesOfEngagement(subject.file, subject.assessment, 'checklist'),
  });
  await writeChecklist(made, { options, terminal, subject, characters });
  await characters.tell(subject.messages);
  return exitCode.done;
}

interface Writing {
  readonly options: Options;
  readonly terminal: Terminal;
  readonly subject: Subject;
  readonly characters: CharacterAccount;
}

async function writeChecklist(made: Checklist, writing: Writing): Promise<void> {
  const { options, terminal, subject } = writing;
  const { messages } = subject;
  await tellLanguage(terminal, messages, subject.engagement?.language);
  const found = findTemplates('checklist', subject.engagement && subject.folder);
  const fillable = options.flag('fillable');
  const form = fillable ? identify(made, subject) : undefined;
  const work = prepareChecklist(made, { messages, templates: found.templates, form });
  const markdown = await fillTemplate(work, { terminal, messages, found });
  const asked = askedOutput(options);
  const name = await nameChecklist(options, terminal.date);
  const plan = planOutput(
    { ...asked, format: asked.format ?? ownFormat(options) },
    { formats: ['md', 'pdf', 'html'], folder: subject.folder, name },
  );
  if (fillable && plan.format === 'html') {
    throw new EomsError('usage', [{ key: 'cli.fillable-page' }]);
  }
  const content =
    plan.format === 'md' ? markdown : await printChecklist(plan.format, markdown, writing);
  const { output, within } = plan;
  const leave = { force: options.flag('force'), within, isKept: options.flag('archive') };
  const written = await writeOutput(terminal, { output, content }, leave);
  await tellWritten(terminal, messages, { output, written });
}

async function printChecklist(
  format: 'pdf' | 'html',
  markdown: string,
  { options, terminal, subject, characters }: Writing,
): Promise<string | Uint8Array> {
  const { file: engagement } = subject;
  const [theme, fonts] = [options.text('theme'), options.texts('font')];
  return printAs(format, markdown, {
    file: 'checklist',
    date: terminal.date,
    messages: subject.messages,
    pageSize: options.text('pageSize'),
    fillable: options.flag('fillable'),
    look: await loadLook({ engagement, theme, fonts, cwd: terminal.cwd }),
    pictures: new Map(),
    characters,
    archive: archiveOf(options),
  });
}

/** A form to fill in is a PDF unless something else is asked for. */
function ownFormat(options: Options): string | undefined {
  const hasEnding = endingOf(options.text('output') ?? '') !== '';
  return options.flag('fillable') && !hasEnding ? 'pdf' : undefined;
}

function identify({ date, institution, sections }: Checklist, { standard }: Subject) {
  const requirements = sections.flatMap(({ entries }) => entries.map(({ id }) => id));
  return identifyForm({ standard, institution, date, requirements });
}

async function openSubject(terminal: Terminal, options: Options): Promise<Subject> {
  const { cwd, date } = terminal;
  if (findEngagement(cwd) === undefined && !options.flag('gapsOnly')) {
    const opened = await openStandard(cwd, workspaceOptions(options));
    return {
      ...opened,
      folder: cwd,
      file: undefined,
      engagement: undefined,
      evaluation: undefined,
      assessment: '',
    };
  }
  const workspace = await openEngagement(terminal, workspaceOptions(options));
  const { path, notices } = await chooseAssessment(workspace.folder, options.text('assessment'));
  await tellNotices(terminal, workspace.messages, notices);
  const subject = { ...workspace, file: workspace, assessment: path ?? '' };
  if (path === undefined && !options.flag('gapsOnly')) return { ...subject, evaluation: undefined };
  const assessment = await openAssessment(workspace, path);
  const { standard, engagement } = workspace;
  return { ...subject, evaluation: evaluate({ standard, engagement, assessment, date }) };
}

/** How much of what is in scope has been rated: what has not may yet be a gap. */
function countsOf({ evaluation }: Subject): MessageValues {
  const { rated = 0, unanswered = 0 } = evaluation?.overall.counts ?? {};
  return { rated, unanswered };
}

/** The checklist that was asked for; `undefined` where it is one of gaps and there are none. */
function build(subject: Subject, options: Options, date: string): Checklist | undefined {
  const { standard, engagement, evaluation, messages } = subject;
  const selection: Selection = {
    clauses: options.texts('clause'),
    processes: options.texts('process'),
    roles: options.texts('role'),
    unanswered: false,
    review: false,
  };
  const source = { standard, conditions: engagement?.conditions ?? {}, answers: new Map() };
  const gaps = new Set(evaluation?.gaps.map(({ requirement }) => requirement.id));
  const gapsOnly = options.flag('gapsOnly');
  const restrictions = sayRestrictions(standard, { ...selection, gapsOnly }, messages);
  const selected = selectRequirements(source, selection);
  const requirements = selected.filter(({ id }) => !gapsOnly || gaps.has(id));
  if (requirements.length === 0) {
    if (selected.length > 0) return undefined;
    const values = { selection: restrictions };
    throw new EomsError('usage', [{ key: 'cli.checklist.empty', values }]);
  }
  return buildChecklist({
    standard,
    engagement,
    evaluation,
    date,
    selection: restrictions,
    requirements,
  });
}

/** What the checklist was narrowed to, in words. */
function sayRestrictions(
  standard: Standard,
  { clauses, processes, roles, gapsOnly }: Selection & { readonly gapsOnly: boolean },
  messages: Messages,
): string {
  return [
    ...clauses.map((clause) => messages.text('checklist.selection.clause', { clause })),
    ...processes.map((id) =>
      messages.text('checklist.selection.process', { name: nameOf(standard.processes, id) }),
    ),
    ...roles.map((id) =>
      messages.text('checklist.selection.role', { name: nameOf(standard.roles, id) }),
    ),
    ...(gapsOnly ? [messages.text('checklist.selection.gaps')] : []),
  ].join(', ');
}

function nameOf(named: readonly Named[], id: string): string {
  return named.find((one) => one.id === id)?.name ?? id;
}
