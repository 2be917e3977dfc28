import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { buildAnswers } from '../../src/assessment/build-assessment.ts';
import { putEntry } from '../../src/assessment/edit-assessment.ts';
import { putAnswers } from '../../src/assessment/put-entries.ts';
import { serializeDocument } from '../../src/editing/edit-document.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import type { Answer } from '../../src/model/assessment.ts';
import { anAnswer } from '../support/build-data.ts';
import { documentOf } from '../support/read-document.ts';
import { commented, head, order } from './assessment-files.ts';

type Put = (text: string, id: string, answer: Answer) => string;

/** The text after one answer was put into the document, which is then written as a whole. */
const putWhole: Put = (text, id, answer) => {
  const document = parseDocument(text);
  putEntry(document, { id, answer, order });
  return serializeDocument(document);
};

/** The text after the lines of one answer were put into it. */
const putLines: Put = (text, id, answer) => {
  const saved = putAnswers(text, new Map([[id, answer]]), order);
  if (saved === undefined) throw new Error('cannot be edited by lines');
  return saved;
};

const ways = [
  { way: 'the document', put: putWhole },
  { way: 'the lines', put: putLines },
];

const answersIn = (text: string): ReadonlyMap<string, Answer> =>
  buildAnswers(documentOf(text, validatorOf('assessment')).value.answers, []);

describe.each(ways)('an answer put into $way of an assessment', ({ put }) => {
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
        .replace('rating: 3', 'rating: 2\n    missing:\n      - 4-1')
        .replace('      - title: Minutes #', '      - title: Photo\n      - title: Minutes #'),
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

  it('opens the braces round all answers, not those round one', () => {
    const text = `${head}answers: { third: { rating: 1 } }\n`;
    expect(put(put(text, 'first', anAnswer(0)), 'third', anAnswer(2))).toBe(
      `${head}answers:\n  first:\n    rating: 0\n  third: { rating: 2 }\n`,
    );
  });

  it('has new fields where they are usually written, among those that are there', () => {
    const text = `${head}answers:\n  first:\n    rating: 2\n    by: Ann # the rector\n    at: 2026-11-23T08:00:00Z\n`;
    const answer = {
      ...anAnswer(2, { missing: ['4-1'], evidence: [{ title: 'Plan' }] }),
      note: 'Seen',
      by: 'Ann',
      at: '2026-11-23T08:00:00Z',
    };
    const added = '    missing:\n      - 4-1\n    note: Seen\n    evidence:\n      - title: Plan\n';
    expect(put(text, 'first', answer)).toBe(text.replace('    by', `${added}    by`));
  });

  it('keeps two entries of the same evidence as they were written', () => {
    const text = `${head}answers:\n  first:\n    rating: 2\n    evidence:\n      - title: Plan # old\n      - title: "Plan" # new\n`;
    const evidence = [{ title: 'Plan' }, { title: 'Plan' }];
    expect(put(text, 'first', anAnswer(2, { evidence }))).toBe(text);
    const more = [...evidence, { title: 'Photo' }];
    expect(put(text, 'first', anAnswer(2, { evidence: more }))).toBe(
      `${text}      - title: Photo\n`,
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

  it('does not break a long line', () => {
    const long = 'word '.repeat(60).trim();
    const text = `${head}answers:\n  second:\n    note: ${long}\n    rating: 1\n`;
    expect(put(text, 'second', anAnswer(1))).not.toContain('note');
    expect(put(text, 'first', { ...anAnswer(1), note: long })).toContain(`note: ${long}\n`);
    expect(put(text, 'first', anAnswer(1))).toContain(`note: ${long}\n`);
  });
});
