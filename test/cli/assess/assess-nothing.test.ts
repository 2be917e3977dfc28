import { describe, expect, it } from 'vitest';
import { sayNothing } from '../../../src/cli/assess/say-nothing.ts';
import type { Selection } from '../../../src/scope/select-requirements.ts';
import { anEngagement, aRequirement, aStandard } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';
import { runInTerminal, startEngagement } from './assess-pty.ts';

const standard = aStandard({
  conditions: [{ id: 'meals', name: 'Meals', question: 'Do you serve meals?', types: [] }],
  requirements: [
    aRequirement({ id: 'rooms', clause: '1' }),
    aRequirement({ id: 'books', clause: '1' }),
    aRequirement({ id: 'kitchen', clause: '2', appliesIf: ['meals'] }),
  ],
});
const usual = { clauses: [], processes: [], roles: [], unanswered: false, review: false };

function said(own: Partial<Selection>): string {
  return sayNothing({
    standard,
    engagement: anEngagement({
      conditions: { meals: { applies: false, justification: 'Nobody stays.' } },
    }),
    messages: english,
    options: { ...usual, plain: false, set: [], ...own },
  });
}

describe('where there is nothing to ask, it is said why', () => {
  it.each([
    [
      { clauses: ['1'], unanswered: true },
      /^Nothing to ask: all 2 .* answered\. Leave out --unanswered/,
    ],
    [{ clauses: ['1'], review: true }, /^Nothing to review: none of the 2 .* Leave out --review/],
    [{ clauses: ['2'] }, /the one requirement that you chose is not in scope\. .* here: Meals\.$/],
    [
      { clauses: ['1'], roles: ['head'] },
      /no requirement fits all of --clause 1 --role head at once/,
    ],
  ])('%j', (own, words) => {
    expect(said(own)).toMatch(words);
  });
});

it('is said on a screen with breaks between words', async () => {
  const { folder, remove } = await startEngagement();
  const run = runInTerminal(folder, ['assess', '--clause', '4.3', '--role', 'teacher'], {
    cols: 80,
  });
  expect(await run.exit).toBe(0);
  const lines = run.seen().trimEnd().split(/\r?\n/);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter((line) => line.length > 79)).toEqual([]);
  await remove();
});
