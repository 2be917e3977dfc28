import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markLines, traceLines } from '../../src/report/template/trace-lines.ts';

const marks = /\uE0F0(\d+)\uE0F1(\d+)\uE0F2/g;
const withoutMarks = (text: string): string => text.replace(marks, '');

describe('marks in a template', () => {
  it('stand before the first word of a line and behind a tag, and never within one', () => {
    const { a = '' } = markLines({ a: '  one {{ x }} two\n{% if y\n %}\n\nthree{% endif %}' });
    expect(a.replace(marks, '<$1:$2>')).toBe(
      '  <0:1>one {{ x }} <0:1>two\n{% if y\n %}\n\n<0:5>three{% endif %}',
    );
  });

  it('change nothing but that they are there, whatever a template holds', () => {
    const piece = fc.constantFrom('{{', '}}', '{%', '%}', '\n', ' ', 'a', '|', '{', '}', '%');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(withoutMarks(markLines({ a: text })['a'] ?? '')).toBe(text);
      }),
    );
  });
});

describe('a traced Markdown', () => {
  const traced = '\uE0F00\uE0F13\uE0F2| a |\n\n| {{ b }}\uE0F01\uE0F17\uE0F2 |\nplain';

  it('tells of each line where it begins, or what went before it', () => {
    const originOf = traceLines(traced, withoutMarks(traced));
    expect([1, 2, 3, 4].map(originOf)).toEqual([
      { template: 0, line: 3 },
      { template: 0, line: 3 },
      { template: 1, line: 7 },
      { template: 1, line: 7 },
    ]);
  });

  it('tells nothing where the marks changed what came out', () => {
    expect(traceLines(traced, 'something else')(1)).toBeUndefined();
  });
});
