import { describe, expect, it } from 'vitest';
import { checkAnswerShape } from '../../../src/app/answers/given/check-answer-shape.ts';
import { cutProse } from '../../../src/app/answers/typed/check-typed.ts';
import { describeBeginning } from '../../../src/cli/interview/describe/describe-beginning.ts';
import { describeNotice } from '../../../src/cli/interview/describe/describe-notice.ts';
import { describeKinds } from '../../../src/cli/interview/describe/describe-whole-clause.ts';
import { helpLines } from '../../../src/cli/interview/help-lines.ts';
import { resumeCommand } from '../../../src/cli/interview/question/resume-command.ts';
import { recordedLines } from '../../../src/cli/interview/recorded-lines.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { aRequirement, aStandard } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';
import { assessContext } from './assess-context.ts';

const [rooms, halls] = [aRequirement({ id: 'rooms' }), aRequirement({ id: 'halls' })];
const order = [rooms, halls];
const excluded: Answer = { rating: 'na', justification: 'No rooms.', evidence: [] };
const rated: Answer = { rating: 3, missing: [], evidence: [] };

const linesFor = (answers: Readonly<Record<string, Answer>>): readonly string[] => {
  const { store } = assessContext();
  const answered = { ...store, answers: new Map(Object.entries(answers)) };
  return describeBeginning(order, '1 of 2 rated', assessContext({ store: answered }));
};

describe('where the questionnaire goes on', () => {
  const at = '2027-01-10T12:00:00Z';

  it('in the quick list, which asks for no notes, a bare rating is not called so', () => {
    const plain = assessContext();
    const store = { ...plain.store, answers: new Map([['rooms', { ...rated, at }]]) };
    const quick = assessContext({ store, options: { ...plain.options, quick: true } });
    expect(describeBeginning(order, '1 of 2 rated', quick)).toEqual([
      '1 of 2 rated, the last one 4.1 rooms: 3 Applied. Going on after it.',
    ]);
  });

  it.each([
    ['nothing is said before there is an answer', {}, []],
    [
      'it is the first open question where no answer has a time',
      { rooms: rated },
      ['1 of 2 rated. Going on with the first open question.'],
    ],
    [
      'it is after the last answer, which is called bare where it is',
      { rooms: { ...rated, at } },
      [
        '1 of 2 rated, the last one 4.1 rooms: 3 Applied. Going on after it.',
        'It has a rating and nothing else. To add a note: j, then rooms.',
      ],
    ],
    [
      'it is after one that has a note',
      { rooms: { ...rated, note: 'Seen.', at } },
      ['1 of 2 rated, the last one 4.1 rooms: 3 Applied. Going on after it.'],
    ],
    [
      'it is after one that does not apply, whose long reason is not shown',
      { rooms: { ...excluded, justification: 'No rooms. '.repeat(21), at } },
      ['1 of 2 rated, the last one 4.1 rooms: Not applicable. Going on after it.'],
    ],
    [
      'it is with the first where all is answered and nothing has a time',
      { rooms: rated, halls: rated },
      ['Everything here is answered. Beginning with the first question. Enter keeps an answer.'],
    ],
    [
      'it is with the last answer where all is answered',
      { rooms: { ...rated, at }, halls: { ...rated, at: '2027-01-09T12:00:00Z' } },
      [
        'Everything here is answered, the last one 4.1 rooms: 3 Applied. Going on with it. Enter keeps an answer.',
      ],
    ],
    [
      'it is with the first where all came at once, as from a file',
      { rooms: { ...rated, at }, halls: { ...rated, at } },
      ['Everything here is answered. Beginning with the first question. Enter keeps an answer.'],
    ],
  ] as const)('%s', (_what, answers, lines) => {
    expect(linesFor(answers)).toEqual(lines);
  });
});

it('a review of all that is answered begins with the first', () => {
  const [early, late] = ['2027-01-09T12:00:00Z', '2027-01-10T12:00:00Z'];
  const answers = new Map<string, Answer>([
    ['rooms', { ...rated, at: early }],
    ['halls', { ...rated, at: late }],
  ]);
  const { store, options } = assessContext();
  const context = assessContext({
    store: { ...store, answers },
    options: { ...options, review: true },
  });
  expect(describeBeginning(order, '', context)).toEqual([
    'Everything here is answered. Beginning with the first question. Enter keeps an answer.',
  ]);
});

describe('what a requirement is about', () => {
  const help = { width: 60, style: (heading: string) => `[${heading}]` };

  it('names a role by its id where the standard does not know it, and leaves out what is empty', () => {
    const asked = aRequirement({
      id: 'rooms',
      ask: [{ role: 'porter', question: 'Who has keys?' }],
    });
    const lines = helpLines(asked, { standard: aStandard({ scale: [] }), messages: english }, help);
    expect(lines).toEqual(['[Whom to ask]', '  - porter: Who has keys?']);
  });

  it('begins with why it matters where that is said', () => {
    const meant = aRequirement({ id: 'rooms', intent: 'Nobody is locked in.' });
    const lines = helpLines(meant, { standard: aStandard({ scale: [] }), messages: english }, help);
    expect(lines.slice(1)).toEqual(['  Nobody is locked in.']);
  });
});

it('a whole clause can be absent on a scale without a zero', () => {
  const texts = describeKinds({ standard: aStandard({ scale: [] }), messages: english });
  expect(texts).toEqual([
    { kind: 'absent', text: '0 : ' },
    { kind: 'not-applicable', text: 'Not applicable' },
  ]);
});

it.each([
  ['at-first-question', 'This is the first question.'],
  ['nothing-to-keep', 'Nothing is recorded here yet. Press a rating, or s to skip.'],
  ['nothing-open', 'Every requirement of this clause has an answer. Rate them one by one.'],
] as const)('a notice of the questionnaire is put into words: %s', (kind, words) => {
  expect(describeNotice({ kind }, { standard: aStandard(), messages: english })).toBe(words);
});

it.each([
  [{}, 'eoms assess'],
  [{ unanswered: true, new: true }, 'eoms assess --unanswered --new'],
  [
    { clauses: ['4', '5.1'], review: true, plain: true, place: ['--assessment', 'a b.yaml'] },
    'eoms assess --clause 4 --clause 5.1 --review --plain --assessment a b.yaml',
  ],
  [{ processes: ['teaching'], roles: ['head'] }, 'eoms assess --process teaching --role head'],
])('the same questions are asked again by a command: %j', (own, command) => {
  const { options, store } = assessContext();
  const context = { options: { ...options, ...own }, store: { ...store, answers: new Map() } };
  expect(resumeCommand(context)).toBe(command);
});

it('a half-typed note is kept as far as an assessment has room for it', () => {
  expect(cutProse('Second')).toBe('Second');
  expect(cutProse('x'.repeat(20_000))).toHaveLength(20_000);
  expect(cutProse('x'.repeat(20_020))).toHaveLength(20_000);
});

describe('answers that were given together', () => {
  it('are listed one by one up to forty changes, and the others counted', () => {
    const recorded = Array.from({ length: 43 }, (_, index) => ({
      id: `r${index}`,
      answer: rated,
      outcome: 'changed' as const,
      ratingBefore: 1,
      note: 'kept' as const,
      ticksRemoved: [],
      ticksAdded: [],
      ticksAside: [],
      ticksBack: [],
      evidenceAdded: [],
      evidenceRemoved: [],
      reasonReplaced: undefined,
      noteReplaced: undefined,
    }));
    const said = recordedLines({ recorded, remarks: [] }, assessContext(), '43 of 43 rated');
    const lines = said.map(({ text }) => text);
    expect(said.every(({ isWarning }) => !isWarning)).toBe(true);
    expect(lines).toHaveLength(43);
    expect(lines[39]).toMatch(/^r39: 1 .* → 3 /);
    expect(lines.slice(40)).toEqual([
      '… and 3 more changes.',
      'Recorded 43 answers: 43 of 43 rated.',
      '0 new, 43 changed, 0 as before.',
    ]);
  });

  it('are reported if no assessment could hold them, by their text if they have one', () => {
    const answers = JSON.parse(
      '{"rooms": {"rating": 12}, "halls": {"rating": 1, "evidence": [{"file": "a.pdf"}]}}',
    );
    const problems = checkAnswerShape(answers, (path) => ({ file: path.join('.') }));
    expect(problems.map(({ key, place }) => `${place?.file} ${key}`)).toEqual([
      'answers.rooms.rating files.rating-unknown',
      'answers.halls.evidence.0 files.key-missing',
    ]);
    expect(problems[0]?.values).toMatchObject({ found: '12' });
  });
});
