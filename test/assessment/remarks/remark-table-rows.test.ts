import { describe, expect, it } from 'vitest';
import {
  remarkTableRows,
  remarkTableRowsInAudit,
} from '../../../src/assessment/remarks/remark-table-rows.ts';
import type { AssessmentDocument } from '../../../src/model/document.ts';
import type { DocumentPath } from '../../../src/model/located.ts';

const locate = (path: DocumentPath = []) => ({ file: path.join('/') });

function told(value: Pick<AssessmentDocument, 'answers' | 'said' | 'findings'>) {
  const located = { value, file: 'a.yaml', locate };
  return remarkTableRows(located).map(({ key, values, place }) => [key, values, place?.file]);
}

describe('rows of tables in an assessment', () => {
  it('are told once for each text, with the first row and the place', () => {
    const note = 'Seen:\r\n| Class | Rows |\r\n|---|---|\r\n| A | 3 |';
    const words = [{ who: 'Bo', words: '  | a | b |' }];
    expect(told({ answers: { one: { rating: 2, note } }, said: { two: words } })).toEqual([
      ['assessment.table-row', { id: 'one', row: '| Class | Rows |' }, 'answers/one/note'],
      ['assessment.table-row', { id: 'two', row: '| a | b |' }, 'said/two/0/words'],
    ]);
  });

  it.each([
    ['a | b\n--- | ---\n1 | 2', 'a | b'],
    ['Seen:\n> a\t|\tb\n> :--|--:', '> a\t|\tb'],
    ['1. a \\| b | c\n   --- | ---', '1. a \\| b | c'],
    ['a | b |\n---|---|', 'a | b |'],
    ['| a | b\n|---|---', '| a | b'],
    ['|\ta\t|\tb\t|', '|\ta\t|\tb\t|'],
    ['| a \\| b |', '| a \\| b |'],
    ['- | a | b |', '- | a | b |'],
    ['> | a | b |', '> | a | b |'],
  ])('are told with and without outer bars: %j', (note, row) => {
    expect(told({ answers: { one: { rating: 2, note } } })).toEqual([
      ['assessment.table-row', { id: 'one', row }, 'answers/one/note'],
    ]);
  });

  it.each([
    'a | b\n---',
    'a | b\n--- | --- | ---',
    'a \\| b\n|---|',
    'a b\n--- | ---',
    '| ! him | her |\n|---|---|',
    '> ! him | her\n> --- | ---',
  ])('are none where there are not as many cells, or where they are private: %j', (note) => {
    expect(told({ answers: { one: { rating: 2, note } } })).toEqual([]);
  });

  it('are none where bars stand among words', () => {
    const note = 'a | b\n|| or ||\n|x| is a number\n| begins only';
    expect(told({ answers: { one: { rating: 2, note } } })).toEqual([]);
  });

  it('are told of findings of an audit too', () => {
    const findings = { F1: { requirement: 'one', sample: '| a | b |' } };
    const found = remarkTableRowsInAudit({ value: { findings }, file: 'a.yaml', locate });
    expect(found.map(({ place }) => place?.file)).toEqual(['findings/F1/sample']);
    expect(remarkTableRowsInAudit({ value: {}, file: 'a.yaml', locate })).toEqual([]);
  });
});
