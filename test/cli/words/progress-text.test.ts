import { describe, expect, it } from 'vitest';
import { progressText } from '../../../src/cli/words/progress-text.ts';
import { english } from '../../support/messages.ts';

describe('how far a batch is', () => {
  it.each([
    [0, 0, '[........................] 0 of 40'],
    [2, 9, '[#.......................] 2 of 40'],
    [10, 20, '[######..................] 10 of 40, about 60 seconds left'],
    [20, 89, '[############............] 20 of 40, about 89 seconds left'],
    [39, 39, '[#######################.] 39 of 40, about 1 second left'],
    [4, 60, '[##......................] 4 of 40, about 9 minutes left'],
    [40, 60, '[########################] 40 of 40'],
  ])('%i done after %i seconds', (done, seconds, text) => {
    expect(progressText({ done, total: 40 }, seconds, english)).toBe(text);
  });
});
