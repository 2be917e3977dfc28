import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../src/assessment/check-answers.ts';
import { buildEngagement } from '../../src/engagement/build-engagement.ts';
import { refuseDocument } from '../../src/files/text/refuse-document.ts';
import type { Located } from '../../src/model/located.ts';
import { EomsError, type Problem } from '../../src/model/problem.ts';
import { suggestWord } from '../../src/model/text/suggest-word.ts';
import { selectRequirements } from '../../src/scope/select-requirements.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';

const words = ['rating', 'missing', 'note'];

/** Words that count how often somebody looks through them. */
function countedWords() {
  const looks = { count: 0 };
  const known: Iterable<string> = {
    [Symbol.iterator]() {
      looks.count += 1;
      return words[Symbol.iterator]();
    },
  };
  return { known, looks };
}

function caught(act: () => unknown): EomsError {
  try {
    act();
  } catch (error) {
    if (error instanceof EomsError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a list of very many problems', () => {
  const { known, looks } = countedWords();
  const problems = Array.from({ length: 9000 }, (_, index): Problem => {
    const place = { file: 'f', line: 9000 - index };
    const id = `raitng${index % 3}`;
    return {
      key: 'assessment.unknown-requirement',
      values: { id },
      place,
      ...suggestWord(id, known),
    };
  });
  const refused = caught(() => refuseDocument(problems));

  it('shows the first fifty in the order of the file, and counts the others', () => {
    const lines = refused.problems.map(({ place }) => place?.line);
    expect(lines).toEqual([...Array.from({ length: 50 }, (_, index) => index + 1), undefined]);
    expect(refused.problems.at(-1)).toEqual({ key: 'problem.more', values: { count: 8950 } });
  });

  it('looks for what was meant by those that it shows, and by no other', () => {
    expect(looks.count).toBe(50);
    const shown = refused.problems.slice(0, 50);
    expect(shown.map(({ hintValues }) => hintValues?.['word'])).toEqual(shown.map(() => 'rating'));
    expect(shown.some((problem) => 'advise' in problem)).toBe(false);
  });
});

describe('nothing is looked for before a problem is shown', () => {
  const standard = aStandard({ requirements: [aRequirement({ id: 'eoms-scope' })] });
  const ids = Array.from({ length: 500 }, (_, index) => `eoms-scop${index}`);

  it('where answers are to requirements that there are not', () => {
    const answers = Object.fromEntries(ids.map((id) => [id, { rating: 1 }] as const));
    const found = checkAnswers(located({ answers }), standard);
    expect(found.filter(({ hintKey }) => hintKey !== undefined)).toEqual([]);
    expect(new EomsError('bad-data', found.slice(0, 1)).problems[0]?.hintValues).toEqual({
      word: 'eoms-scope',
    });
  });

  it('where conditions and clauses are not those of the standard', () => {
    const conditions = Object.fromEntries(ids.map((id) => [id, { applies: true }] as const));
    const document = {
      schema: 'eoms/engagement@1',
      institution: { name: 'Harbour', type: 'school' },
      scope: 'All',
      conditions,
    } as const;
    const selection = { clauses: ids, processes: [], roles: [], unanswered: false, review: false };
    const source = { standard, conditions: {}, answers: new Map() };
    const refusals = [
      caught(() => buildEngagement(located(document), standard)),
      caught(() => selectRequirements(source, selection)),
    ];
    expect(refusals.map(({ problems }) => problems.at(-1))).toEqual([
      { key: 'problem.more', values: { count: 450 } },
      { key: 'problem.more', values: { count: 450 } },
    ]);
  });
});

function located<T>(value: T): Located<T> {
  return { file: 'f', value, locate: () => ({ file: 'f' }) };
}
