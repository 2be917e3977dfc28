import { refuseProse } from '../../app/answers/typed/check-typed.ts';
import type { TypedSoFar } from '../../app/drafts/half-typed.ts';
import { longestProse } from '../../model/rules/limits.ts';
import type { SplitNote } from '../../model/text/private-lines.ts';
import type {
  InterviewView,
  TurnWay,
  WordsWay,
} from '../../questionnaire/interview/run-interview.ts';
import { typedNote } from '../../questionnaire/private-note.ts';
import { createNoteDraft } from '../interview/note-draft.ts';
import { nameRequirement } from '../interview/question/name-requirement.ts';
import { askBelowParagraphs } from './ask-below-paragraphs.ts';
import { describeHelp, describeQuestion } from './describe-interview.ts';
import type { HoldContext } from './hold-context.ts';

/** What is typed to go somewhere else, in place of an answer. */
const ways: Readonly<Record<string, TurnWay>> = { b: 'back', u: 'undo', q: 'quit' };

/** What is typed to be shown something, or to go where a search leads, in place of an answer. */
type Command = 'help' | 'return' | { readonly search: string };

/** The command that a text is, the same as a key in `eoms assess`; `undefined` where it is words. */
function commandOf(typed: string): Command | undefined {
  if (typed === '?') return 'help';
  if (typed === "'") return 'return';
  const isSearch = typed.startsWith('/') && !typed.includes('\n');
  return isSearch ? { search: typed.slice(1).trim() } : undefined;
}

/** Where a typed word leads; `undefined` where it leads nowhere. */
export function typedWay(typed: string): TurnWay | undefined {
  return Object.hasOwn(ways, typed.toLowerCase()) ? ways[typed.toLowerCase()] : undefined;
}

/**
 * Asks a person, and records what they say, also where it is interrupted. `?` shows the help below the question,
 * `/` searches their questions; neither is ever taken for words.
 */
export async function askWords(
  view: InterviewView,
  record: (words: SplitNote) => Promise<void>,
  context: WordsContext,
): Promise<WordsWay> {
  const { isWhole = false, searchFor } = context;
  const asked = await askOnce(view, record, context);
  if (asked === 'help') return askWords(view, record, { ...context, isWhole: !isWhole });
  if (typeof asked === 'string') return asked;
  const id = await searchFor(asked.search);
  return id === undefined ? askWords(view, record, { ...context, isWhole: false }) : { jump: id };
}

/** With what a person is asked, and whether the help is below the question. */
type WordsContext = HoldContext & { readonly isWhole?: boolean };

async function askOnce(
  view: InterviewView,
  record: (words: SplitNote) => Promise<void>,
  context: WordsContext,
): Promise<TurnWay | Command> {
  const { messages, say, isWhole = false } = context;
  const said = { note: view.own?.words ?? '', ...privateOf(view) };
  const before = typedNote(said);
  // Escape leaves the help first, and the question after that.
  const leave = isWhole ? 'help' : 'back';
  const draft = createNoteDraft(
    { requirement: view.requirement, answer: said },
    {
      record,
      context,
      say,
      speaker: speakerOf(context),
      isHalf: context.half === view.requirement.id,
    },
  );
  const onDraft = (text: string): void =>
    draft.change(commandOf(text) === undefined ? text : before);
  let way: TurnWay | Command = 'on';
  await draft.keepThrough(async () => {
    const typed = await askText(view, { before, isWhole, onDraft }, context);
    const other = typed === undefined ? leave : (typedWay(typed) ?? commandOf(typed));
    if (typed !== undefined) draft.change(other === undefined ? typed : before);
    way = other ?? way;
  });
  if (draft.current() !== before) {
    say(
      messages.text('interview.hold.kept', { name: nameRequirement(view.requirement, messages) }),
    );
  }
  return way;
}

function speakerOf({ person: { who, role, site } }: HoldContext): TypedSoFar['speaker'] {
  return { who, role, ...(site === undefined ? {} : { site }) };
}

function privateOf({ own }: InterviewView): { readonly private?: string } {
  return own?.private === undefined ? {} : { private: own.private };
}

interface TypedWords {
  /** What was typed before. */
  readonly before: string;
  /** Whether the help is below the question. */
  readonly isWhole: boolean;
  readonly onDraft: (text: string) => void;
}

/** What is typed; `undefined` where it goes back. In lines, nothing keeps what there is. */
async function askText(
  view: InterviewView,
  { before, isWhole, onDraft }: TypedWords,
  context: HoldContext,
): Promise<string | undefined> {
  const { messages, lines } = context;
  const question = describeQuestion(view, context);
  const paragraphs = isWhole ? [...question, ...describeHelp(view, context)] : question;
  const usual = {
    typed: 'words',
    isWhole,
    limit: longestProse,
    refuse: (text: string) => refuseProse(text, messages),
  } as const;
  if (lines === undefined) {
    const message = messages.text('interview.hold.words');
    return askBelowParagraphs(paragraphs, { ...usual, message, initial: before, onDraft }, context);
  }
  const isNew = before === '';
  const soFar = messages.text('interview.hold.so-far', { words: before });
  const typed = await askBelowParagraphs(
    [...paragraphs, ...(isNew ? [] : [{ text: soFar, look: 'plain' } as const])],
    {
      ...usual,
      message: messages.text(isNew ? 'interview.hold.words-plain' : 'interview.hold.words-change'),
      onDraft: (text) => onDraft(text === '' ? before : text),
    },
    context,
  );
  if (typed === '-') return '';
  return typed === '' ? before : typed;
}
