import type { Testimony } from '../../../src/model/assessment.ts';
import type { SaidSave } from '../../../src/questionnaire/interview/interview-store.ts';
import { ownQuestions } from '../../../src/questionnaire/interview/own-questions.ts';
import {
  countOpen,
  type PersonalInterview,
  runInterview,
  type TurnWay,
} from '../../../src/questionnaire/interview/run-interview.ts';
import { aRequirement } from '../../support/build-data.ts';

const ids = ['aim', 'plan', 'work'];
export const requirements = ids.map((id) =>
  aRequirement({ id, clause: '4', ask: [{ role: 'teacher', question: `Your ${id}?` }] }),
);
const questions = ownQuestions(requirements, 'teacher');

/** What is done at each question: words, or a way to another; and a rating for each word said. */
export interface Played {
  readonly said?: readonly string[];
  readonly steps: readonly string[];
  readonly ratesNow?: boolean | 'undo';
  /** Whether others change meanwhile what is to be taken back. */
  readonly isChanged?: boolean;
  /** What is replied at the end. */
  readonly ends?: readonly ('end' | 'undo')[];
  readonly shown?: readonly (number | TurnWay)[];
  /** The question to begin with. */
  readonly from?: string;
}

/** Plays an interview, and gives what was asked in which order, and what is there in the end. */
export async function play(
  { said = [], steps, ratesNow = false, shown = [], ends = [], isChanged = false, from }: Played,
  onlyRate = false,
): Promise<{
  readonly asked: readonly string[];
  readonly kept: Readonly<Record<string, unknown>>;
}> {
  const kept = new Map<string, Testimony>(
    said.map((id) => [id, { who: 'Maria', words: `Old ${id}` }]),
  );
  const asked: string[] = [];
  const left = [...steps];
  let lastStep: SaidSave | undefined;
  const keep = (id: string, after: Testimony): void => {
    lastStep = { before: kept.get(id), after };
    kept.set(id, after);
  };
  const ratings = [...shown];
  const leftEnds = [...ends];
  let agrees = ratesNow;
  const interview: PersonalInterview = {
    questions,
    from,
    store: {
      own: (id) => kept.get(id),
      others: () => [],
      recordWords: async (id, { note: words }) => {
        keep(id, { who: 'Maria', words });
      },
      recordShown: async (id, shows) => {
        keep(id, { who: 'Maria', words: kept.get(id)?.words ?? '', shows });
      },
      lastStep: () => lastStep,
      restore: async (id, { before }) => {
        if (isChanged) return false;
        if (before === undefined) kept.delete(id);
        else kept.set(id, before);
        return true;
      },
    },
    talk: {
      agreeEnd: async () => {
        asked.push('end?');
        return leftEnds.shift() ?? 'end';
      },
      tellNoReturn: () => void asked.push('nowhere'),
      tellUndone: (requirement, isDone) =>
        void asked.push(
          `${isChanged && !isDone ? 'not ' : ''}undone ${requirement?.id ?? 'nothing'}`,
        ),
      askWords: async ({ requirement, number, total }, record) => {
        asked.push(`${requirement.id} ${number}/${total}`);
        const step = left.shift() ?? 'quit';
        if (step === 'on' || step === 'back' || step === 'undo' || step === 'quit') return step;
        if (step === 'return') return step;
        if (step.startsWith('/')) return { jump: step.slice(1) };
        await record({ note: step, private: '' });
        return 'on';
      },
      agreeRating: async (open) => {
        asked.push(`rate ${open}?`);
        const agreed = agrees;
        if (agrees === 'undo') agrees = false;
        return agreed;
      },
      askShown: async ({ requirement }) => {
        asked.push(`rate ${requirement.id}`);
        return ratings.shift() ?? 'quit';
      },
    },
  };
  await runInterview(interview, onlyRate);
  asked.push(`${countOpen(interview)} open`);
  return {
    asked,
    kept: Object.fromEntries(
      Array.from(kept, ([id, { words, shows }]) => [
        id,
        shows === undefined ? words : `${words} ${shows}`,
      ]),
    ),
  };
}
