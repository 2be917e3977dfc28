import { describe, expect, it } from 'vitest';
import { buildEngagement, standardOf } from '../../src/engagement/build-engagement.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { aStandard } from '../support/build-data.ts';
import { inOneLine, problemsOf } from '../support/problem-of.ts';
import { documentOf } from '../support/read-document.ts';

const conditions = ['design', 'meals'].map((id) => ({ id, name: id, question: '?', types: [] }));
const standard = aStandard({ language: 'da', conditions });

const head = `schema: eoms/engagement@1
institution: { name: Hill School, type: school }
scope: All courses
`;

const read = (own: string): Parameters<typeof buildEngagement>[0] =>
  documentOf(head + own, validatorOf('engagement'));

describe('an engagement that says little', () => {
  it('has no sites, no numbers, no team, and every condition open', () => {
    expect(buildEngagement(read(''), standard)).toEqual({
      institution: { name: 'Hill School', type: 'school', sites: [] },
      scope: 'All courses',
      standard: 'iso-21001-2018',
      language: 'da',
      conditions: {},
      team: [],
    });
  });
});

describe('an engagement that says much', () => {
  const own = `standard: ./own-standard
language: en
conditions:
  design: { applies: false, justification: The ministry designs all programmes. }
  meals: { applies: true }
team:
  - { name: Ann Lee, role: Lead auditor }
  - { name: Bo }
approval:
  status: draft
  signatures: [{ name: Ann Lee }]
`;

  it('keeps what it says', () => {
    expect(buildEngagement(read(own), standard)).toMatchObject({
      standard: './own-standard',
      language: 'en',
      conditions: {
        design: { applies: false, justification: 'The ministry designs all programmes.' },
        meals: { applies: true, justification: '' },
      },
      team: [
        { name: 'Ann Lee', role: 'Lead auditor' },
        { name: 'Bo', role: '' },
      ],
      approval: { status: 'draft', signatures: [{ name: 'Ann Lee' }] },
    });
  });

  it('names its standard before that is read', () => {
    expect(standardOf(read(own).value)).toBe('./own-standard');
  });
});

describe('the conditions of an engagement', () => {
  it('are refused all at once where they are unknown or lack a reason', () => {
    const own = `conditions:
  design: { applies: false, justification: "  " }
  flying: { applies: false }
  meal: { applies: true }
`;
    expect(problemsOf(() => buildEngagement(read(own), standard)).map(inOneLine)).toEqual([
      'engagement.justification-missing 5:11 engagement.justification-hint',
      'engagement.unknown-condition 6:3 problem.known-words design, meals',
      'engagement.unknown-condition 7:3 problem.did-you-mean meals',
    ]);
  });

  it('are not suggested where the standard has none', () => {
    const own = 'conditions:\n  design: { applies: true }\n';
    const problems = problemsOf(() => buildEngagement(read(own), aStandard()));
    expect(problems.map(inOneLine)).toEqual(['engagement.unknown-condition 5:3']);
  });
});
