import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/files/parse-csv.ts';
import { inWords, refusalOf, shortly } from './support/problems-of.ts';

const columns = ['id', 'rating', 'note'];
const read = (text: string) => parseCsv(text, 'x.csv', columns);
const refusal = (text: string) => shortly(refusalOf(() => read(text)));

describe('a table', () => {
  it('is read by the names of its columns, in any order', () => {
    expect(read('rating,id\n3,scope\n')).toEqual([
      { cells: { rating: '3', id: 'scope' }, line: 2 },
    ]);
  });

  it('may be separated by semicolons', () => {
    expect(read('id;note\nscope;a, b\n')[0]?.cells).toEqual({ id: 'scope', note: 'a, b' });
  });

  it('knows the line on which each row starts', () => {
    const rows = read('\nid,note\na,"1\n2\n3"\n\nb,"x\ny"\nc,z\n');
    expect(rows.map(({ line }) => line)).toEqual([3, 7, 9]);
  });

  it('may come from Windows', () => {
    expect(read('id,note\r\na,"x\r\ny"\r\nb,\r\n')).toEqual([
      { cells: { id: 'a', note: 'x\ny' }, line: 2 },
      { cells: { id: 'b', note: '' }, line: 4 },
    ]);
  });

  it('may have spaces round the names of its columns', () => {
    expect(read(' id , note \na,b')[0]?.cells).toEqual({ id: 'a', note: 'b' });
  });

  it('may have no rows', () => {
    expect(read('id,rating\n')).toEqual([]);
  });

  it('keeps texts that look like formulas or numbers as they are', () => {
    expect(read('id,note\n=1+1,007\n')[0]?.cells).toEqual({ id: '=1+1', note: '007' });
  });
});

describe('what is wrong with a table is told at its line', () => {
  it.each([
    ['nothing in it', '', ['- files.csv-empty']],
    ['empty lines only', '\n\n', ['- files.csv-empty']],
    ['an unknown column', 'id,colour\n', ['1:- files.csv-column-unknown']],
    ['a column twice', 'id,note,id\n', ['1:- files.csv-column-twice']],
    ['a column without a name', 'id,\na,b\n', ['1:- files.csv-column-unknown']],
    ['the name of a built-in property', 'id,__proto__\n', ['1:- files.csv-column-unknown']],
    [
      'rows of other lengths',
      'id,note\na\nb,c,d\n',
      ['2:- files.csv-cells', '3:- files.csv-cells'],
    ],
    ['a quote that is not closed', 'id,note\na,b\nc,"d\n', ['3:- files.csv-quote-open']],
    ['a quote inside a cell', 'id,note\na,b"c\n', ['2:- files.csv-quote-inside']],
    ['letters behind a quote', 'id,note\na,"b"c\n', ['2:- files.csv-quote-inside']],
    ['a row without end', `id,note\na,"${'x'.repeat(300_000)}`, ['2:- files.csv-row-too-long']],
    ['too many rows', `id\n${'a\n'.repeat(20_001)}`, ['20002:- files.csv-too-many']],
  ])('%s', (_name, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });

  it('a misspelt column is compared with the known ones', () => {
    expect(inWords(refusalOf(() => read('id,ratng\n')))).toEqual([
      '1:- There is no column "ratng". Did you mean "rating"?',
    ]);
  });

  it('as many rows as are allowed are read', () => {
    expect(read(`id\n${'a\n'.repeat(20_000)}`)).toHaveLength(20_000);
  });
});

it('what is written by the rules is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'æ', '"', ',', ';', '\n', ' ', '=') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), fc.constantFrom(',', ';'), (rows, delimiter) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`));
      const text = [['id', 'note'], ...quoted].map((row) => row.join(delimiter)).join('\n');
      expect(read(text).map(({ cells }) => [cells['id'], cells['note']])).toEqual(rows);
    }),
  );
});
