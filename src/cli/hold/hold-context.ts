import { Chalk, type ChalkInstance } from 'chalk';
import type { Interviewed } from '../../app/answers/interview-store.ts';
import { keepBeside } from '../../app/answers/keep-beside.ts';
import { createDraftKeeper, type DraftKeeper } from '../../app/drafts/draft-keeper.ts';
import type { PreparedInterview } from '../../app/interview/prepare-interview.ts';
import type { Messages } from '../../messages/messages.ts';
import { readSynonyms } from '../../messages/read-synonyms.ts';
import type { Answer } from '../../model/assessment.ts';
import type { Standard } from '../../model/standard.ts';
import type { OwnQuestion } from '../../questionnaire/interview/own-questions.ts';
import { searchQuestions } from '../../questionnaire/search-questions.ts';
import { openConversation } from '../asking/open-conversation.ts';
import type { KeepBeside } from '../interview/question/keep-typed.ts';
import { type SearchAsking, searchFor } from '../interview/search/ask-search.ts';
import type { PromptSession } from '../prompt/prompt-session.ts';
import { createQuestions, type Questions } from '../prompt/questions.ts';
import { stampTime } from '../terminal/stamp-time.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readableWidth, wrapText } from '../terminal/wrap-text.ts';
import type { PlainLines } from '../typing/plain-lines.ts';
import { createPlainQuestions } from '../typing/plain-questions.ts';
import { type HoldClock, startClock } from './hold-clock.ts';

/** With what an interview is held in a terminal. */
export interface HoldContext {
  readonly standard: Pick<Standard, 'roles' | 'scale' | 'weights'>;
  readonly messages: Messages;
  readonly person: Interviewed;
  /** Saves a text that is too long to be recorded in a file of its own, whose shown path it gives. */
  readonly keepBeside: KeepBeside;
  /** Keeps what is being typed. */
  readonly drafts: DraftKeeper;
  readonly session: PromptSession;
  /** Where questions are asked in lines, without redraw. */
  readonly lines: PlainLines | undefined;
  readonly colour: ChalkInstance;
  /** Says a text that stays. */
  readonly say: (text: string) => void;
  readonly confirm: (question: string) => Promise<boolean>;
  /** Lets the assessor search the questions of the person, for words that were typed already or are yet to be. */
  readonly searchFor: (typed: string) => Promise<string | undefined>;
  /** The id of the requirement on which an answer was not ended when an earlier run was; none where all were. */
  readonly half?: string | undefined;
  /** The time that a plan gives; `undefined`: there is none. */
  readonly clock: HoldClock | undefined;
}

interface OpenHold {
  readonly context: HoldContext;
  /** Gives the terminal back. */
  readonly close: () => void;
}

/** Opens the terminal for an interview, drawn or in plain lines. */
export function openHold(
  { workspace, person, path, questions: asked, minutes }: Omit<PreparedInterview, 'open'>,
  terminal: Pick<Terminal, 'messages' | 'colour' | 'date' | 'dateIsFixed'>,
  isPlain: boolean,
): OpenHold {
  const { messages } = terminal;
  const { asking, close } = openConversation({ terminal, isPlain });
  const { session, lines } = asking;
  const colour = new Chalk({ level: terminal.colour.err });
  const questions =
    lines === undefined
      ? createQuestions(session, { messages, colour })
      : createPlainQuestions(lines, messages);
  const { standard } = workspace;
  const searching = searchIn({ standard, asked }, questions, messages);
  const context: HoldContext = {
    standard,
    messages,
    person,
    keepBeside: (id, text) => keepBeside(path, { id, text }),
    drafts: createDraftKeeper({ folder: workspace.folder, path, date: person.date }),
    session,
    lines,
    colour,
    say:
      lines?.print ??
      ((text) => session.say(wrapText(text, readableWidth(process.stderr.columns)))),
    confirm: (question) => questions.yesNo(question, true),
    searchFor: async (typed) => (await searchFor(typed, searching))?.id,
    clock: minutes && startClock(minutes, () => stampTime(terminal)),
  };
  return { context, close };
}

/** How the questions of a person are searched: as those of a round of `eoms assess`. */
function searchIn(
  { standard, asked }: { readonly standard: Standard; readonly asked: readonly OwnQuestion[] },
  questions: Questions,
  messages: Messages,
): SearchAsking {
  const round = {
    order: asked.map(({ requirement }) => requirement),
    clauses: standard.clauses,
    answers: new Map<string, Answer>(),
    synonyms: readSynonyms(messages),
  };
  return {
    askText: (question) => questions.text(question),
    select: (question, texts) => questions.choose(question, texts, { escape: texts.length }),
    messages,
    view: { search: (typed) => searchQuestions(typed, round) },
  };
}
