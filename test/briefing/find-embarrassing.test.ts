import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../src/app/engagement/evaluate-workspace.ts';
import { sayTheirs, tellsOfOthers } from '../../src/app/engagement/their-words.ts';
import { findEmbarrassing } from '../../src/briefing/find-embarrassing.ts';
import type { EvaluationRecord, RequirementResult } from '../../src/model/evaluation.ts';
import { aStandard } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { worldAt } from '../support/world.ts';

let evaluation: EvaluationRecord;

beforeAll(async () => {
  const world = worldAt(resolve('examples/soehesten-sprogskole'), '2026-10-16');
  ({ evaluation } = await evaluateWorkspace(world, {}));
});

type Change = (result: RequirementResult, index: number) => Partial<RequirementResult>;

/** What is found where results are changed. */
function found(change: Change): readonly string[] {
  const requirements = evaluation.requirements.map((result, index) => ({
    ...result,
    ...change(result, index),
  }));
  return findEmbarrassing({ ...evaluation, requirements }).map(({ key }) => key);
}

/** Changes one result of those that fit. */
function one(fits: (result: RequirementResult) => boolean, change: Change): Change {
  const at = evaluation.requirements.findIndex(fits);
  return (result, index) => (index === at ? change(result, index) : {});
}

/** What is found where the first so many are rated alike, and the rest in turn. */
function row(count: number): readonly string[] {
  return found((result, index) => {
    if (result.rating === null) return {};
    return { rating: index >= count ? (index % 2) + 1 : 3, source: null };
  });
}

describe('what would embarrass', () => {
  it.each(['Todo el personal lo sabe.', 'No list is kept.', 'Why? See [1].', 'Step 1 … 3'])(
    'is not the note %j',
    (note) => {
      expect(
        found(
          one(
            ({ gap }) => gap === 'minor',
            () => ({ note }),
          ),
        ),
      ).toEqual([]);
    },
  );

  it('has the place of a condition without a reason, where that is known', () => {
    const entry = { condition: 'night', name: 'Night', stated: true, requirements: [] };
    const left = {
      ...evaluation,
      applicability: [{ ...entry, applies: false, justification: 'TO DO: ask the board' }],
    };
    const place = { file: 'eoms.yaml', line: 9 };
    const placed = findEmbarrassing(left, {
      placeOfCondition: (id) => (id === 'night' ? place : undefined),
    });
    expect(placed).toMatchObject([{ key: 'check.short-reason', place }]);
    expect(findEmbarrassing(left)).toEqual([expect.not.objectContaining({ place })]);
  });

  it('is nothing in the example', () => {
    expect(findEmbarrassing(evaluation)).toEqual([]);
  });

  it.each<[string, (result: RequirementResult) => boolean, Change]>([
    ['check.gap-without-note', ({ gap }) => gap === 'minor', () => ({ note: ' ' })],
    ['check.gap-without-note', ({ gap }) => gap === 'minor', () => ({ note: '\u200B\u200B' })],
    ...['TO DO ask Mette', 'ask Mette ???', 'x', '[[fill in]]', '…', 'tbd', 'Ask TBD'].map(
      (note): [string, (result: RequirementResult) => boolean, Change] => [
        'check.unfinished-note',
        ({ gap }) => gap === 'minor',
        () => ({ note }),
      ],
    ),
    [
      'check.evidence-unfinished',
      ({ evidence }) => evidence.length === 1,
      ({ evidence }) => ({ evidence: evidence.map((piece) => ({ ...piece, title: 'TBD' })) }),
    ],
    ['check.note-is-question', ({ gap }) => gap === 'none', (r) => ({ note: `${r.question} ` })],
    ['check.unproved', ({ rating }) => rating === 4, () => ({ evidence: [] })],
    [
      'check.short-reason',
      ({ why }) => why === 'excluded-by-answer',
      () => ({ justification: 't' }),
    ],
    [
      'check.evidence-later',
      ({ rating }) => rating === 4,
      () => ({ evidence: [{ title: 'Minutes', date: '2026-10-17' }] }),
    ],
    [
      'check.evidence-old',
      ({ rating }) => rating === 4,
      () => ({ evidence: [{ title: 'Minutes', date: '2023-10-15' }] }),
    ],
  ])('is %s, told once', (key, fits, change) => {
    expect(found(one(fits, change))).toEqual([key]);
  });

  it('is a thing left out without a reason, by an answer or by a condition', () => {
    const reasons = (justification: string) => {
      const requirements = evaluation.requirements.map((result) =>
        result.why === 'excluded-by-answer' ? { ...result, justification } : result,
      );
      const night = { condition: 'night', name: 'Night school', stated: true, requirements: [] };
      const applicability = [
        { ...night, applies: false, justification },
        { ...night, applies: true, justification },
      ];
      return findEmbarrassing({ ...evaluation, requirements, applicability }).map(
        ({ key, values }) => `${key} ${values?.['reason']}`,
      );
    };
    const left = evaluation.requirements.filter(({ why }) => why === 'excluded-by-answer').length;
    const told = (reason: string) =>
      Array.from({ length: left + 1 }, () => `check.short-reason ${reason}`);
    expect(reasons('  ')).toEqual(told('none'));
    expect(reasons('\u200B'.repeat(12))).toEqual(told('none'));
    expect(reasons('too small')).toEqual(told('too small'));
    // As `eoms validate` counts: letters and digits alone.
    expect(reasons('- - - none - -')).toEqual(told('- - - none - -'));
    expect(reasons('The school is closed at night.')).toEqual([]);
  });

  it('is not evidence of the day of the report, or of three years before', () => {
    const evidence = [
      { title: 'Minutes', date: '2026-10-16' },
      { title: 'Older minutes', date: '2023-10-16' },
    ];
    expect(
      found(
        one(
          ({ rating }) => rating === 4,
          () => ({ evidence }),
        ),
      ),
    ).toEqual([]);
  });

  it('is a note that stands three times, whatever its case and blanks', () => {
    const notes = ['As discussed.', ' as  discussed', 'AS DISCUSSED!'];
    expect(found((_, index) => (index < 3 ? { note: '?!' } : {}))).toEqual([
      ...notes.map(() => 'check.unfinished-note'),
      'check.pasted-note',
    ]);
    expect(found((_, index) => (index < 3 ? { note: notes[index] ?? '' } : {}))).toEqual([
      'check.pasted-note',
    ]);
    expect(found((_, index) => (index < 2 ? { note: notes[index] ?? '' } : {}))).toEqual([]);
  });

  it('is forty equal ratings in a row, not thirty-nine', () => {
    const outOfScope = evaluation.requirements.slice(0, 60).filter(({ rating }) => rating === null);
    expect(row(40 + outOfScope.length)).toEqual(['check.equal-ratings']);
    expect(row(30)).toEqual([]);
  });

  it('has the place of the answer', () => {
    const [first] = evaluation.requirements;
    const requirements = evaluation.requirements.map((result, index) =>
      index === 0 ? { ...result, note: '' } : result,
    );
    const [problem] = findEmbarrassing({ ...evaluation, requirements });
    expect(problem?.place).toEqual(first?.source);
  });

  it('is what two people answered at once, as long as the note tells of the other answer', () => {
    const theirs = { rating: 1, missing: [], evidence: [], by: 'Mette', note: 'no minutes' };
    const told = sayTheirs(theirs, aStandard(), english);
    const [first] = evaluation.requirements;
    const noted = (note: string) => {
      const requirements = evaluation.requirements.map((result, index) =>
        index === 0 ? { ...result, note } : result,
      );
      return findEmbarrassing(
        { ...evaluation, requirements },
        { tellsOfOthers: tellsOfOthers(evaluation, english) },
      );
    };
    const [problem, ...others] = noted(`Minutes of May seen\n${told}`);
    expect(problem).toMatchObject({ key: 'check.dispute', values: { told }, place: first?.source });
    expect(others).toEqual([]);
    expect(noted('Minutes of May seen. Meanwhile Mette answered.')).toEqual([]);
  });
});
