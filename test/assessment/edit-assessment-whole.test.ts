import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { buildAnswers } from '../../src/assessment/build-assessment.ts';
import { putEntry } from '../../src/assessment/edit-assessment.ts';
import { answerApart } from '../../src/assessment/part-private.ts';
import { serializeDocument } from '../../src/editing/edit-document.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import type { Answer } from '../../src/model/assessment.ts';
import { anAnswer } from '../support/build-data.ts';
import { documentOf } from '../support/read-document.ts';
import { commented, head, order } from './assessment-files.ts';

/** The text after one answer was put into the document, which is then written as a whole. */
const put = (text: string, id: string, answer: Answer): string => {
  const document = parseDocument(text);
  putEntry(document, { id, answer, order });
  return serializeDocument(document);
};

const answersIn = (text: string): ReadonlyMap<string, Answer> =>
  buildAnswers(documentOf(text, validatorOf('assessment')).value.answers, []);

describe('an assessment written as a whole', () => {
  it('is the same text where nothing was put into it', () => {
    expect(serializeDocument(parseDocument(commented))).toBe(commented);
  });

  it('has texts joined that were wrapped by hand', () => {
    const text = `${head}answers:\n  second:\n    note: >-\n      wrapped\n      by hand\n    rating: 1\n`;
    expect(put(text, 'third', anAnswer(2))).toContain('note: >-\n      wrapped by hand\n');
  });

  it('must have a map of answers', () => {
    expect(() => put('schema: x\n', 'first', anAnswer(0))).toThrow('an assessment has a map');
  });
});

const anyText = fc.oneof(
  fc.stringMatching(/^[ -~]{1,30}$/),
  fc.constantFrom('no', 'null', '4.10', '2026-11-23', '# not a comment', 'a: b', '- x', '0x1'),
  fc.constantFrom('two\nlines', 'blank\n\nline\n', ' indented', 'æøå – “quotes”', "it's", '"'),
  fc.stringMatching(/^[ \n]{1,4}$/),
  fc.lorem({ maxCount: 40 }),
);
const anyLine = fc.stringMatching(/^[a-z0-9:#"' ]{1,20}$/);

const noted = fc.record(
  {
    evidence: fc.array(fc.record({ title: anyLine, file: anyLine }, { requiredKeys: ['title'] }), {
      maxLength: 3,
    }),
    note: anyText,
    by: anyLine,
  },
  { requiredKeys: ['evidence'] },
);
/** Texts as files hold them: private lines are apart. */
const anyAnswer = fc
  .oneof<fc.Arbitrary<Answer>[]>(
    fc
      .tuple(noted, fc.nat(4), fc.uniqueArray(fc.constantFrom('4-1', '4.1.a', '4.1.10')))
      .map(([rest, rating, missing]) => Object.assign(rest, { rating, missing })),
    fc
      .tuple(noted, anyText)
      .map(([rest, justification]) =>
        Object.assign(rest, { rating: 'na' as const, justification }),
      ),
  )
  .map(answerApart);
const anySteps = fc.array(fc.tuple(fc.constantFrom(...order), anyAnswer), { maxLength: 12 });

describe('any answers put in one by one', () => {
  it.each([
    ['an empty file', `${head}answers: {}\n`],
    ['a file with comments', commented],
  ])('into %s make the file say exactly them, in the order of the standard', (_what, text) => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const wanted = new Map(answersIn(text));
        let saved = text;
        for (const [id, answer] of steps) {
          saved = put(saved, id, answer);
          wanted.set(id, answer);
        }
        const found = answersIn(saved);
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
        expect([...found.keys()]).toEqual(order.filter((id) => wanted.has(id)));
      }),
      { numRuns: 150 },
    );
  });

  it('make a file that is written as it was read', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const saved = steps.reduce((text, [id, answer]) => put(text, id, answer), commented);
        expect(serializeDocument(parseDocument(saved))).toBe(saved);
      }),
      { numRuns: 150 },
    );
  });
});
