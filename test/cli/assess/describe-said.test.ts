import { describe, expect, it } from 'vitest';
import { describeSaid, saidLines } from '../../../src/cli/interview/describe/describe-said.ts';
import { drawQuestion } from '../../../src/cli/interview/screen/draw-question.ts';
import { ratingPrompt } from '../../../src/cli/interview/screen/rating-prompt.ts';
import type { Testimony } from '../../../src/model/assessment.ts';
import { play } from '../prompt/play.ts';
import { aView } from './a-view.ts';
import { assessContext } from './assess-context.ts';

const maria: Testimony = {
  who: 'Maria Holm',
  role: 'teacher',
  site: 'North',
  words: 'We plan in June, and what does not fit is said to the head before the summer begins.',
  shows: 2,
  private: 'nervous',
};
const others: readonly Testimony[] = [
  { who: 'Bo', words: 'Never seen.' },
  { who: 'Ida', role: 'learner', words: '', shows: 1 },
  { who: 'Kim', role: 'learner', words: '', private: 'was not there' },
];
const all = [maria, ...others];
const telling = (said: readonly Testimony[]) => {
  const context = assessContext({ said: (id) => (id === 'scope' ? said : []) });
  const roles = [{ id: 'teacher', name: 'Teacher' }];
  return { ...context, standard: { ...context.standard, roles } };
};

describe('what people said, before a rating', () => {
  it('names them by role and site, as a merge does, without private notes', () => {
    expect(describeSaid('scope', telling(all))).toEqual([
      `Teacher, North: "${maria.words}" (2 Defined)`,
      'Bo: "Never seen."',
      'learner: no words (1 Ad hoc)',
    ]);
    expect(describeSaid('policy', telling(all))).toEqual([]);
    expect(describeSaid('scope', assessContext())).toEqual([]);
  });

  it('has a line for each of three people where rows are scarce, and counts the others', () => {
    const folded = saidLines('scope', telling(all), 'line');
    expect(folded).toHaveLength(3);
    expect(folded[0]).toMatch(/^ {2}Teacher, North: "We plan in June.*…$/);
    const many = saidLines('scope', telling([...all, ...all]), 'line');
    expect(many).toHaveLength(3);
    expect(many[2]).toBe('  4 more people spoke on this');
    expect(saidLines('scope', telling(all), 'whole').join(' ')).toContain(
      'before the summer begins.',
    );
  });

  it('stands with the question; long words are whole where space shows all of it', () => {
    const long = { ...maria, words: 'June and July. '.repeat(60) + 'The end.' };
    const view = aView({ requirement: { ...aView().requirement, id: 'scope' } });
    const played = play(ratingPrompt(drawQuestion(view, telling([long]))), {
      columns: 60,
      rows: 24,
    });
    expect(played.shown()).toContain('  Teacher, North: "June and July.');
    expect(played.shown()).toContain('space shows all of it');
    expect(played.press('end').shown()).toContain('The end."');
    expect(played.shown()).not.toContain('nervous');
  });
});
