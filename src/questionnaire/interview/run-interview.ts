import type { Testimony } from '../../model/assessment.ts';
import type { SplitNote } from '../../model/text/private-lines.ts';
import type { OwnQuestion } from './own-questions.ts';

/** A question as it is put to a person, or looked at again to be rated. */
export interface InterviewView extends OwnQuestion {
  /** Position among their questions, from 1, and how many these are. */
  readonly number: number;
  readonly total: number;
  /** What this person said already. */
  readonly own: Testimony | undefined;
  /** What others said. */
  readonly others: readonly Testimony[];
}

/** On to the next question, back to the one before, or to the end. */
export type TurnWay = 'on' | 'back' | 'quit';

/** How a person is asked, and the assessor after them. */
export interface InterviewTalk {
  /** Asks the person; what is typed is recorded before it is done, also where it is interrupted. */
  askWords(view: InterviewView, record: (words: SplitNote) => Promise<void>): Promise<TurnWay>;
  /** Whether the assessor rates now what was said; so much is not rated. */
  agreeRating(open: number): Promise<boolean>;
  /** Asks the assessor what the words of the person show; 'on' leaves it for later. */
  askShown(view: InterviewView): Promise<number | TurnWay>;
}

/** What one person said so far, by requirement; what is recorded is saved before the promise is kept. */
export interface InterviewStore {
  readonly own: (id: string) => Testimony | undefined;
  readonly others: (id: string) => readonly Testimony[];
  recordWords(id: string, words: SplitNote): Promise<void>;
  recordShown(id: string, shows: number): Promise<void>;
}

/** An interview with one person. */
export interface PersonalInterview {
  readonly questions: readonly OwnQuestion[];
  readonly store: InterviewStore;
  readonly talk: InterviewTalk;
}

/**
 * Asks a person their questions, from behind the one that they answered last, and those that they passed
 * over on the way there after that. Then the assessor may rate what was said.
 *
 * @param onlyRate whether nothing is asked, and what was said before is rated
 */
export async function runInterview(interview: PersonalInterview, onlyRate: boolean): Promise<void> {
  const end = onlyRate ? 'on' : await askAll(interview);
  const open = interview.questions.filter((one) => isToRate(one, interview));
  if (end === 'quit' || open.length === 0) return;
  if (onlyRate || (await interview.talk.agreeRating(open.length))) await rateAll(open, interview);
}

/** How many questions a person has not answered yet. */
export function countOpen({ questions, store }: Omit<PersonalInterview, 'talk'>): number {
  return questions.filter(({ requirement }) => store.own(requirement.id) === undefined).length;
}

async function askAll(interview: PersonalInterview): Promise<TurnWay> {
  const { questions, store, talk } = interview;
  const passed = new Set<string>();
  const isOpen = ({ requirement: { id } }: OwnQuestion): boolean =>
    store.own(id) === undefined && !passed.has(id);
  const nextOpen = (at: number): number | undefined => {
    const later = questions.findIndex((one, index) => index > at && isOpen(one));
    const any = later === -1 ? questions.findIndex(isOpen) : later;
    return any === -1 ? undefined : any;
  };
  const last = questions.findLastIndex(({ requirement }) => store.own(requirement.id));
  let at = nextOpen(last);
  while (at !== undefined) {
    const view = viewAt(at, questions, interview);
    if (view === undefined) return 'on';
    const { id } = view.requirement;
    const way = await talk.askWords(view, (words) => store.recordWords(id, words));
    if (way === 'quit') return way;
    if (way === 'on') passed.add(id);
    at = way === 'back' ? Math.max(0, at - 1) : nextOpen(at);
  }
  return 'on';
}

async function rateAll(open: readonly OwnQuestion[], interview: PersonalInterview): Promise<void> {
  const { store, talk } = interview;
  let at = 0;
  for (;;) {
    const view = viewAt(at, open, interview);
    if (view === undefined) return;
    const shown = await talk.askShown(view);
    if (shown === 'quit') return;
    if (typeof shown === 'number') await store.recordShown(view.requirement.id, shown);
    at = shown === 'back' ? Math.max(0, at - 1) : at + 1;
  }
}

function isToRate({ requirement }: OwnQuestion, { store }: PersonalInterview): boolean {
  const own = store.own(requirement.id);
  return own !== undefined && own.words !== '' && own.shows === undefined;
}

function viewAt(
  at: number,
  questions: readonly OwnQuestion[],
  { store }: PersonalInterview,
): InterviewView | undefined {
  const question = questions[at];
  if (question === undefined) return undefined;
  const { id } = question.requirement;
  const own = store.own(id);
  return { ...question, number: at + 1, total: questions.length, own, others: store.others(id) };
}
