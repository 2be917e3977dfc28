import { describe, expect, it } from 'vitest';
import { Pair } from 'yaml';
import { buildAnswers } from '../../src/assessment/build-assessment.ts';
import { checkAnswers } from '../../src/assessment/check-answers.ts';
import { putAnswers } from '../../src/assessment/put-entries.ts';
import { readBlockMap } from '../../src/editing/block-map.ts';
import { keyOf } from '../../src/editing/edit-fields.ts';
import { renewEntry, setAsBlock } from '../../src/editing/renew-entry.ts';
import type { AnswerEntry } from '../../src/model/document.ts';
import { withAdvice } from '../../src/model/problem.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';

const order = ['first', 'second', 'third'];
const layout = { indent: 2, step: 2, lineEnd: '\n' };
const rated = { rating: 3, missing: [], evidence: [] };
const changes = new Map([['second', rated]]);

describe('answers are not put line by line', () => {
  it.each([
    ['into a section that is no map', 'answers: 3\n'],
    ['into an answer whose braces are not closed', 'answers:\n  second: { rating: 1\n'],
    ['below keys that stand deeper than others', '  started: 1\nanswers: {}\n'],
    ['into a file without the section', 'started: 1\n'],
    ['into a file without a line', ''],
    ['into a file of comments', '# to be done\n'],
  ])('%s', (_where, text) => {
    expect(putAnswers(text, changes, order)).toBeUndefined();
  });
});

it('a map is one of lines only where all its keys stand equally deep', () => {
  expect(readBlockMap('  a: 1\n b: 2\n')).toBeUndefined();
  expect(readBlockMap('  a: 1\n  b: 2\n')?.entries.map(({ key }) => key)).toEqual(['a', 'b']);
});

describe('the lines of an entry', () => {
  it.each([
    ['answers: { rating: 3 }\n', '  answers:\n    rating: 3\n'],
    ['answers: 3\n', '  answers: 3\n'],
    ['answers\n', '  answers\n'],
  ])('are set as a block where there is something to be set so: %j', (body, block) => {
    expect(setAsBlock(body, layout)).toBe(block);
  });

  it('are not renewed where they cannot be read', () => {
    const change = { id: 'second', fields: { rating: 3 }, order };
    expect(renewEntry('  second: { rating: 1\n', change, layout)).toBeUndefined();
  });
});

it('a key is a text, whether it is a node or not', () => {
  expect([keyOf(new Pair('note')), keyOf(new Pair(12))]).toEqual(['note', '12']);
});

describe('an answer', () => {
  const items = [
    { ref: '4-1', text: 'Something', status: 'confirmed' },
    { ref: '4.1.a', text: 'Another', status: 'confirmed' },
  ] as const;
  const requirements = [
    aRequirement({ id: 'first', clause: '4.2', items }),
    aRequirement({ id: 'second', clause: '4.2' }),
  ];

  it('keeps what was ticked and said before', () => {
    const entry: AnswerEntry = {
      rating: 4,
      earlierMissing: ['4.1 a)', '4-1'],
      earlierJustification: 'No pupils then.',
    };
    expect(buildAnswers({ first: entry }, requirements).get('first')).toEqual({
      rating: 4,
      missing: [],
      evidence: [],
      earlierMissing: ['first/ref-4-1-a', 'first/ref-4-no-1'],
      earlierJustification: 'No pupils then.',
    });
  });

  it('to a clause is answered with the requirements of the clause', () => {
    const document = {
      file: 'x.yaml',
      value: { answers: { '4.2': { rating: 1 }, frist: { rating: 1 } } } as const,
      locate: () => ({ file: 'x.yaml', line: 2, column: 3 }),
    };
    const hints = checkAnswers(document, aStandard({ requirements }))
      .map(withAdvice)
      .map(({ hintKey, hintValues }) => [hintKey, hintValues]);
    expect(hints).toEqual([
      ['problem.known-words', { words: 'first, second' }],
      ['problem.did-you-mean', { word: 'first' }],
    ]);
  });
});
