import { describe, expect, it } from 'vitest';
import { expectedProblems } from '../support/expected-problems.ts';
import { englishRooms } from '../support/messages.ts';

const keys = Object.keys(englishRooms.get('data') ?? {});

describe('the messages about data', () => {
  it.each(keys)('%s has a file in test/invalid that brings it about', (key) => {
    const words = Object.values(expectedProblems).flatMap((line) => line.split(' '));
    expect(words).toContain(key);
  });
});
