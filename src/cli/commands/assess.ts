import { Chalk } from 'chalk';
import type { OpenAnswerStore } from '../../app/answers/answer-store.ts';
import { type AssessmentChoice, openStoreOf, writablePath } from '../../app/answers/open-store.ts';
import { openEngagement } from '../../app/engagement/open-engagement.ts';
import type { Workspace } from '../../app/engagement/workspace.ts';
import { warnOfRecorded } from '../../app/report/warn-of-characters.ts';
import { isFileInside } from '../../files/disk/read-inside.ts';
import { forceUnlock } from '../../files/save/lock.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import { type Options, readOptions, workspaceOptions } from '../flags/read-options.ts';
import { assess as runAssessment } from '../interview/assess-command.ts';
import type { AssessContext, AssessOptions } from '../interview/assess-context.ts';
import type { CommandInput } from '../program.ts';
import { type Terminal } from '../terminal/terminal.ts';
import { tellUnsaid } from '../words/tell.ts';

/** `eoms assess`: the questionnaire, or answers from a file or from flags. */
export async function assess(input: CommandInput, terminal: Terminal): Promise<number> {
  const options = readOptions(input);
  const workspace = await openEngagement(terminal, workspaceOptions(options));
  const path = await writablePath(workspace, choiceOf(options), terminal);
  if (options.flag('forceUnlock')) await forceUnlock(path);
  await tellUnsaid(terminal, workspace.messages);
  const store = await openStoreOf(workspace, path, terminal.date);
  try {
    const outcome = await runAssessment(contextOf({ workspace, store, options, terminal }));
    await warnOfRecorded(path, { engagement: workspace, ids: recordedIn(store) }, terminal);
    return outcome.exitCode;
  } finally {
    await store.close();
  }
}

function choiceOf(options: Options): AssessmentChoice {
  return { assessment: options.text('assessment'), isNew: options.flag('new') };
}

/** The requirements whose answers were recorded since the store was opened. */
function recordedIn({ answers, assessment }: OpenAnswerStore): ReadonlySet<string> {
  const recorded = [...answers].filter(([id, answer]) => assessment.answers.get(id) !== answer);
  return new Set(recorded.map(([id]) => id));
}

interface Parts {
  readonly workspace: Workspace;
  readonly store: OpenAnswerStore;
  readonly options: Options;
  readonly terminal: Terminal;
}

function contextOf({ workspace, store, options, terminal }: Parts): AssessContext {
  const { standard, engagement, messages } = workspace;
  const by = options.text('by');
  return {
    standard,
    engagement,
    messages,
    store,
    options: assessOptions(options),
    stamp: () => ({ ...(by === undefined ? {} : { by }), at: stampTime(terminal) }),
    hasFile: (path) => isFileInside(workspace.folder, path),
    terminal: {
      input: process.stdin,
      output: process.stderr,
      isTerminal: terminal.canAsk,
      quiet: terminal.quiet,
      columns: terminal.columns,
      takesSequences: process.env['TERM'] !== 'dumb',
      colour: new Chalk({ level: terminal.colour.err }),
    },
  };
}

function assessOptions(options: Options): AssessOptions {
  const answersFile = options.text('answers');
  return {
    clauses: options.texts('clause'),
    processes: options.texts('process'),
    roles: options.texts('role'),
    unanswered: options.flag('unanswered'),
    review: options.flag('review'),
    plain: options.flag('plain') || process.env['TERM'] === 'dumb',
    new: options.flag('new'),
    set: options.texts('set'),
    replaceEvidence: options.flag('replaceEvidence'),
    place: ['assessment', 'standard', 'by'].flatMap((name) => {
      const value = options.text(name);
      return value === undefined ? [] : [`--${name} ${quoteForShell(value)}`];
    }),
    ...(answersFile === undefined ? {} : { answersFile }),
  };
}

/** Now, to the second; noon of the day that was asked for where the run has a fixed date. */
function stampTime({ date, dateIsFixed }: Terminal): string {
  return dateIsFixed ? `${date}T12:00:00Z` : `${new Date().toISOString().slice(0, 19)}Z`;
}
