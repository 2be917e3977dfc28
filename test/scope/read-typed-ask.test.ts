import { describe, expect, it } from 'vitest';
import { readTypedAsk } from '../../src/scope/read-typed-ask.ts';
import { english } from '../support/messages.ts';
import { problemsOf } from '../support/problem-of.ts';

/** What a person reads: each problem, and what to type. */
function refusalsOf(text: string): readonly (readonly string[])[] {
  return problemsOf(() => readTypedAsk(text)).map(({ key, values, hintKey, hintValues }) => [
    english.text(key, values),
    hintKey === undefined ? '' : english.text(hintKey, hintValues),
  ]);
}

describe('what is typed behind --ask', () => {
  it.each([
    ['gaps', ['gaps']],
    ['all', ['all']],
    ['gaps, critical changed,sample:30%', ['gaps', 'critical', 'changed', 'sample:30%']],
    ['sample:1%', ['sample:1%']],
    ['sample:100%', ['sample:100%']],
  ])('%j is read', (text, words) => {
    expect(readTypedAsk(text)).toEqual(words);
  });

  it.each([
    [
      'gaps,,critical',
      '--ask "gaps,,critical" has a comma with no word before or after it.',
      'Type gaps,critical.',
    ],
    ['gaps,', '--ask "gaps," has a comma with no word before or after it.', 'Type gaps.'],
    [',', '--ask "," has a comma with no word before or after it.', 'Type gaps,critical.'],
    ['gaps,critical,gaps', '--ask says "gaps" more than once.', 'Type gaps,critical.'],
    [
      'gaps,all,critical',
      '--ask says "all", which asks everything: "gaps,critical" next to it chooses nothing.',
      'Type all, or gaps,critical without it.',
    ],
    [
      'sample:30%,sample:20%',
      '--ask draws one sample: "sample:20%" does not go with "sample:30%".',
      'Type only one of them.',
    ],
    [
      'sample:30',
      '"sample:30" does not say whether it is a number of requirements or a share: a sample is a share, with %.',
      'Type sample:30%.',
    ],
    ['sample:0%', '"sample:0%" draws nothing: the smallest sample is 1%.', 'Type sample:30%.'],
    ['sample:0', '"sample:0" draws nothing: the smallest sample is 1%.', 'Type sample:30%.'],
    [
      'sample:101%',
      '"sample:101%" is more than everything: the largest sample is 100%.',
      'Type sample:100%.',
    ],
    ...['sample', 'sample:', 'sample:%', 'sample:2.5%', 'sample:-3%', 'sample:half'].map((word) => [
      word,
      `"${word}" does not say how large the sample is: a whole number from 1 to 100, and %.`,
      'Type sample:30%.',
    ]),
  ])('%j is refused in a sentence of its own', (text, said, hint) => {
    expect(refusalsOf(text)).toEqual([[said, hint]]);
  });

  it('is refused with all that is wrong at once, each word once', () => {
    const said = refusalsOf('gap,,gap,all,sample:0%').map(([problem = '']) => problem);
    expect(said).toEqual([
      '--ask "gap,,gap,all,sample:0%" has a comma with no word before or after it.',
      '--ask says "gap" more than once.',
      '--ask says "all", which asks everything: "gap,sample:0%" next to it chooses nothing.',
      '"gap" is not something that can be asked again.',
      '"sample:0%" draws nothing: the smallest sample is 1%.',
    ]);
  });
});
