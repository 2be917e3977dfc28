import type { OpenAnswerStore } from '../../app/answers/answer-store.ts';
import { openInterview } from '../../app/answers/interview-store.ts';
import { openSession } from '../../app/answers/open-store.ts';
import { type HalfTyped, isSpokenBy } from '../../app/drafts/half-typed.ts';
import type { PreparedInterview } from '../../app/interview/prepare-interview.ts';
import { findInside } from '../../files/disk/find-inside.ts';
import { EomsError } from '../../model/problem.ts';
import type { InterviewStore } from '../../questionnaire/interview/interview-store.ts';
import {
  countOpen,
  type InterviewTalk,
  runInterview,
} from '../../questionnaire/interview/run-interview.ts';
import { typedNote } from '../../questionnaire/private-note.ts';
import type { Stamp } from '../../questionnaire/revise-answer.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { keepTyped } from '../interview/question/keep-typed.ts';
import { nameRequirement } from '../interview/question/name-requirement.ts';
import { type SpokenUptake, takeUpDrafts } from '../interview/take-up-drafts.ts';
import { isTriedAgain } from '../interview/try-again.ts';
import { Interruption } from '../terminal/interruption.ts';
import { stampTime } from '../terminal/stamp-time.ts';
import { say, type Terminal } from '../terminal/terminal.ts';
import { agreeHoldEnd, agreeRating } from './agree-hold.ts';
import { askShown } from './ask-shown.ts';
import { askWords } from './ask-words.ts';
import { sayPerson } from './describe-interview.ts';
import { type HoldContext, openHold } from './hold-context.ts';

/** How an interview is held. */
export interface HoldOptions {
  readonly isPlain: boolean;
  /** Whether nothing is asked, and what was said before is rated. */
  readonly onlyRate: boolean;
  /** The command that goes on with it. */
  readonly resume: string;
}

/**
 * Holds an interview in the terminal. What is said is saved before the next question, and a part of it
 * that was typed when it was interrupted; it ends with how far it is.
 *
 * @throws EomsError `usage` where there is no terminal to ask on; else as the saving does.
 */
export async function holdInterview(
  prepared: PreparedInterview,
  { isPlain, onlyRate, resume }: HoldOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!terminal.canAsk) {
    throw new EomsError('usage', [
      { key: 'questionnaire.no-terminal', hintKey: 'interview.no-terminal.hint' },
    ]);
  }
  const { questions, person, workspace, path } = prepared;
  const opened = await openSession(path, prepared.open, workspace);
  const store = openInterview(opened, person);
  const { context, close } = openHold(prepared, terminal, isPlain);
  const { messages } = terminal;
  const sayStanding = (key: 'interview.hold.begin' | 'interview.hold.end'): string => {
    const open = countOpen({ questions, store });
    const total = questions.length;
    return messages.text(key, { person: sayPerson(context), open, total, command: resume });
  };
  const work = async (): Promise<void> => {
    const half = onlyRate ? { goOn: undefined, id: () => undefined } : findHalf(prepared);
    await takeUpDrafts(takingUp({ prepared, opened, context }, terminal), half.goOn);
    if (!onlyRate) context.say(sayStanding('interview.hold.begin'));
    const asking = { ...context, half: half.id() };
    const talk = createTalk(asking);
    tellHalf(asking, prepared);
    const interview = { questions, store: patient(store, context), talk, from: half.id() };
    await runInterview(interview, onlyRate);
  };
  const code = await untilInterrupted(work).finally(close);
  await say(`${sayStanding('interview.hold.end')}\n`);
  return code;
}

/** What an earlier run left half typed goes into the same assessment, no matter who said it. */
function takingUp(
  {
    prepared: { workspace, path },
    opened,
    context,
  }: {
    readonly prepared: PreparedInterview;
    readonly opened: OpenAnswerStore;
    readonly context: HoldContext;
  },
  terminal: Terminal,
): SpokenUptake {
  const { messages, keepBeside, say: tell } = context;
  const { folder, standard } = workspace;
  const stamp = (): Stamp => ({ at: stampTime(terminal) });
  const findFile = findInside(folder);
  return {
    messages,
    keepBeside,
    say: tell,
    folder,
    path,
    standard,
    store: opened,
    stamp,
    findFile,
  };
}

/** Finds the answer of this person that was not ended, among what earlier runs left. */
function findHalf({ person, questions }: PreparedInterview): {
  readonly goOn: (draft: HalfTyped) => boolean;
  readonly id: () => string | undefined;
} {
  let found: string | undefined;
  return {
    id: () => found,
    goOn: (draft) => {
      const isAsked = questions.some(({ requirement }) => requirement.id === draft.id);
      if (!isAsked || found !== undefined || !isSpokenBy(draft, person)) return false;
      found = draft.id;
      return true;
    },
  };
}

function tellHalf({ half, say: tell, messages }: HoldContext, { questions }: PreparedInterview) {
  const one = questions.find(({ requirement }) => requirement.id === half);
  if (one === undefined) return;
  const name = nameRequirement(one.requirement, messages);
  tell(messages.text('interview.hold.half', { name }));
}

async function untilInterrupted(work: () => Promise<void>): Promise<ExitCode> {
  try {
    await work();
    return exitCode.done;
  } catch (error) {
    if (error instanceof Interruption) return error.exitCode;
    throw error;
  }
}

function createTalk(context: HoldContext): InterviewTalk {
  const { messages } = context;
  return {
    askWords: (view, record) => askWords(view, record, context),
    agreeRating: (open) => agreeRating(open, context),
    askShown: (view) => askShown(view, context),
    agreeEnd: () => agreeHoldEnd(context),
    tellNoReturn: () => context.say(messages.text('questionnaire.nowhere-to-return')),
    tellUndone: (requirement, isDone) => {
      const key = isDone ? 'interview.hold.undone' : 'interview.hold.not-undone';
      context.say(
        requirement === undefined
          ? messages.text('questionnaire.nothing-to-undo')
          : messages.text(key, {
              name: nameRequirement(requirement, messages),
              who: context.person.who,
            }),
      );
    },
  };
}

/** A store that tries again, if the person wants it, and else keeps what was typed elsewhere. */
function patient(store: InterviewStore, context: HoldContext): InterviewStore {
  const persist = async <T>(attempt: () => Promise<T>): Promise<T> => {
    try {
      return await attempt();
    } catch (error) {
      if (!(await isTriedAgain(error, context))) throw error;
      return await persist(attempt);
    }
  };
  return {
    ...store,
    restore: (id, step) => persist(() => store.restore(id, step)),
    recordShown: (id, shows) => persist(() => store.recordShown(id, shows)),
    recordWords: async (id, words) => {
      try {
        await persist(() => store.recordWords(id, words));
        if ((store.own(id)?.words ?? '') !== words.note) {
          context.say(context.messages.text('interview.hold.both-kept', context.person));
        }
      } catch (error) {
        await keepTyped({ id, text: typedNote(words) }, 'unsaved', context);
        throw error;
      }
    },
  };
}
