import { describe, expect, it } from 'vitest';
import {
  buildAnswers,
  buildAssessment,
  checkAssessment,
} from '../../src/assessment/build-assessment.ts';
import { checkAnswers } from '../../src/assessment/check-answers.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import type { AssessmentDocument } from '../../src/model/document.ts';
import type { Located } from '../../src/model/located.ts';
import { withAdvice } from '../../src/model/problem.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';
import { inOneLine } from '../support/problem-of.ts';
import { documentOf } from '../support/read-document.ts';

const item = (ref: string) => ({ ref, text: 'Something', status: 'confirmed' }) as const;
const standard = aStandard({
  requirements: [
    aRequirement({ id: 'scope-stated', items: [item('4-1'), item('4-2')] }),
    aRequirement({ id: 'policy-known' }),
  ],
});

const read = (answers: string): Located<AssessmentDocument> =>
  documentOf(
    `schema: eoms/assessment@1
standard: { id: tiny, edition: "2018" }
started: 2026-11-23
answers:
${answers}`,
    validatorOf('assessment'),
  );

describe('an assessment', () => {
  it('has what was answered, in full', () => {
    const document = read(`  scope-stated:
    rating: 2
    missing: [4-2]
    note: Old scope on the web.
    evidence: [{ title: Web page, link: "https://example.org/scope", date: 2026-11-20 }]
    by: Ann
    at: 2026-11-23T09:30:00Z
`);
    const assessment = buildAssessment(document.value, standard);
    expect(assessment).toMatchObject({
      standard: { id: 'tiny', edition: '2018' },
      started: '2026-11-23',
    });
    expect(assessment.answers.get('scope-stated')).toEqual({
      rating: 2,
      missing: ['scope-stated/ref-4-no-2'],
      note: 'Old scope on the web.',
      evidence: [{ title: 'Web page', link: 'https://example.org/scope', date: '2026-11-20' }],
      by: 'Ann',
      at: '2026-11-23T09:30:00Z',
    });
  });

  it('leaves out what an answer does not say', () => {
    const answers = buildAnswers(
      {
        'scope-stated': { rating: 4 },
        'policy-known': { rating: 'na', justification: 'No policy needed.' },
      },
      [],
    );
    expect(Object.fromEntries(answers)).toStrictEqual({
      'scope-stated': { rating: 4, missing: [], evidence: [] },
      'policy-known': { rating: 'na', justification: 'No policy needed.', evidence: [] },
    });
  });

  it('has no edition where its file names none', () => {
    const text =
      'schema: eoms/assessment@1\nstandard: { id: tiny }\nstarted: 2026-11-23\nanswers: {}\n';
    const document = documentOf(text, validatorOf('assessment'));
    expect(buildAssessment(document.value, standard)).toEqual({
      standard: { id: 'tiny', edition: '' },
      started: '2026-11-23',
      answers: new Map(),
      said: new Map(),
      findings: new Map(),
    });
  });
});

describe('the answers of an assessment', () => {
  it('are refused a reason that cannot be seen, but stay readable where they have it already', () => {
    const document = read('  policy-known: { rating: na, justification: "\\u200B\\u2060" }\n');
    expect(checkAnswers(document, standard).map(({ key }) => key)).toEqual([
      'assessment.justification-missing',
    ]);
    expect(checkAssessment(document, standard)).toEqual([]);
  });

  it('are refused all at once', () => {
    const document = read(`  scope-stated: { rating: 7, justification: Why not, missing: [4-1] }
  policy-known: { rating: na, missing: [4-1] }
  unheard-of: { rating: 1 }
`);
    expect(checkAssessment(document, standard).map(withAdvice).map(inOneLine)).toEqual([
      'assessment.rating-off-scale 5:27',
      'assessment.missing-unwanted 5:54 assessment.missing-unwanted-hint',
      'assessment.justification-missing 6:27 assessment.justification-hint',
      'assessment.missing-unwanted 6:31 assessment.missing-unwanted-hint',
      'assessment.unknown-requirement 7:3 problem.known-words scope-stated, policy-known',
    ]);
  });

  it.each([
    ['a rating at the top of the scale', 'rating: 4'],
    ['a rating at the bottom of it', 'rating: 0'],
    ['an empty list of what is missing', 'rating: 4, missing: []'],
    ['a reason for na', 'rating: na, justification: Not offered.'],
    ['items missing in between', 'rating: 3, missing: [4-1, 4-2]'],
  ])('may hold %s', (_what, answer) => {
    expect(checkAnswers(read(`  scope-stated: { ${answer} }\n`), standard)).toEqual([]);
  });

  it('may not miss items where nothing is in place, for then all of them are', () => {
    const document = read('  scope-stated: { rating: 0, missing: [4-1] }\n');
    expect(checkAnswers(document, standard).map(({ key }) => key)).toEqual([
      'assessment.missing-unwanted',
    ]);
  });

  it('are given no list to choose from where the requirement has no items', () => {
    const document = read('  policy-known: { rating: 2, missing: [4-1] }\n');
    expect(checkAnswers(document, standard).map(inOneLine)).toEqual([
      'assessment.unknown-item 5:40',
    ]);
  });
});
