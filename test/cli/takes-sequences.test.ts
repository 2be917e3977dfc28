import { afterEach, describe, expect, it, vi } from 'vitest';
import { takesSequences } from '../../src/cli/terminal/takes-sequences.ts';

afterEach(() => vi.unstubAllEnvs());

describe('a terminal', () => {
  it.each([
    ['xterm-256color', true],
    ['screen', true],
    ['dumb', false],
    ['', process.platform === 'win32'],
    [undefined, process.platform === 'win32'],
  ])('that calls itself %j takes escape sequences: %j', (term, takes) => {
    vi.stubEnv('TERM', term);
    expect(takesSequences()).toBe(takes);
  });
});
