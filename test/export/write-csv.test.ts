import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/export/write-csv.ts';
import { exportedCases, garden, harmful, hill } from './exported-cases.ts';

/** The rows of a table as a strict reader sees them. */
function rowsOf(text: string, delimiter: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { delimiter, bom: true, columns: true, record_delimiter: '\r\n' });
}

/** The garden with one text of a person in it. */
function withNote(note: string): string {
  const requirements = garden.evaluation.requirements.map((one) => ({ ...one, note }));
  return writeCsv({ ...garden, evaluation: { ...garden.evaluation, requirements } });
}

describe.each(exportedCases)('CSV of the $name', ({ name, request }) => {
  it('is as it is kept, and the same bytes each time', async () => {
    const written = writeCsv(request);
    // Git keeps texts with line ends of its own.
    await expect(written.replaceAll('\r\n', '\n')).toMatchFileSnapshot(`kept/${name}.csv`);
    expect(writeCsv(request)).toBe(written);
  });

  it('has a row for each requirement, alike with both separators', () => {
    const rows = rowsOf(writeCsv(request), ',');
    expect(rows.map((row) => row['id'])).toEqual(
      request.evaluation.requirements.map(({ id }) => id),
    );
    const other = writeCsv({ ...request, separator: 'semicolon' });
    expect(rowsOf(other, ';')).toEqual(rows);
    expect(other.startsWith('\uFEFFclause;id;name;')).toBe(true);
    expect(writeCsv(request).startsWith('clause,id,name,')).toBe(true);
  });
});

describe('CSV', () => {
  it('says what is accepted and until when, and where an answer is', () => {
    const rows = new Map(rowsOf(writeCsv(hill), ',').map((row) => [row['id'], row]));
    expect(rows.get('parties')).toMatchObject({
      clause: '4.1',
      rating: '2',
      gap: 'minor',
      accepted: 'accepted',
      acceptedUntil: '2027-01-31',
      file: 'schools/hill å/assessments/2026 år#1.yaml',
      line: '10',
    });
    expect(rows.get('meals')).toMatchObject({ accepted: 'expired' });
    expect(rows.get('books')).toMatchObject({ accepted: '', file: '', line: '' });
    expect(rows.get('trips')).toMatchObject({ state: 'unanswered', rating: '', gap: '' });
  });

  it.each(['=1+1', '+1', '-1', '@now', '\uFF1D1', '\t=1', '\r=1'])(
    'makes no formula of %j',
    (note) => {
      expect(rowsOf(withNote(note), ',')[0]?.['note']).toMatch(/^'/);
    },
  );

  it.each([
    ['a;=1+1', 'a; =1+1'],
    ['a,"=1"', 'a," =1"'],
    ['a\n=1', 'a\n =1'],
    ['a - b', 'a - b'],
  ])('leaves no formula where another separator would part %j', (note, cell) => {
    expect(rowsOf(withNote(note), ',')[0]?.['note']).toBe(cell);
  });

  it('ends lines as RFC 4180 says, and puts clauses in quotes', () => {
    const lines = withNote('plain').split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines[1]).toMatch(/^"1",books-at-hand,Books at hand,rated,2,minor,false,,,plain,/);
    expect(writeCsv(hill)).not.toMatch(harmful);
  });
});
