import { compareEvaluations } from '../../src/evaluation/compare-evaluations.ts';
import type { ExportRequest } from '../../src/export/export-request.ts';
import { acceptGaps } from '../../src/gate/accept-gaps.ts';
import type { Answer } from '../../src/model/assessment.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  recordOf,
} from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { readGolden } from '../workbook/golden-evaluation.ts';

/** Texts that mean something to a program that reads one of the formats, all of which a person may type. */
export const hostile = [
  '=HYPERLINK("https://evil.example","x")',
  '<img src=x onerror=alert(1)> & ]]> "quoted"',
  '\n::error file=a,line=1::injected %0A',
  '[a link](https://evil.example) {0} | `code` \\',
  'red \u001b[31m bell \u0007 turned \u202Ereversed\u202C half \uD83D noncharacter \uFFFE',
].join(' ');

const points = ['4.1.a', '4.1.b'].map((ref) => ({
  ref,
  text: `Point ${hostile}`,
  status: 'confirmed' as const,
}));
const actions = [{ text: `Do ${hostile}`, kind: 'process', effort: 'S' } as const];

const standard = aStandard({
  clauses: [
    { clause: '4', title: `Context ${hostile}`, untitled: false },
    { clause: '4.1', title: 'Issues', untitled: false },
    { clause: '8', title: 'Operation', untitled: false },
  ],
  requirements: [
    aRequirement({
      id: 'issues',
      name: hostile,
      weight: 3,
      items: points,
      actions,
      intent: 'Why.',
    }),
    aRequirement({ id: 'parties', name: '@parties', weight: 2 }),
    aRequirement({ id: 'teaching', clause: '8', weight: 1 }),
    aRequirement({ id: 'learning', clause: '8', weight: 1 }),
    aRequirement({ id: 'design', clause: '8', weight: 2 }),
    aRequirement({ id: 'trips', clause: '8', weight: 2 }),
    aRequirement({ id: 'meals', clause: '8', weight: 2 }),
    aRequirement({ id: 'books', clause: '8', weight: 2 }),
  ],
});

const sources = new Map(
  ['issues', 'parties', 'teaching', 'learning', 'design', 'meals'].map(
    (id, index) => [id, { file: 'assessments/2026 år#1.yaml', line: 7 + index * 3 }] as const,
  ),
);

/** An evaluation of the school, compared with nothing, with what each requirement was rated. */
function evaluationOf(answers: Readonly<Record<string, Answer>>): EvaluationRecord {
  const engagement = anEngagement({
    institution: { name: `Hill ${hostile}`, type: 'school', sites: [], learners: 0, staff: 0 },
    approval: { confidentiality: 'Confidential' },
  });
  const assessment = anAssessment(Object.entries(answers));
  return recordOf({ standard, engagement, assessment, sources, date: '2026-11-23' });
}

const before = evaluationOf({
  issues: anAnswer(3),
  parties: anAnswer(2),
  teaching: anAnswer(4),
  design: anAnswer(2),
  meals: anAnswer(3),
  books: anAnswer(2),
});
const now = evaluationOf({
  issues: { ...anAnswer(0), note: hostile },
  parties: anAnswer(2),
  teaching: anAnswer(3),
  learning: anAnswer(4),
  design: { rating: 'na', justification: `None ${hostile}`, evidence: [] },
  meals: anAnswer(1),
  books: anAnswer(4),
});
const accepted = acceptGaps(
  {
    schema: 'eoms/accepted@1',
    accepted: [
      { requirement: 'parties', reason: hostile, by: `Board ${hostile}`, until: '2027-01-31' },
      { requirement: 'meals', reason: 'A new kitchen.', by: 'Board', until: '2026-06-30' },
      { requirement: 'books', reason: 'They are ordered.', by: 'Board', until: '2027-06-30' },
    ],
  },
  now,
);

const shared = { messages: english, version: '1.2.3' };

/** A kindergarten with two answers, in no repository and compared with nothing. */
export const garden: ExportRequest = { ...shared, evaluation: readGolden(), root: '' };

/**
 * A school with a requirement in every state, in a folder of a repository, compared with an earlier assessment; its
 * texts are hostile, and of one gap it is not known where it is written.
 */
export const hill: ExportRequest = {
  ...shared,
  evaluation: { ...now, accepted, comparison: compareEvaluations(before, now) },
  root: 'schools/hill å',
};

/** The two evaluations that every format is held against, by the names of what is kept of them. */
export const exportedCases = [
  { name: 'garden', request: garden },
  { name: 'hill', request: hill },
] as const;

/** What of `hostile` no format may hold as it is: what moves the cursor, turns text or is half a character. */
export const harmful = /[^\n\t\r\P{Cc}]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;
