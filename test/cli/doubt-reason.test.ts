import { expect, it } from 'vitest';
import { doubtOnce, doubtReason } from '../../src/cli/doubt-reason.ts';
import { english } from '../support/messages.ts';

const question = 'Is that the whole reason?';

it.each(['t', 'n/a', '- - - - - - - - -', 'æøåæøåæøå', 'nine4you!'])('doubts "%s"', (text) => {
  expect(doubtReason(text, english)).toContain(question);
});

it.each(['', 'no boarders', 'æøåæøåæøåæ', 'Ingen elever under 6 år.'])('takes "%s"', (text) => {
  expect(doubtReason(text, english)).toBeUndefined();
});

it('doubts a text once, and another one again', () => {
  const doubts = doubtOnce((text) => `${text}?`);
  expect(['a', 'a', 'b', 'b'].map(doubts)).toEqual(['a?', undefined, 'b?', undefined]);
});
