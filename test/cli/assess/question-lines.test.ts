import { describe, expect, it } from 'vitest';
import { questionLines } from '../../../src/cli/interview/question/asked-lines.ts';
import {
  headerLines,
  nameStep,
  pointLines,
  previousLines,
  readingWidth,
  scaleLines,
} from '../../../src/cli/interview/question/question-lines.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import type { QuestionView } from '../../../src/questionnaire/interviewer.ts';
import { aRequirement, aStandard, fiveSteps } from '../../support/build-data.ts';
import { aView } from './a-view.ts';
import { assessContext } from './assess-context.ts';

const excluded: Answer = { rating: 'na', justification: 'No rooms.', evidence: [] };
const rated: Answer = { rating: 3, missing: [], evidence: [] };

function view(previous: Answer | undefined): QuestionView {
  return aView({ previous });
}

describe('the question that is shown', () => {
  const requirement = aRequirement({
    id: 'scope',
    clause: '4',
    question: 'What is covered?',
    ask: [
      { role: 'learner', question: 'What is yours?' },
      { role: 'hr', question: 'And theirs?' },
    ],
  });
  const shown = (roles: readonly string[]) => {
    const context = assessContext();
    return questionLines(
      { requirement },
      { ...context, options: { ...context.options, roles } },
      'all',
    );
  };

  it.each([
    [[], ['What is covered?']],
    [['teacher'], ['What is covered?']],
    [['learner'], ['What is yours?', 'In general: What is covered?']],
    [
      ['learner', 'teacher', 'hr'],
      ['learner: What is yours?', 'hr: And theirs?', 'In general: What is covered?'],
    ],
  ])('is that of the roles that are asked, else the general one (%j)', (roles, lines) => {
    expect(shown(roles)).toEqual(lines);
  });
});

describe('a question on a screen that does not know its width', () => {
  const context = assessContext();

  it('is laid out for the columns that are taken to be there', () => {
    expect(readingWidth(context.terminal)).toBe(59);
    expect(headerLines(view(undefined), context)).toEqual([
      '4 Context',
      `${'▓'.repeat(10)}${'░'.repeat(30)} 1 of 4 rated`,
    ]);
  });

  it('shows what each step means by its first sentence, with a mark on what was answered', () => {
    const scale = [
      { ...fiveSteps[0], rating: 0, name: 'None', meaning: 'Nothing. Nothing at all.' },
      { ...fiveSteps[0], rating: 1, name: 'All', meaning: 'everything without an end' },
    ].map((step) => ({ ...step, gap: 'none' as const, criticalGap: 'none' as const }));
    const lines = scaleLines(
      view(rated),
      assessContext({ standard: aStandard({ scale }) }),
      'whole',
    );
    expect(lines).toEqual([
      '  0  None  Nothing.',
      '  1  All   everything without an end',
      '  n  Not applicable',
    ]);
    expect(scaleLines(view(excluded), context, 'whole').at(-1)).toBe('● n  Not applicable');
  });

  it('is cut to one line per step if there is no room for more', () => {
    const long = `${'word '.repeat(30).trim()}.`;
    const scale = fiveSteps.slice(0, 1).map((step) => ({ ...step, meaning: long }));
    const narrow = assessContext({ standard: aStandard({ scale }) });
    expect(scaleLines(view(undefined), narrow, 'line')).toHaveLength(2);
    expect(scaleLines(view(undefined), narrow, 'whole').length).toBeGreaterThan(3);
  });

  it('shows why something did not apply', () => {
    expect(previousLines(view(excluded), context, 'whole')).toEqual([
      '  Not applicable: No rooms.',
    ]);
    expect(previousLines(view(undefined), context, 'whole')).toEqual([]);
  });

  it('names no step that the scale does not have', () => {
    expect([nameStep(4, fiveSteps), nameStep(9, fiveSteps)]).toEqual([fiveSteps[4]?.name, '']);
  });
});

describe('the points of a question', () => {
  const requirement = aRequirement({
    id: 'rooms',
    items: [
      { id: 'rooms/lit', ref: '4.a', text: 'Lit', status: 'confirmed' },
      { id: 'rooms/warm', ref: '4.b', text: 'Warm', status: 'confirmed' },
    ],
  });
  const missing = ['rooms/warm'];

  it.each([
    ['open', undefined, '··'],
    ['rated with a tick', { rating: 2, missing, evidence: [] }, '✓–'],
    ['absent', { rating: 0, missing: [], evidence: [] }, '··'],
    ['conforming', { rating: 4, missing: [], evidence: [] }, '✓✓'],
    ['not applicable', excluded, '··'],
  ] as const)('are marked where it is %s', (_, previous, marks) => {
    const lines = pointLines({ requirement, previous }, assessContext(), 'line');
    expect(lines.map((line) => line.charAt(2)).join('')).toBe(marks);
  });
});
