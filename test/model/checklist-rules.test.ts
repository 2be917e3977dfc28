import { expect, it } from 'vitest';
import { glanceOf } from '../../src/model/rules/glance.ts';
import { questionsOfRoles } from '../../src/model/rules/questions-of-roles.ts';

it('what is asked for in passing is the shortest of all, unless all is long', () => {
  expect(glanceOf(['The plan of the whole year', 'A key list'])).toBe('A key list');
  expect(glanceOf(['x'.repeat(60)])).toBe('x'.repeat(60));
  expect(glanceOf(['x'.repeat(61)])).toBe('');
  expect(glanceOf([])).toBe('');
});

it('questions are those for the roles that were chosen, or for all', () => {
  const questions = ['hr', 'teacher', 'hr'].map((role, number) => ({
    role,
    question: `Question ${number}`,
  }));
  expect(questionsOfRoles(questions, [])).toEqual(questions);
  expect(questionsOfRoles(questions, ['hr'])).toEqual([questions[0], questions[2]]);
});
