import { describe, expect, it } from 'vitest';
import { parseAnswersCsv } from '../../src/app/answers/given/read-answers-csv.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';

const standard = aStandard({
  clauses: [{ clause: '4', title: 'Context', untitled: false }],
  requirements: [aRequirement({ id: 'scope', clause: '4' })],
});

const reading = { standard, findFile: () => undefined };

const read = (rows: string) =>
  parseAnswersCsv(Buffer.from(`id,rating\n${rows}\n`), 'a.csv', {
    standard,
    findFile: () => undefined,
  });

const evidenced = (cell: string) =>
  parseAnswersCsv(Buffer.from(`id,rating,evidence\nscope,2,${cell}\n`), 'a.csv', {
    standard,
    findFile: () => undefined,
  });

describe('a cell of characters that cannot be seen', () => {
  it('is an empty one: no reason, and no note', () => {
    const text = 'id,rating,justification,note\nscope,na,\u200B\u200B,\n';
    const { problems } = parseAnswersCsv(Buffer.from(text), 'a.csv', reading);
    expect(problems).toMatchObject([{ key: 'assessment.justification-missing' }]);
    const noted = 'id,rating,justification,note\nscope,3,\u200B,\u00AD\u00AD\n';
    const { problems: none, value } = parseAnswersCsv(Buffer.from(noted), 'a.csv', reading);
    expect([none, value.answers['scope']?.note]).toEqual([[], undefined]);
  });
});

describe('a table that a spreadsheet has touched', () => {
  it.each(['SCOPE,2', 'Scope,“2”', 'scope,‘2’', 'scope,"""2"""', 'scope,"2,00"'])(
    'is read as it was meant: %s',
    (row) => {
      const { value, problems } = read(row);
      expect(problems).toEqual([]);
      expect(value.answers).toMatchObject({ scope: { rating: 2 } });
    },
  );

  it.each(['scope,n', 'scope,2 Defined', 'scope,““'])(
    'is asked about where it is unclear: %s',
    (row) => {
      expect(read(row).problems).toMatchObject([{ key: 'questionnaire.rating-shape' }]);
    },
  );

  it('is asked about a day behind evidence that no calendar has, or that can be two', () => {
    expect(evidenced('Talk; Minutes [2026-02-30]').problems).toEqual([
      {
        key: 'questionnaire.no-such-day',
        values: { typed: '2026-02-30' },
        place: { file: 'a.csv', line: 2, column: 9 },
      },
    ]);
    expect(evidenced('Minutes [30 Feb 2026]').problems).toHaveLength(1);
    expect(evidenced('Minutes [3/4/2026]').problems).toMatchObject([
      { key: 'questionnaire.unclear-date', values: { dayFirst: '2026-04-03' } },
    ]);
    const { value, problems } = evidenced('Minutes [2026-05-03]; Chapter [3.4]');
    expect(problems).toEqual([]);
    expect(value.answers['scope']).toMatchObject({
      evidence: [{ title: 'Minutes', date: '2026-05-03' }, { title: 'Chapter [3.4]' }],
    });
  });

  it('has its ids checked in rows without an answer, in any case of letters', () => {
    expect(read('SCOPE,').problems).toEqual([]);
    expect(read('SCOP,').problems).toMatchObject([{ key: 'assessment.unknown-requirement' }]);
  });
});
