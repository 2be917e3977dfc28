import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedProblems } from '../support/expected-problems.ts';
import { englishRooms } from '../support/messages.ts';

const keys = Object.keys(englishRooms.get('data') ?? {});
const words = new Set(Object.values(expectedProblems).flatMap((line) => line.split(' ')));
/** A standard in parts takes several files to be wrong: the tests of these bring its problems about. */
const ofParts = ['parts-that-do-not-fit', 'standard-in-parts']
  .map((name) => readFileSync(`test/standard/${name}.test.ts`, 'utf8'))
  .join('\n');

describe('the messages about data', () => {
  it.each(keys)('%s has a file in test/invalid that brings it about, or parts that do', (key) => {
    expect(words.has(key) || ofParts.includes(`'${key}`)).toBe(true);
  });
});
