import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { buildAnswers } from '../../src/assessment/build-assessment.ts';
import { putAnswer, serializeAssessment } from '../../src/assessment/edit-assessment.ts';
import { validatorOf } from '../../src/files/validators.ts';
import type { Answer } from '../../src/model/assessment.ts';
import { anAnswer } from '../support/build-data.ts';
import { documentOf } from '../support/read-document.ts';

const order = ['first', 'second', 'third', 'fourth', 'fifth'];
const head = 'schema: eoms/assessment@1\nstandard: { id: tiny }\nstarted: 2026-11-23\n';

/** The text after one answer was put into it. */
const put = (text: string, id: string, answer: Answer): string => {
  const document = parseDocument(text);
  putAnswer(document, { id, answer, order });
  return serializeAssessment(document);
};

const answersIn = (text: string): ReadonlyMap<string, Answer> =>
  buildAnswers(documentOf(text, validatorOf('assessment')).value.answers);

const commented = `# Hill School, first visit
${head}
# All answers, in the order of the standard

answers:
  # asked the rector
  second:
    note: 'quoted as the user likes' # with a remark
    # why not 4
    rating: 3

    evidence:
      # from the web page
      - file: scope.pdf
        title: "Scope"
      - title: Minutes # in the safe
  # not sure about this one
  fourth:
    rating: na
    justification: not offered here
`;

describe('an answer put into an assessment', () => {
  it('leaves the text of an untouched file alone', () => {
    expect(serializeAssessment(parseDocument(commented))).toBe(commented);
  });

  it('stands where the standard has its requirement, comments staying with their answers', () => {
    const text = ['fifth', 'third', 'first'].reduce(
      (before, id) => put(before, id, anAnswer(1)),
      commented,
    );
    expect(text).toBe(
      commented
        .replace('answers:\n', 'answers:\n  first:\n    rating: 1\n')
        .replace('  # not sure', '  third:\n    rating: 1\n  # not sure')
        .concat('  fifth:\n    rating: 1\n'),
    );
  });

  it('keeps comments, quotes, blank lines and the order of keys when it is answered again', () => {
    const answer: Answer = {
      rating: 2,
      missing: ['4-1'],
      note: 'another note',
      evidence: [{ title: 'Scope', file: 'scope.pdf' }, { title: 'Photo' }, { title: 'Minutes' }],
    };
    expect(put(commented, 'second', answer)).toBe(
      commented
        .replace('quoted as the user likes', 'another note')
        .replace('rating: 3', 'rating: 2')
        .replace('      - title: Minutes #', '      - title: Photo\n      - title: Minutes #')
        .replace('  # not sure', '    missing:\n      - 4-1\n  # not sure'),
    );
  });

  it('changes nothing when it is the same answer', () => {
    for (const [id, answer] of answersIn(commented)) {
      expect(put(commented, id, answer)).toBe(commented);
    }
  });

  it('keeps an empty field that the user wrote', () => {
    const text = `${head}answers:\n  first:\n    rating: 3\n    missing: [] # all there\n`;
    expect(put(text, 'first', anAnswer(2))).toBe(text.replace('rating: 3', 'rating: 2'));
  });

  it('keeps a text of mere spaces that takes the place of several lines', () => {
    const lines = put(`${head}answers: {}\n`, 'first', { ...anAnswer(1), note: 'two\nlines' });
    const saved = put(lines, 'first', { ...anAnswer(1), note: ' ' });
    expect(answersIn(saved).get('first')?.note).toBe(' ');
  });

  it('takes out what no longer belongs to it', () => {
    const text = put(commented, 'fourth', anAnswer(4));
    expect(text).toBe(
      commented.replace('rating: na\n    justification: not offered here', 'rating: 4'),
    );
  });

  it('becomes a block in a file without answers', () => {
    expect(put(`${head}answers: {}\n`, 'first', anAnswer(0))).toBe(
      `${head}answers:\n  first:\n    rating: 0\n`,
    );
  });

  it('joins answers that the user wrote in braces', () => {
    const text = `${head}answers: { third: { rating: 1 } }\n`;
    expect(put(put(text, 'first', anAnswer(0)), 'third', anAnswer(2))).toBe(
      `${head}answers: { first: { rating: 0 }, third: { rating: 2 } }\n`,
    );
  });

  it('comes before a comment that speaks of the first answer, after one that speaks of all', () => {
    const own = `${head}answers:\n  # about second\n  second:\n    rating: 1\n`;
    expect(put(own, 'first', anAnswer(0))).toContain(
      'answers:\n  first:\n    rating: 0\n  # about',
    );
    const all = `${head}answers:\n  # about all\n\n  second:\n    rating: 1\n`;
    expect(put(all, 'first', anAnswer(0))).toContain('  # about all\n\n  first:\n');
  });

  it('stands after ids that the standard does not know', () => {
    const text = `${head}answers:\n  unheard-of:\n    rating: 1\n`;
    expect(put(text, 'first', anAnswer(0))).toBe(`${text}  first:\n    rating: 0\n`);
  });

  it('does not break a long line, but joins a text that was wrapped by hand', () => {
    const long = 'word '.repeat(60).trim();
    const text = `${head}answers:\n  second:\n    note: ${long}\n    rating: 1\n  third:\n    rating: 1\n`;
    expect(put(text, 'third', anAnswer(2))).toContain(`note: ${long}\n`);
    const wrapped = text.replace(long, '>-\n      wrapped\n      by hand');
    expect(put(wrapped, 'third', anAnswer(2))).toContain('note: >-\n      wrapped by hand\n');
  });

  it('cannot be put into something else', () => {
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
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .tuple(noted, fc.nat(4), fc.uniqueArray(fc.constantFrom('4-1', '4.1.a', '4.1.10')))
    .map(([rest, rating, missing]) => Object.assign(rest, { rating, missing })),
  fc
    .tuple(noted, anyText)
    .map(([rest, justification]) => Object.assign(rest, { rating: 'na' as const, justification })),
);
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
        expect(serializeAssessment(parseDocument(saved))).toBe(saved);
      }),
      { numRuns: 150 },
    );
  });
});
