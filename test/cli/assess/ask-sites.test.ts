import { describe, expect, it } from 'vitest';
import { askSites } from '../../../src/cli/interview/ask-sites.ts';
import { drawQuestion } from '../../../src/cli/interview/screen/draw-question.ts';
import { ratingPrompt } from '../../../src/cli/interview/screen/rating-prompt.ts';
import type { TextQuestion } from '../../../src/cli/prompt/questions.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { anEngagement } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';
import { play } from '../prompt/play.ts';
import { aView } from './a-view.ts';
import { assessContext } from './assess-context.ts';

const all = ['North', 'South'];

/** What a person answers who types texts one after the other until one is taken. */
async function answer(texts: readonly string[], previous?: Answer) {
  const refused: string[] = [];
  let message = '';
  const askText = async (question: TextQuestion): Promise<string> => {
    ({ message } = question);
    for (const text of texts) {
      const wrong = question.refuse(text);
      if (wrong === undefined) return text;
      refused.push(wrong);
    }
    throw new Error('every text was refused');
  };
  const sites = { all, highest: 4, name: (rating: number) => `= ${rating}` };
  const view = aView({ previous });
  return { given: await askSites({ askText, messages: english, view, sites }), refused, message };
}

function bySite(north: number, south: number) {
  return {
    rating: Math.min(north, south),
    sites: [
      { site: 'North', rating: north },
      { site: 'South', rating: south },
    ],
  };
}

const details = { missing: [], evidence: [] };

describe('ratings of each site', () => {
  it.each([
    ['3 1', undefined, bySite(3, 1)],
    ['31', undefined, bySite(3, 1)],
    ['- 1', { ...details, ...bySite(4, 4) }, bySite(4, 1)],
    ['2,-', { ...details, rating: 3 }, bySite(2, 3)],
    ['-; 1', undefined, { rating: 1, sites: [{ site: 'South', rating: 1 }] }],
  ])('are read from a line: %s', async (text, previous, wanted) => {
    const { given, refused } = await answer([text], previous);
    expect([given, refused]).toEqual([{ kind: 'rate', ...wanted }, []]);
  });

  it('are asked for until there is one for each, on the scale', async () => {
    const { given, refused } = await answer(['3', '3 1 2', '5 1', '- -', 'x y', '3 1']);
    expect(given).toEqual({ kind: 'rate', ...bySite(3, 1) });
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatch(/^Type 2 ratings from 0 to 4/);
  });

  it('are asked for with those that are there, and left with an empty line', async () => {
    const previous = { ...details, rating: 1, sites: [{ site: 'South', rating: 1 }] };
    const { given, message } = await answer([''], previous);
    expect(given).toBeUndefined();
    expect(message).toContain('North (open); South (= 1).');
  });

  it('have a key only where there are several sites', () => {
    const one = anEngagement();
    const two = { ...one, institution: { ...one.institution, sites: all } };
    const asked = (engagement: typeof one) =>
      play(ratingPrompt(drawQuestion(aView(), assessContext({ engagement }))));
    expect(asked(two).shown()).toContain('a each site apart');
    expect(asked(two).press('a').answer()).toEqual({ value: { kind: 'sites' } });
    const single = asked(one).press('a');
    expect([single.answer(), single.rings()]).toEqual([undefined, 1]);
    expect(single.shown()).not.toContain('each site apart');
  });
});
