import { describe, expect, it } from 'vitest';
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
const requirements = ids.map((id) =>
  aRequirement({ id, clause: '4', ask: [{ role: 'teacher', question: `Your ${id}?` }] }),
);
const questions = ownQuestions(requirements, 'teacher');

/** What is done at each question: words, or a way to another; and a rating for each word said. */
interface Played {
  readonly said?: readonly string[];
  readonly steps: readonly string[];
  readonly ratesNow?: boolean | 'undo';
  /** Whether others change meanwhile what is to be taken back. */
  readonly isChanged?: boolean;
  /** What is replied at the end. */
  readonly ends?: readonly ('end' | 'undo')[];
  readonly shown?: readonly (number | TurnWay)[];
}

/** Plays an interview, and gives what was asked in which order, and what is there in the end. */
async function play(
  { said = [], steps, ratesNow = false, shown = [], ends = [], isChanged = false }: Played,
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
      tellUndone: (requirement, isDone) =>
        void asked.push(
          `${isChanged && !isDone ? 'not ' : ''}undone ${requirement?.id ?? 'nothing'}`,
        ),
      askWords: async ({ requirement, number, total }, record) => {
        asked.push(`${requirement.id} ${number}/${total}`);
        const step = left.shift() ?? 'quit';
        if (step === 'on' || step === 'back' || step === 'undo' || step === 'quit') return step;
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

describe('an interview', () => {
  it('says where words were changed elsewhere, and leaves them', async () => {
    const { asked, kept } = await play({ steps: ['Yes', 'undo', 'quit'], isChanged: true });
    expect(asked).toEqual(['aim 1/3', 'plan 2/3', 'not undone aim', 'aim 1/3', '2 open']);
    expect(kept).toEqual({ aim: 'Yes' });
  });

  it('asks what is passed over no second time, and rates nothing that is not wanted', async () => {
    expect(await play({ steps: ['Yes', 'on', 'No'] })).toEqual({
      asked: ['aim 1/3', 'plan 2/3', 'work 3/3', 'rate 2?', '1 open'],
      kept: { aim: 'Yes', work: 'No' },
    });
  });

  it('goes on behind what was answered last, then with what was passed over', async () => {
    const { asked } = await play({ said: ['plan'], steps: ['Yes', 'No'] });
    expect(asked).toEqual(['work 3/3', 'aim 1/3', 'rate 3?', '0 open']);
  });

  it('goes back as far as the first question, and changes what was said', async () => {
    const { asked, kept } = await play({ steps: ['Yes', 'back', 'back', 'Better', 'quit'] });
    expect(asked).toEqual(['aim 1/3', 'plan 2/3', 'aim 1/3', 'aim 1/3', 'plan 2/3', '2 open']);
    expect(kept).toEqual({ aim: 'Better' });
  });

  it('is rated in the end, back and forth, and some of it later', async () => {
    const { asked, kept } = await play({
      steps: ['A', 'B', 'C'],
      ratesNow: true,
      shown: [2, 'back', 3, 'on', 1],
    });
    expect(asked.slice(3)).toEqual([
      'rate 3?',
      'rate aim',
      'rate plan',
      'rate aim',
      'rate plan',
      'rate work',
      'end?',
      '0 open',
    ]);
    expect(kept).toEqual({ aim: 'A 3', plan: 'B', work: 'C 1' });
  });

  it('is only rated, where that is wanted; to stop leaves the rest for later', async () => {
    const { asked, kept } = await play({ said: ['aim', 'work'], steps: [], shown: [4] }, true);
    expect(asked).toEqual(['rate aim', 'rate work', '1 open']);
    expect(kept).toEqual({ aim: 'Old aim 4', work: 'Old work' });
    expect((await play({ steps: [] }, true)).asked).toEqual(['3 open']);
  });

  it('takes back what was said last, also where all is asked, and asks for it again', async () => {
    const { asked, kept } = await play({
      said: ['aim'],
      steps: ['undo', 'P', 'undo', 'P2', 'W', 'W2'],
      ratesNow: 'undo',
    });
    expect(asked).toEqual([
      'plan 2/3',
      'undone nothing',
      'plan 2/3',
      'work 3/3',
      'undone plan',
      'plan 2/3',
      'work 3/3',
      'rate 3?',
      'undone work',
      'work 3/3',
      'rate 3?',
      '0 open',
    ]);
    expect(kept).toEqual({ aim: 'Old aim', plan: 'P2', work: 'W2' });
  });

  it('takes a removal back at its end, where nothing is to be rated', async () => {
    const { asked, kept } = await play({ steps: ['', 'on', 'on', 'A'], ends: ['undo'] });
    expect(asked.slice(3)).toEqual(['end?', 'undone aim', 'aim 1/3', 'rate 1?', '2 open']);
    expect(kept).toEqual({ aim: 'A' });
  });

  it('takes ratings back, the last one too, and what was there comes again', async () => {
    const { asked, kept } = await play(
      { said: ['aim', 'work'], steps: [], shown: ['undo', 4, 'undo', 3, 1, 2], ends: ['undo'] },
      true,
    );
    expect(asked).toEqual([
      'rate aim',
      'undone nothing',
      'rate aim',
      'rate work',
      'undone aim',
      'rate aim',
      'rate work',
      'end?',
      'undone work',
      'rate work',
      'end?',
      '1 open',
    ]);
    expect(kept).toEqual({ aim: 'Old aim 3', work: 'Old work 2' });
  });

  it('has no questions for who is not asked', () => {
    expect(ownQuestions(requirements, 'learner')).toEqual([]);
  });
});
