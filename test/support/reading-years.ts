import { put } from './folders.ts';

/** A fictional library that has assessed itself by a standard of its own: `eoms.yaml` and the standard. */
const library = {
  'eoms.yaml': `schema: eoms/engagement@1
institution: { name: Marsh Lane Library School, type: school }
scope: Reading lessons
standard: ./standard.yaml
`,
  'standard.yaml': `schema: eoms/standard@1
id: reading-lessons
title: Reading lessons
clauses:
  - clause: "1"
    title: Books & shelves
    requirements:
      - { id: books-at-hand, question: Can every learner reach a book? }
      - { id: books-mended, question: Are torn books mended? }
  - clause: "2"
    title: Time to read
    requirements:
      - { id: half-hour-daily, question: Is there half an hour a day? }
      - { id: read-aloud, question: Is a book read aloud? }
`,
} as const;

const ids = ['books-at-hand', 'books-mended', 'half-hour-daily', 'read-aloud'] as const;

/** An assessment by that standard: the ratings of its four requirements, the rest unanswered. */
export function readingAssessment(started: string, ratings: readonly number[]): string {
  const answers = ratings.map((rating, index) => `  ${ids[index]}: { rating: ${rating} }`);
  return [
    'schema: eoms/assessment@1',
    'standard: { id: reading-lessons }',
    `started: ${started}`,
    answers.length === 0 ? 'answers: {}' : 'answers:',
    ...answers,
    '',
  ].join('\n');
}

/** Puts the engagement into a folder, with assessments by their names. */
export function putReadingYears(
  folder: string,
  assessments: Readonly<Record<string, string>>,
): string {
  const named = Object.entries(assessments).map(([name, text]) => [`assessments/${name}`, text]);
  return put(folder, { ...library, ...Object.fromEntries(named) });
}

/** Three years, in which one clause gets better and the other stands still. */
export const threeYears = {
  '2024-03-04.yaml': readingAssessment('2024-03-04', [0, 1, 2, 2]),
  '2025-03-03.yaml': readingAssessment('2025-03-03', [2, 2, 2, 2]),
  '2026-03-02.yaml': readingAssessment('2026-03-02', [3, 4, 2, 2]),
} as const;
