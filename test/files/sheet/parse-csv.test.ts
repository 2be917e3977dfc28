import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/files/sheet/parse-csv.ts';
import { inWords, refusalOf, shortly } from '../support/problems-of.ts';

const columns = { known: ['id', 'rating', 'note'], needed: ['id'] };
const read = (text: string) => parseCsv(text, 'x.csv', columns);
const cellsOf = (text: string) => read(text).rows.map(({ cells }) => cells);
const refusal = (text: string) => shortly(refusalOf(() => read(text)));

/** Rows that were read, and what is wrong with the others. */
const around = (text: string) => {
  const { rows, problems } = read(text);
  const told = problems.map(({ key, place }) => `${place?.line}:${place?.column} ${key}`);
  return [
    ...rows.map(({ cells }) => cells['id'] ?? ''),
    ...told.map((one) => one.replace('files.', '')),
  ];
};

describe('a broken quote is named where it stands, and the other rows are read', () => {
  it.each([
    ['never closed', 'id,note\na,b\nc,"d\n', ['a', '3:3 csv-quote-open']],
    [
      'never closed, with rows below',
      'id,note\nc,"d\ne,f\ng,h\n',
      ['e', 'g', '2:3 csv-quote-open'],
    ],
    [
      'closed by one that opens',
      'id,note\na,"b\nc,"d, e"\nf,g\n',
      ['c', 'f', '2:3 csv-quote-open'],
    ],
    ['in a cell of several lines', 'id,note\na,"b\nmore\nend\nc,d\n', ['c', '2:3 csv-quote-open']],
    ['behind a cell that is whole', 'id,note\n"a","b\nc,d\n', ['c', '2:5 csv-quote-open']],
    [
      'below a row of several lines',
      'id,note\na,"1\n2"\nb,"c\nd,e\n',
      ['a', 'd', '4:3 csv-quote-open'],
    ],
    ['inside a cell', 'id,note\na,b"c\nd,e\n', ['d', '2:4 csv-quote-inside']],
    ['before letters', 'id,note\na,"b"c\nd,e\n', ['d', '2:5 csv-quote-inside']],
    ['behind a space', 'id,note\na, "b"\nd,e\n', ['d', '2:4 csv-quote-inside']],
    [
      'several times',
      'id,note\na,"b\nc,d\ne,f"g\nh,"i\n',
      ['c', '2:3 csv-quote-open', '4:4 csv-quote-inside', '5:3 csv-quote-open'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(around(text)).toEqual(expected);
    expect(around(text.replaceAll('\n', '\r\n').replaceAll(',', ';'))).toEqual(expected);
  });

  it('at most fifty of them, in time that grows with the table', () => {
    const text = `id,note\n${'a,"b\n'.repeat(200_000)}`;
    expect(read(text).problems).toHaveLength(50);
  });

  it('wherever one is put into a table of any cells', () => {
    const cell = fc.stringMatching(/^[a-z][a-z ,]{0,8}$/);
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.nat(), (cells, chance) => {
        const spoilt = chance % cells.length;
        const lines = cells.map(([one, other], row) =>
          row === spoilt ? `x${row},"${other}` : `x${row},"${one}${other}"`,
        );
        const { rows: whole, problems } = read(['id,note', ...lines].join('\n'));
        expect(problems[0]?.place).toMatchObject({ line: spoilt + 2, column: 4 });
        expect(whole.map(({ cells: { id } }) => id)).toEqual(
          cells.flatMap((_, row) => (row === spoilt ? [] : [`x${row}`])),
        );
      }),
    );
  });
});

describe('a table', () => {
  it('is read by the names of its columns, in any order', () => {
    expect(cellsOf('rating,id\n3,scope\n')).toEqual([{ rating: '3', id: 'scope' }]);
  });

  it.each([';', '\t', '|'])('may be separated by %j', (sign) => {
    expect(cellsOf(`id${sign}note\nscope${sign}a, b\n`)).toEqual([{ id: 'scope', note: 'a, b' }]);
  });

  it.each(['sep=;', 'SEP=;', '"sep=;"', 'sep=;;'])('may say what separates it: %s', (line) => {
    const table = read(`${line}\r\nid;note\r\nscope;"a, b"\r\n`);
    expect(table.rows[0]?.cells).toEqual({ id: 'scope', note: 'a, b' });
    expect(table.rows[0]?.placeOf('note')).toEqual({ file: 'x.csv', line: 3, column: 7 });
  });

  it('knows the line on which each row starts, and the column of a cell', () => {
    const { rows } = read('\nid,note\na,"1\n2\n3"\n\nb,"x\ny"\nc,z\n');
    expect(rows.map(({ placeOf }) => placeOf().line)).toEqual([3, 7, 9]);
    expect(rows.map(({ placeOf }) => placeOf('note').column)).toEqual([3, 3, 3]);
    expect(rows[0]?.placeOf('rating')).toMatchObject({ line: 3, column: 1 });
  });

  it('may come from Windows', () => {
    expect(cellsOf('id,note\r\na,"x\r\ny"\r\nb,\r\n')).toEqual([
      { id: 'a', note: 'x\ny' },
      { id: 'b', note: '' },
    ]);
  });

  it.each([' id , note ', 'ID,Note', '\u00A0Id\u00A0,NOTE'])(
    'may name its columns in any case and with spaces: %j',
    (head) => {
      expect(cellsOf(`${head}\na,b`)).toEqual([{ id: 'a', note: 'b' }]);
    },
  );

  it('may have no rows', () => {
    expect(cellsOf('id,rating\n')).toEqual([]);
  });

  it('may have rows that end early: the rest is empty', () => {
    expect(cellsOf('id,rating,note\na,3\nb\n')).toEqual([
      { id: 'a', rating: '3', note: '' },
      { id: 'b', rating: '', note: '' },
    ]);
  });

  it('may have empty columns and cells too many', () => {
    const table = read('id;note;;;\na;b;;; \n;;;;;;\n');
    expect(table.problems).toEqual([]);
    expect(table.rows[0]?.cells).toEqual({ id: 'a', note: 'b' });
  });

  it('may have columns for readers, which are named', () => {
    const table = read('Clause,id,The question,__proto__\n4.1,a,Which?,x\n');
    expect(table.ignored).toEqual(['Clause', 'The question', '__proto__']);
    expect(table.rows[0]?.cells['id']).toBe('a');
  });

  it('keeps texts that look like formulas or numbers as they are', () => {
    expect(cellsOf('id,note\n=1+1,007\n')).toEqual([{ id: '=1+1', note: '007' }]);
  });
});

describe('errors in a table are reported at their place', () => {
  it.each([
    ['nothing in it', '', ['- files.csv-empty']],
    ['empty lines only', '\n\n', ['- files.csv-empty']],
    ['a misspelt column', 'id,ratng\n', ['1:4 files.csv-column-unknown']],
    ['a column twice', 'id,note,ID\n', ['1:9 files.csv-column-twice']],
    ['a column too few', 'clause,note\n', ['1:1 files.csv-column-absent']],
    [
      'a quote in its head that is not closed',
      'id,"note\na,b\nc,d\n',
      ['1:4 files.csv-quote-open'],
    ],
    ['a quote inside a name of its head', '\n\nid,no"te\na,b\n', ['3:6 files.csv-quote-inside']],
    ['a row without end', `id,note\na,"${'x'.repeat(300_000)}"`, ['2:- files.csv-row-too-long']],
    ['too many rows', `id\n${'a\n'.repeat(20_001)}`, ['20002:- files.csv-too-many']],
  ])('%s', (_name, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });

  it('names that stand below a title are pointed at', () => {
    const { problems } = refusalOf(() => read('Our answers,,\n24 March,,\nid,Rating,note\n'));
    expect(problems).toMatchObject([
      { key: 'files.csv-column-absent', hintKey: 'files.csv-head-lower', hintValues: { line: 3 } },
    ]);
  });

  it('a misspelt column is compared with the known ones', () => {
    expect(inWords(refusalOf(() => read('id,ratng\n')))).toEqual([
      '1:4 There is no column "ratng". Did you mean "rating"?',
    ]);
  });

  it('a text in a column without a name is not lost in silence', () => {
    const { problems } = read('id,,note\na,x,y\nb,,y,"more, ""even"""\n');
    expect(problems).toEqual([
      {
        key: 'files.csv-cell-unnamed',
        values: { text: 'x', column: 2 },
        place: { file: 'x.csv', line: 2, column: 3 },
      },
      {
        key: 'files.csv-cell-unnamed',
        values: { text: 'more, "even"', column: 4 },
        place: { file: 'x.csv', line: 3, column: 6 },
      },
    ]);
  });

  it('as many rows as are allowed are read', () => {
    expect(read(`id\n${'a\n'.repeat(20_000)}`).rows).toHaveLength(20_000);
  });
});

it('what is written by the rules is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'æ', '"', ',', ';', '\n', ' ', '=') });
  const delimiters = fc.constantFrom(',', ';', '\t');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), delimiters, (rows, delimiter) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`));
      const text = [['id', 'note'], ...quoted].map((row) => row.join(delimiter)).join('\n');
      expect(cellsOf(text).map(({ id, note }) => [id, note])).toEqual(rows);
    }),
  );
});
