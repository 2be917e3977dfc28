import { describe, expect, it } from 'vitest';
import { buildAnswers } from '../../src/assessment/build-assessment.ts';
import { putAnswers } from '../../src/assessment/put-entries.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import type { Answer } from '../../src/model/assessment.ts';
import { anAnswer } from '../support/build-data.ts';
import { documentOf } from '../support/read-document.ts';
import { head, order } from './assessment-files.ts';

const putAll = (text: string, changes: Readonly<Record<string, Answer>>): string | undefined =>
  putAnswers(text, new Map(Object.entries(changes)), order);

const answersIn = (text: string): ReadonlyMap<string, Answer> =>
  buildAnswers(documentOf(text, validatorOf('assessment')).value.answers, []);

const wrapped = `${head}
# Hill School
answers:   # all of them
    # asked the rector
    second:   # twice
        note: >-
          wrapped
            by hand,

          and   spaced   # not a comment
        # why not 4
        rating:   3    # for now
        evidence: [ { title: "Scope" } ,
            {title: 'Plan'} ]   # both
        # all seen

# --- second day ---

    # not sure
    fourth:   {rating: na,   justification: 'not here'}
    # end
`;

describe('lines of an assessment', () => {
  it('stay as they are when their answer is the same', () => {
    expect(putAll(wrapped, Object.fromEntries(answersIn(wrapped)))).toBe(wrapped);
  });

  it('change for one field only when one field of an answer changes', () => {
    const second = answersIn(wrapped).get('second') ?? anAnswer(0);
    const saved = putAll(wrapped, { second: Object.assign({}, second, { rating: 2 }) });
    expect(saved).toBe(wrapped.replace('rating:   3    # for now', 'rating: 2 # for now'));
  });

  it('are added with the indents of the file, above the comments of the next answer', () => {
    const saved = putAll(wrapped, {
      third: { ...anAnswer(1), evidence: [{ title: 'Plan', file: 'plan.pdf' }] },
      fifth: anAnswer(2),
    });
    const third =
      '    third:\n        rating: 1\n        evidence:\n            - title: Plan\n              file: plan.pdf\n';
    expect(saved).toBe(
      wrapped
        .replace('    # not sure', `${third}    # not sure`)
        .replace('    # end', '    fifth:\n        rating: 2\n    # end'),
    );
  });

  it('keep the line ends of the file', () => {
    const windows = wrapped.replaceAll('\n', '\r\n');
    const changes = { first: { ...anAnswer(1), note: 'two\nlines' }, fourth: anAnswer(2) };
    expect(putAll(windows, changes)).toBe(putAll(wrapped, changes)?.replaceAll('\n', '\r\n'));
  });

  it('end without a line end where they did so before', () => {
    const text = `${head}answers:\n  first:\n    rating: 1`;
    const changes = { first: anAnswer(2), second: anAnswer(3) };
    expect(putAll(text, changes)).toBe(
      `${head}answers:\n  first:\n    rating: 2\n  second:\n    rating: 3`,
    );
  });

  it('stay below the answers when these are in the middle of the file', () => {
    const text = `answers: {} # none yet\n\n# begun\n${head}`;
    expect(putAll(text, { first: anAnswer(1) })).toBe(
      `answers: # none yet\n  first:\n    rating: 1\n\n# begun\n${head}`,
    );
  });

  it('keep blank lines that are part of a text', () => {
    const text = `${head}answers:\n  first:\n    rating: 1\n    note: |+\n      kept\n\n\n  third:\n    rating: 1\n`;
    const saved = putAll(text, { second: anAnswer(2) });
    expect(saved).toBe(text.replace('  third', '  second:\n    rating: 2\n  third'));
  });

  it('are not told apart from a text that looks like them', () => {
    const text = `${head}answers:\n  first:\n    rating: 1\n    note: |\n      answers:\n        second:\n          rating: 3\n\n      # no comment\n`;
    const saved = putAll(text, { second: anAnswer(2) });
    expect(saved).toBe(`${text}  second:\n    rating: 2\n`);
  });

  it('hold comments at any depth that stand between two answers', () => {
    const text = `${head}answers:\n  first:\n    rating: 1\n# next\n      # and   deep\n  second:\n    rating: 1\n`;
    expect(putAll(text, { first: anAnswer(2) })).toBe(text.replace('rating: 1', 'rating: 2'));
  });

  it('hold a comment once where it is set to another depth', () => {
    const text = `${head}answers:\n  first:\n    rating: 1\n    evidence:\n    - title: Plan\n    # author\n    by: Ann\n`;
    const answer = {
      ...anAnswer(1, { evidence: [{ title: 'Plan' }, { title: 'Photo' }] }),
      by: 'Ann',
    };
    expect(putAll(text, { first: answer })?.split('# author')).toHaveLength(2);
  });

  it('are set anew where keys are spelt oddly', () => {
    const text = `${head}\n# kept   as it is\nanswers:\n  ? first\n  : rating:   1\n  "s\\u0065cond": {rating: 1}\n`;
    expect(putAll(text, { first: anAnswer(2) })).toBe(
      `${head}\n# kept   as it is\nanswers:\n  first:\n    rating: 2\n  "second": { rating: 1 }\n`,
    );
  });

  it.each([
    ['in braces', '{ schema: eoms/assessment@1, answers: { first: { rating: 1 } } }\n'],
    ['without answers', head],
    ['without anything', ''],
  ])('are not edited in a file %s', (_what, text) => {
    expect(putAll(text, { first: anAnswer(2) })).toBeUndefined();
  });
});
