import { refuseProse } from '../../app/answers/typed/check-typed.ts';
import type { TypedSoFar } from '../../app/drafts/half-typed.ts';
import { longestProse } from '../../model/rules/limits.ts';
import type { SplitNote } from '../../model/text/private-lines.ts';
import type { InterviewView, TurnWay } from '../../questionnaire/interview/run-interview.ts';
import { typedNote } from '../../questionnaire/private-note.ts';
import { createNoteDraft } from '../interview/note-draft.ts';
import { nameRequirement } from '../interview/question/name-requirement.ts';
import { askBelowParagraphs } from './ask-below-paragraphs.ts';
import { describeQuestion } from './describe-interview.ts';
import type { HoldContext } from './hold-context.ts';

/** What is typed to go somewhere else, in place of an answer. */
const ways: Readonly<Record<string, TurnWay>> = { b: 'back', u: 'undo', q: 'quit' };

/** Where a typed word leads; `undefined` where it leads nowhere. */
export function wayOf(typed: string): TurnWay | undefined {
  return Object.hasOwn(ways, typed.toLowerCase()) ? ways[typed.toLowerCase()] : undefined;
}

/** Asks a person, and records what they say, also where it is interrupted. */
export async function askWords(
  view: InterviewView,
  record: (words: SplitNote) => Promise<void>,
  context: HoldContext,
): Promise<TurnWay> {
  const { messages, say } = context;
  const said = { note: view.own?.words ?? '', ...privateOf(view) };
  const before = typedNote(said);
  const draft = createNoteDraft(
    { requirement: view.requirement, answer: said },
    { record, context, say, speaker: speakerOf(context) },
  );
  let way: TurnWay = 'on';
  await draft.keepThrough(async () => {
    const typed = await askText(view, { before, onDraft: draft.change }, context);
    const other = typed === undefined ? 'back' : wayOf(typed);
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
  readonly onDraft: (text: string) => void;
}

/** What is typed; `undefined` where it goes back. In lines, nothing keeps what there is. */
async function askText(
  view: InterviewView,
  { before, onDraft }: TypedWords,
  context: HoldContext,
): Promise<string | undefined> {
  const { messages, lines } = context;
  const paragraphs = describeQuestion(view, context);
  const usual = {
    typed: 'words',
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
