import { describe, expect, it } from 'vitest';
import { askPlainKey } from '../../../src/cli/interview/plain/ask-plain-key.ts';
import { RestingHands } from '../../../src/cli/prompt/resting-hands.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import type { QuestionView } from '../../../src/questionnaire/interviewer.ts';
import { english } from '../../support/messages.ts';
import { aView } from './a-view.ts';
import { assessContext } from './assess-context.ts';

const answer: Answer = { rating: 2, missing: [], evidence: [] };
const earlier = { answer, on: '2026-01-03' };

/** What comes of lines that are typed at these milliseconds, and what is printed meanwhile. */
async function typing(
  own: Partial<QuestionView>,
  ...typed: readonly (readonly [at: number, line: string])[]
) {
  const rest = [...typed];
  const printed: string[] = [];
  let now = 0;
  const ask = async (): Promise<string> => {
    const [at, line] = rest.shift() ?? [0, 'q'];
    now = at;
    return line;
  };
  const context = assessContext();
  const print = (text: string): void => void printed.push(text);
  const printing = {
    hands: new RestingHands(500, () => now),
    show: () => {},
    showHelp: () => print('help'),
  };
  const key = await askPlainKey(aView(own), { context, ask, print }, printing);
  return { key, printed, left: rest.length };
}

const early = english.text('questionnaire.early-confirm');

describe('Enter at a question in lines', () => {
  it('confirms nothing of last time while it is held, and does so after a rest', async () => {
    const lines = [33, 66, 99, 499, 999].map((at) => [at, ''] as const);
    expect(await typing({ earlier }, ...lines)).toEqual({
      key: { kind: 'keep' },
      printed: [early, early, early, early],
      left: 0,
    });
  });

  it('keeps an answer of this time at once', async () => {
    const held = await typing({ earlier, previous: answer }, [1, '']);
    expect(held).toEqual({ key: { kind: 'keep' }, printed: [], left: 0 });
  });

  it('means nothing where nothing was answered, and the other keys need no rest', async () => {
    const wrong = english.text('questionnaire.wrong-line', { highest: 4 });
    const open = await typing({}, [1, ''], [2, '?'], [3, '4']);
    expect(open).toEqual({ key: { kind: 'rate', rating: 4 }, printed: [wrong, 'help'], left: 0 });
  });
});
