import type { OpenAnswerStore } from '../../app/answers/answer-store.ts';
import { openSession, openStoreOf, writablePath } from '../../app/answers/open-store.ts';
import { openEngagement } from '../../app/engagement/open-engagement.ts';
import { warnOfRecorded } from '../../app/report/warn-of-characters.ts';
import { forceUnlock } from '../../files/save/lock.ts';
import type { CommandInput, OptionsOfCommand } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read-options.ts';
import { refuseBeside } from '../flags/refuse-beside.ts';
import { assess as runAssessment } from '../interview/assess-command.ts';
import { prepareContext } from '../interview/prepare-context.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tellUnsaid } from '../words/tell.ts';

type Options = OptionsOfCommand<'assess'>;

/** `eoms assess`: the questionnaire, or answers from a file or from flags. */
export async function assess(
  { options }: CommandInput<'assess'>,
  terminal: Terminal,
): Promise<number> {
  refuseIdle(options);
  const workspace = await openEngagement(terminal, workspaceOptions(options));
  const choice = { assessment: options.assessment, isNew: options.new };
  const path = await writablePath(workspace, choice, terminal);
  if (options.forceUnlock) await forceUnlock(path);
  await tellUnsaid(terminal);
  const open = (): Promise<OpenAnswerStore> => openStoreOf(workspace, path, terminal.date);
  const store = isGiven(options) ? await open() : await openSession(path, open, workspace);
  try {
    const outcome = await runAssessment(
      prepareContext(options, { workspace, store, terminal, path }),
    );
    await warnOfRecorded(
      { path, name: 'assessment' },
      { engagement: workspace, ids: recordedIn(store) },
      terminal,
    );
    return outcome.exitCode;
  } finally {
    await store.close();
  }
}

/** Answers that are given are recorded, and nothing is asked. */
function refuseIdle({ answers, set, unanswered, review, plain }: Options): void {
  const given = answers === undefined ? '--set' : '--answers';
  if (!isGiven({ answers, set })) return;
  refuseBeside(given, { '--unanswered': unanswered, '--review': review, '--plain': plain });
}

function isGiven({ answers, set }: Pick<Options, 'answers' | 'set'>): boolean {
  return answers !== undefined || set.length > 0;
}

/** The requirements whose answers were recorded since the store was opened. */
function recordedIn({ answers, assessment }: OpenAnswerStore): ReadonlySet<string> {
  const recorded = [...answers].filter(([id, answer]) => assessment.answers.get(id) !== answer);
  return new Set(recorded.map(([id]) => id));
}
