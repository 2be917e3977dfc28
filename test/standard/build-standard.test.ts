import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { buildStandard } from '../../src/standard/build-standard.ts';
import { defaultSteps, standardDefaults } from '../../src/standard/standard-defaults.ts';
import { english } from '../support/messages.ts';
import { inOneLine, problemsOf } from '../support/problem-of.ts';
import { documentOf } from '../support/read-document.ts';
import { readStandard } from '../support/refuse-document.ts';

const defaults = standardDefaults((key) => english.text(key));

type Source = Parameters<typeof buildStandard>[0];

const head = (own: string): Source['head'] =>
  documentOf(
    `schema: eoms/standard@1\nid: tiny\ntitle: Tiny standard\n${own}`,
    validatorOf('standard'),
    'standard.yaml',
  );

/** A file of clauses with two requirements each. */
const clauses = (file: string, numbers: readonly string[]): Source['clauses'][number] => {
  const entries = numbers.map((number) => {
    const end = `c${number.replaceAll('.', '-').toLowerCase()}`;
    return `  - clause: "${number}"
    title: Clause ${number}
    requirements:
      - { id: first-of-${end}, question: First? }
      - { id: second-of-${end}, question: Second? }
`;
  });
  const text = `schema: eoms/clauses@1\nclauses:\n${entries.join('')}`;
  return documentOf(text, validatorOf('clauses'), file);
};

describe('a standard that says little', () => {
  const standard = readStandard('test/fixtures/tiny-standard.yaml');

  it('has the default scale and weights, in the words of the language', () => {
    expect(
      standard.scale.map(({ rating, name, gap, criticalGap }) => [rating, name, gap, criticalGap]),
    ).toEqual([
      [0, 'Absent', 'major', 'major'],
      [1, 'Ad hoc', 'minor', 'major'],
      [2, 'Defined', 'minor', 'minor'],
      [3, 'Applied', 'improvement', 'improvement'],
      [4, 'Conforms', 'none', 'none'],
    ]);
    expect(standard.scale).toHaveLength(defaultSteps);
    expect(standard.weights.map(({ weight, name }) => [weight, name])).toEqual([
      [1, 'Normal'],
      [2, 'Important'],
      [3, 'Critical'],
    ]);
  });

  it('has the default limits of readiness', () => {
    expect(standard.readiness).toEqual({
      score: 0.8,
      minorShare: 0.1,
      essentialRating: 3,
      essentials: [],
    });
  });

  it('has the default pace', () => {
    expect(standard.pace).toEqual({ atOnce: 5, weeks: { S: 2, M: 6, L: 12 } });
  });

  it('has a short title, a language, and no more', () => {
    const { shortTitle, language, edition, notice, pdca } = standard;
    expect({ shortTitle, language, edition, notice, pdca }).toEqual({
      shortTitle: 'Tiny standard',
      language: 'en',
      edition: '',
      notice: '',
      pdca: [],
    });
  });

  it('has requirements of normal weight with everything else empty', () => {
    expect(standard.requirements[1]).toEqual({
      id: 'policy-known',
      name: 'Policy known',
      clause: '4',
      question: 'Who knows the policy?',
      intent: '',
      items: [],
      evidence: [],
      ask: [],
      look: [],
      internalLook: [],
      documentedInformation: [],
      levels: {},
      actions: [],
      small: '',
      nonconformities: [],
      variants: {},
      after: [],
      seeAlso: [],
      processes: [],
      principles: [],
      aims: [],
      weight: 1,
      appliesIf: [],
    });
  });

  it('counts an item without a status as confirmed', () => {
    expect(standard.requirements[0]?.items[0]).toEqual({
      id: 'scope-stated/ref-4-no-1',
      ref: '4-1',
      text: 'The scope is stated.',
      kind: 'must',
      status: 'confirmed',
    });
  });

  it('assumes a condition for no type of institution', () => {
    expect(standard.conditions[0]?.types).toEqual([]);
  });
});

describe('a standard that says much', () => {
  it('keeps its own scale, and finds the essential rating one below its highest', () => {
    const own = head(`scale:
  - { rating: 0, name: No, meaning: Absent., gap: major }
  - { rating: 1, name: Partly, meaning: Begun., gap: minor, criticalGap: major }
  - { rating: 2, name: Yes, meaning: There., gap: none }
weights:
  - { weight: 1, name: One, meaning: The only one. }
readiness: { score: 0.5 }
pace: { weeks: { S: 1 } }
`);
    const standard = buildStandard(
      { head: own, clauses: [clauses('a.yaml', ['4'])] },
      defaults,
      '',
    );
    expect(standard.scale.map(({ criticalGap }) => criticalGap)).toEqual([
      'major',
      'major',
      'none',
    ]);
    expect(standard.readiness).toMatchObject({ score: 0.5, minorShare: 0.1, essentialRating: 1 });
    expect(standard.pace).toEqual({ atOnce: 5, weeks: { S: 1, M: 6, L: 12 } });
    expect(standard.weights).toHaveLength(1);
  });

  it('puts clauses and requirements of all files into the order of the standard', () => {
    const files = [clauses('z.yaml', ['8.10', 'A']), clauses('a.yaml', ['8.2', '10', '8'])];
    const standard = buildStandard({ head: head(''), clauses: files }, defaults, 'abc');
    expect(standard.clauses.map(({ clause }) => clause)).toEqual(['8', '8.2', '8.10', '10', 'A']);
    expect(standard.requirements.slice(0, 4).map(({ id }) => id)).toEqual([
      'first-of-c8',
      'second-of-c8',
      'first-of-c8-2',
      'second-of-c8-2',
    ]);
    expect(standard.digest).toBe('abc');
  });

  it('has a title for every clause and marks the titles that are ours', () => {
    const file =
      'schema: eoms/clauses@1\nclauses:\n  - { clause: "4", title: Ours, untitled: true }\n';
    const untitled = documentOf(file, validatorOf('clauses'));
    const files = [untitled, clauses('a.yaml', ['5'])];
    const standard = buildStandard({ head: head(''), clauses: files }, defaults, '');
    expect(standard.clauses).toEqual([
      { clause: '4', title: 'Ours', untitled: true },
      { clause: '5', title: 'Clause 5', untitled: false },
    ]);
  });
});

describe('all that is wrong with a standard', () => {
  it('is reported at once, in the order of the files and their lines', () => {
    const first = documentOf(
      `schema: eoms/clauses@1
clauses:
  - clause: "5"
    title: Leadership
    requirements:
      - { id: a, question: A?, appliesIf: [nothing], processes: [nowhere] }
      - { id: a, question: A again? }
`,
      validatorOf('clauses'),
      '05.yaml',
    );
    const second = clauses('04.yaml', ['5']);
    const own = head(`pdca: [{ id: plan, name: Plan, clauses: ["7"] }]
readiness: { essentials: [unheard-of], essentialRating: 9 }
`);
    const problems = problemsOf(() =>
      buildStandard({ head: own, clauses: [first, second] }, defaults, ''),
    );
    expect(problems.map((problem) => `${problem.place?.file} ${inOneLine(problem)}`)).toEqual([
      'standard.yaml standard.unknown-clause 4:42 problem.known-words 5',
      'standard.yaml standard.unknown-requirement 5:27 problem.known-words a, first-of-c5, second-of-c5',
      'standard.yaml standard.essential-rating-off-scale 5:57',
      '05.yaml standard.unknown-condition 6:44',
      '05.yaml standard.unknown-process 6:66',
      '05.yaml standard.requirement-twice 7:15',
      '04.yaml standard.clause-twice 3:13',
    ]);
  });
});
