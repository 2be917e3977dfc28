import { expect, it } from 'vitest';
import { play } from './play-interview.ts';

it('an interview jumps to another question, and returns to where it was, as often as is wanted', async () => {
  const steps = ['return', '/work', 'return', 'return', 'Last', 'First', 'quit'];
  const { asked, kept } = await play({ steps });
  expect(asked.join()).toBe(
    'aim 1/3,nowhere,aim 1/3,work 3/3,aim 1/3,work 3/3,aim 1/3,plan 2/3,1 open',
  );
  expect(kept).toEqual({ aim: 'First', work: 'Last' });
});

it('begins with an answer that was not ended', async () => {
  const { asked } = await play({ said: ['aim', 'work'], steps: ['Now', 'quit'], from: 'work' });
  expect(asked).toEqual(['work 3/3', 'plan 2/3', '1 open']);
});
