import { describe, expect, it } from 'vitest';
import { parseAnswersCsv } from '../../src/app/answers/read-answers-csv.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';

const standard = aStandard({
  clauses: [{ clause: '4', title: 'Context', untitled: false }],
  requirements: [aRequirement({ id: 'scope', clause: '4' })],
});

const read = (rows: string) =>
  parseAnswersCsv(Buffer.from(`id,rating\n${rows}\n`), 'a.csv', { standard, hasFile: () => false });

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

  it('has its ids checked in rows without an answer, in any case of letters', () => {
    expect(read('SCOPE,').problems).toEqual([]);
    expect(read('SCOP,').problems).toMatchObject([{ key: 'assessment.unknown-requirement' }]);
  });
});
