import type { OpenAnswerStore } from '../../app/answers/answer-store.ts';
import { findOrigin, followOn } from '../../app/answers/follow-on.ts';
import { openSession, openStoreOf, writablePath } from '../../app/answers/open-store.ts';
import { takeTurns, turn } from '../../app/answers/take-turns.ts';
import { openEngagement } from '../../app/engagement/open-engagement.ts';
import { warnOfRecorded } from '../../app/report/warn-of-characters.ts';
import { forceUnlock } from '../../files/save/lock.ts';
import { collectAnswers as runAssessment } from '../assess/assess-command.ts';
import { prepareContext } from '../assess/prepare-context.ts';
import type { CommandInput, OptionsOfCommand } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import { refuseIdleAssess } from '../flags/read/refuse-idle-assess.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tellUnsaid } from '../words/tell.ts';

/** `eoms assess`: the questionnaire, or answers from a file or from flags. */
export async function assess(
  { options }: CommandInput<'assess'>,
  terminal: Terminal,
): Promise<number> {
  refuseIdleAssess(options);
  const workspace = await openEngagement(terminal, workspaceOptions(options));
  const choice = { assessment: options.assessment, isNew: options.new };
  const path = await writablePath(workspace, choice, terminal);
  if (options.forceUnlock) await forceUnlock(path);
  await tellUnsaid(terminal);
  const from = await findOrigin(workspace, { ...options, path }, terminal);
  const open = (): Promise<OpenAnswerStore> =>
    openStoreOf(workspace, path, { started: terminal.date, from });
  const store = isGiven(options)
    ? await takeTurns(open, turn)
    : await openSession(path, open, workspace);
  try {
    const following = await followOn(workspace, store.assessment, options.ask);
    const outcome = await runAssessment(
      prepareContext(options, { workspace, store, terminal, path, following }),
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

function isGiven({ answers, set }: OptionsOfCommand<'assess'>): boolean {
  return answers !== undefined || set.length > 0;
}

/** The requirements whose answers were recorded since the store was opened. */
function recordedIn({ answers, assessment }: OpenAnswerStore): ReadonlySet<string> {
  const recorded = [...answers].filter(([id, answer]) => assessment.answers.get(id) !== answer);
  return new Set(recorded.map(([id]) => id));
}
