import type { Testimony } from '../../model/assessment.ts';
import type { Requirement } from '../../model/standard.ts';
import type { SplitNote } from '../../model/text/private-lines.ts';
import type { InterviewStore } from './interview-store.ts';
import type { OwnQuestion } from './own-questions.ts';
import { type RecallingStore, recalling } from './take-back-said.ts';

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

/** On to the next question, back to the one before, to what is taken back, or to the end. */
export type TurnWay = 'on' | 'back' | 'undo' | 'quit';

/** From a question to another of the same person: to one that was searched for, or to where the last jump began. */
export type WordsWay = TurnWay | 'return' | { readonly jump: string };

/** How a person is asked, and the assessor after them. */
export interface InterviewTalk {
  /** Asks the person; what is typed is recorded before it is done, also where it is interrupted. */
  askWords(view: InterviewView, record: (words: SplitNote) => Promise<void>): Promise<WordsWay>;
  /** Whether the assessor rates now what was said; so much is not rated. Or the last words are taken back. */
  agreeRating(open: number): Promise<boolean | 'undo'>;
  /** Whether that is the end, or what was recorded last is taken back. */
  agreeEnd(): Promise<'end' | 'undo'>;
  /**
   * Says on which requirement something was taken back, or was not, as it was changed elsewhere since;
   * `undefined`: there was nothing.
   */
  tellUndone(requirement: Requirement | undefined, isDone: boolean): void;
  /** Says that nothing was jumped from yet. */
  tellNoReturn(): void;
  /** Asks the assessor what the words of the person show; 'on' leaves it for later. */
  askShown(view: InterviewView): Promise<number | TurnWay>;
}

/** An interview with one person. */
export interface PersonalInterview {
  readonly questions: readonly OwnQuestion[];
  readonly store: InterviewStore;
  readonly talk: InterviewTalk;
  /** The id of the requirement to begin with: an answer on it was not ended. */
  readonly from?: string | undefined;
}

/**
 * Asks a person their questions, from behind the one that they answered last, and those that they passed
 * over on the way there after that; first of all from an answer that was not ended. Then the assessor may rate what was said. What was recorded last can
 * be taken back, at the end too.
 *
 * @param onlyRate whether nothing is asked, and what was said before is rated
 */
export async function runInterview(interview: PersonalInterview, onlyRate: boolean): Promise<void> {
  if (onlyRate) {
    await rateAll(interview);
    return;
  }
  const store = recalling(interview.store);
  const { questions, from } = interview;
  const at = questions.findIndex(({ requirement }) => requirement.id === from);
  const asked = { ...interview, store, passed: new Set<string>(), left: [] };
  await askToEnd(asked, at === -1 ? undefined : at);
}

/** An interview whose words can be taken back. */
interface Recalling extends PersonalInterview {
  readonly store: RecallingStore;
  /** Ids of what was asked in this sitting, which is not asked again by itself. */
  readonly passed: Set<string>;
  /** Places from which was jumped, the last one alone; none before the first jump. */
  readonly left: number[];
}

async function askToEnd(interview: Recalling, from?: number): Promise<void> {
  if ((await askAll(interview, from)) === 'quit') return;
  const agreed = await agreeAfter(interview);
  if (agreed === 'undo') {
    await askToEnd(interview, await takeBack(interview));
  } else if (agreed) {
    await rateAll(interview);
  }
}

/** Whether what was said is rated now; where nothing is to be rated, the end can be undone all the same. */
async function agreeAfter(interview: Recalling): Promise<boolean | 'undo'> {
  const { questions, talk } = interview;
  const open = questions.filter((one) => isToRate(one, interview)).length;
  if (open > 0) return talk.agreeRating(open);
  return (await isUndoneAtEnd(interview)) ? 'undo' : false;
}

/** Whether the person takes back at the end what was recorded last; nothing is asked where nothing was. */
async function isUndoneAtEnd({ store, talk }: Recalling): Promise<boolean> {
  return !store.isEmpty() && (await talk.agreeEnd()) === 'undo';
}

/** Where a way leads that is not on: the same place where it leads nowhere. */
async function turn(
  way: Exclude<WordsWay, 'on' | 'quit'>,
  at: number,
  interview: Recalling,
): Promise<number> {
  if (way === 'back' || way === 'undo') return turnBack(way, at, interview);
  const { questions, left, talk } = interview;
  const [from] = left;
  if (way === 'return' && from === undefined) {
    talk.tellNoReturn();
    return at;
  }
  left.splice(0, 1, at);
  if (way === 'return') return from ?? at;
  return questions.findIndex(({ requirement }) => requirement.id === way.jump);
}

/** The place before, or that of what is taken back; where there is nothing to take back, the same. */
async function turnBack(way: 'back' | 'undo', at: number, interview: Recalling): Promise<number> {
  return way === 'back' ? Math.max(0, at - 1) : ((await takeBack(interview)) ?? at);
}

/** Takes back what was recorded last; gives the place of its question, where there was something. */
async function takeBack({ questions, store, talk }: Recalling): Promise<number | undefined> {
  const taken = await store.takeBackLast();
  const at = questions.findIndex(({ requirement }) => requirement.id === taken?.id);
  talk.tellUndone(questions[at]?.requirement, taken?.isDone === true);
  return at === -1 ? undefined : at;
}

/** How many questions a person has not answered yet. */
export function countOpen({ questions, store }: Omit<PersonalInterview, 'talk'>): number {
  return questions.filter(({ requirement }) => store.own(requirement.id) === undefined).length;
}

async function askAll(interview: Recalling, from?: number): Promise<'on' | 'quit'> {
  const { questions, store, talk, passed } = interview;
  const isOpen = ({ requirement: { id } }: OwnQuestion): boolean =>
    store.own(id) === undefined && !passed.has(id);
  const nextOpen = (at: number): number | undefined => {
    const later = questions.findIndex((one, index) => index > at && isOpen(one));
    const any = later === -1 ? questions.findIndex(isOpen) : later;
    return any === -1 ? undefined : any;
  };
  const last = questions.findLastIndex(({ requirement }) => store.own(requirement.id));
  let at = from ?? nextOpen(last);
  while (at !== undefined) {
    const view = viewAt(at, questions, interview);
    if (view === undefined) return 'on';
    const { id } = view.requirement;
    const way = await talk.askWords(view, (words) => store.recordWords(id, words));
    if (way === 'quit') return way;
    if (way === 'on') passed.add(id);
    at = way === 'on' ? nextOpen(at) : await turn(way, at, interview);
  }
  return 'on';
}

/** Rates what was said; the ratings of this round can be taken back. */
async function rateAll(interview: PersonalInterview): Promise<void> {
  const open = interview.questions.filter((one) => isToRate(one, interview));
  if (open.length === 0) return;
  const store = recalling(interview.store);
  await rateFrom(0, { ...interview, questions: open, store, passed: new Set(), left: [] });
}

async function rateFrom(at: number, interview: Recalling): Promise<void> {
  const { store, talk, questions } = interview;
  const view = viewAt(at, questions, interview);
  if (view === undefined) {
    if (await isUndoneAtEnd(interview))
      await rateFrom(await turnBack('undo', at, interview), interview);
    return;
  }
  const shown = await talk.askShown(view);
  if (shown === 'quit') return;
  if (typeof shown === 'number') await store.recordShown(view.requirement.id, shown);
  const isOn = typeof shown === 'number' || shown === 'on';
  await rateFrom(isOn ? at + 1 : await turnBack(shown, at, interview), interview);
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
