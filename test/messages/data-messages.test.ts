import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedProblems } from '../support/expected-problems.ts';
import { englishRooms } from '../support/messages.ts';

const keys = Object.keys(englishRooms.get('data') ?? {});
const words = new Set(Object.values(expectedProblems).flatMap((line) => line.split(' ')));
/** What takes several files, or is said of what is right: the tests of these bring such problems about. */
const ofParts = [
  'standard/parts-that-do-not-fit',
  'standard/standard-in-parts',
  'engagement/caution-conditions',
  'engagement/remark-private',
  'assessment/remarks/later-days',
  'assessment/remarks/remark-doubled',
  'assessment/remarks/remark-private',
  'assessment/remarks/remark-said',
  'assessment/remarks/remark-short-reasons',
  'assessment/remarks/remark-table-rows',
]
  .map((name) => readFileSync(`test/${name}.test.ts`, 'utf8'))
  .join('\n');

describe('the messages about data', () => {
  it.each(keys)('%s has a file in test/invalid that brings it about, or parts that do', (key) => {
    expect(words.has(key) || ofParts.includes(`'${key}`)).toBe(true);
  });
});
