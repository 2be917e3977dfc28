import { Chalk, type ChalkInstance } from 'chalk';
import type { Interviewed } from '../../app/answers/interview-store.ts';
import { keepBeside } from '../../app/answers/keep-beside.ts';
import { createDraftKeeper, type DraftKeeper } from '../../app/drafts/draft-keeper.ts';
import type { PreparedInterview } from '../../app/interview/prepare-interview.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Standard } from '../../model/standard.ts';
import { openConversation } from '../asking/open-conversation.ts';
import type { KeepBeside } from '../interview/question/keep-typed.ts';
import type { PromptSession } from '../prompt/prompt-session.ts';
import { createQuestions } from '../prompt/questions.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readableWidth, wrapText } from '../terminal/wrap-text.ts';
import type { PlainLines } from '../typing/plain-lines.ts';
import { createPlainQuestions } from '../typing/plain-questions.ts';

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
}

interface OpenHold {
  readonly context: HoldContext;
  /** Gives the terminal back. */
  readonly close: () => void;
}

/** Opens the terminal for an interview, drawn or in plain lines. */
export function openHold(
  { workspace, person, path }: Pick<PreparedInterview, 'workspace' | 'person' | 'path'>,
  terminal: Pick<Terminal, 'messages' | 'colour'>,
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
  const context: HoldContext = {
    standard: workspace.standard,
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
  };
  return { context, close };
}
