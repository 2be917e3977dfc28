import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAnswers } from '../../src/assessment/build-assessment.ts';
import { answerApart } from '../../src/assessment/part-private.ts';
import { putAnswers } from '../../src/assessment/put-entries.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import type { Answer } from '../../src/model/assessment.ts';
import { documentOf } from '../support/read-document.ts';
import { anyFile, type Line, order } from './assessment-files.ts';

const putAll = (text: string, changes: Readonly<Record<string, Answer>>): string | undefined =>
  putAnswers(text, new Map(Object.entries(changes)), order);

const answersIn = (text: string): ReadonlyMap<string, Answer> =>
  buildAnswers(documentOf(text, validatorOf('assessment')).value.answers, []);

const anyText = fc.oneof(
  fc.stringMatching(/^[ -~]{1,30}$/),
  fc.constantFrom(
    'no',
    '# not a comment',
    'a: b',
    'two\nlines',
    'blank\n\nline\n',
    ' ',
    '\u2028 x',
  ),
);
/** Texts as files hold them: private lines are apart. */
const anyAnswer = fc
  .oneof<fc.Arbitrary<Answer>[]>(
    fc.record({
      rating: fc.nat(4),
      missing: fc.subarray(['4-1', '4.1.a']),
      note: anyText,
      evidence: fc.subarray([
        { title: 'Plan', file: 'a.pdf' },
        { title: 'Photo' },
        { title: 'New' },
      ]),
    }),
    fc.record({
      rating: fc.constant('na' as const),
      justification: anyText,
      private: anyText,
      said: fc.array(fc.record({ who: anyText, words: anyText }), { minLength: 1, maxLength: 2 }),
      evidence: fc.constant([]),
    }),
    fc.constant({ rating: 1, missing: [], evidence: [], by: 'Ann', at: '2026-11-23T08:00:00Z' }),
  )
  .map(answerApart);
const anyChanges = fc.array(
  fc.dictionary(fc.constantFrom(...order), anyAnswer, { minKeys: 1, maxKeys: 2 }),
  { minLength: 1, maxLength: 4 },
);

/** The lines that are not found in the text, in their order. */
function lostLines(lines: readonly Line[], text: string): readonly string[] {
  const found = text.split(/\r?\n/);
  let from = 0;
  return lines.flatMap((line) => {
    const place = found.indexOf(line.text, from);
    if (place === -1) return [line.text];
    from = place + 1;
    return [];
  });
}

const commentsIn = (text: string): readonly string[] => text.match(/#\d?(?: [a-z]+)*/g) ?? [];

const runs = { numRuns: 200 };

describe('any answers put into any file', () => {
  it('are what the file then says, next to the answers that it had', () => {
    fc.assert(
      fc.property(anyFile, anyChanges, ({ text }, steps) => {
        const wanted = new Map(answersIn(text));
        let saved = text;
        for (const changes of steps) {
          saved = putAll(saved, changes) ?? '';
          for (const [id, answer] of Object.entries(changes)) wanted.set(id, answer);
          expect(putAll(saved, changes)).toBe(saved);
        }
        const found = answersIn(saved);
        for (const [id, answer] of wanted) expect(found.get(id)).toEqual(answer);
        expect([...found.keys()]).toEqual(order.filter((id) => wanted.has(id)));
      }),
      runs,
    );
  });

  it('leave every line that belongs to no changed answer, and all line ends', () => {
    fc.assert(
      fc.property(anyFile, anyChanges, ({ text, lines, lineEnd }, steps) => {
        const saved = steps.reduce((before, changes) => putAll(before, changes) ?? '', text);
        const changed = new Set(steps.flatMap((changes) => Object.keys(changes)));
        const others = lines.filter(
          (line) => !changed.has(line.owner) && line.text !== 'answers: {}' && line.text !== '',
        );
        expect(lostLines(others, saved)).toEqual([]);
        expect(saved.replaceAll(lineEnd, '')).not.toMatch(/[\r\n]/);
        expect(saved.endsWith(lineEnd)).toBe(text.endsWith(lineEnd));
      }),
      runs,
    );
  });

  it('leave the whole text where the file has them already', () => {
    fc.assert(
      fc.property(anyFile, ({ text }) => {
        expect(putAll(text, Object.fromEntries(answersIn(text)))).toBe(text);
      }),
      runs,
    );
  });

  it('leave every comment in an answer whose rating changes', () => {
    fc.assert(
      fc.property(anyFile, ({ text }) => {
        const answers = [...answersIn(text)].filter(([, { rating }]) => rating !== 'na');
        const changes = answers.map(([id, answer]) => [
          id,
          Object.assign({}, answer, { rating: 4 }),
        ]);
        const saved = putAll(text, Object.fromEntries(changes)) ?? '';
        expect(commentsIn(saved)).toEqual(commentsIn(text));
      }),
      runs,
    );
  });
});
