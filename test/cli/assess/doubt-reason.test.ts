import { expect, it } from 'vitest';
import { doubtReason } from '../../../src/cli/words/doubt-reason.ts';
import { english } from '../../support/messages.ts';

const question = 'Is that the whole reason?';

it.each(['t', 'n/a', '- - - - - - - - -', 'æøåæøåæøå', 'nine4you!'])('doubts "%s"', (text) => {
  expect(doubtReason(text, english)).toContain(question);
});

it.each(['', 'no boarders', 'æøåæøåæøåæ', 'Ingen elever under 6 år.'])('takes "%s"', (text) => {
  expect(doubtReason(text, english)).toBeUndefined();
});
