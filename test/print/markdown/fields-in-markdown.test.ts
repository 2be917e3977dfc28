import { describe, expect, it } from 'vitest';
import { withoutSource } from '../../../src/print/layout/page.ts';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';
import { describeProblems, layoutMarkdown, problemsOf } from '../print-support.ts';

const table = (...cells: readonly string[]) => `| | |\n|---|---|\n| ${cells.join(' | ')} |`;
const yes = '<!-- field: choice vote yes "Your vote" "Yes" -->☐';
const no = '<!-- field: choice vote no "Your vote" "No" -->☐';
const ready = '<!-- field: check ready "Ready to go" -->☐';
const name = '<!-- field: line name "Your name" -->';
const story = '<!-- field: text story "What happened" -->';

const toFillIn = (markdown: string) =>
  parseMarkdown(markdown, { file: 'report.md', fillable: true }).blocks;
const cellsOf = (markdown: string) =>
  toFillIn(markdown).flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [],
  );

describe('fields in Markdown', () => {
  it('are boxes among words', () => {
    expect(toFillIn(`${ready} Ready, **${yes} yes**.`)).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'field', text: '☐', field: { name: 'ready', tip: 'Ready to go' } },
          { kind: 'text', text: ' Ready, ' },
          {
            kind: 'strong',
            inlines: [
              {
                kind: 'field',
                text: '☐',
                field: { name: 'vote', tip: 'Your vote', choice: { value: 'yes', tip: 'Yes' } },
              },
              { kind: 'text', text: ' yes' },
            ],
          },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });

  it('are cells to type in, with what the cell says as their first value', () => {
    expect(cellsOf(table(name, `Once **upon** ${story}`))).toEqual([
      { inlines: [], field: { name: 'name', tip: 'Your name', severalLines: false, value: '' } },
      {
        inlines: [],
        field: { name: 'story', tip: 'What happened', severalLines: true, value: 'Once upon' },
      },
    ]);
  });

  it('say what they are for in any words', () => {
    const hint = String.raw`<!-- field: check a "A \u007c b \"c\" \u002d\u002d\u003e Å" -->☐`;
    expect(cellsOf(table('x', hint))[1]?.inlines).toEqual([
      { kind: 'field', text: '☐', field: { name: 'a', tip: 'A | b "c" --> Å' } },
    ]);
  });

  it('are on paper what stands there without them', () => {
    const plain = [table('Vote', '☐ Yes ☐ No'), table('Name', 'Ann'), '☐ Ready'].join('\n\n');
    const hinted = [
      table('Vote', `${yes} Yes ${no} No`),
      table('Name', `Ann ${name}`),
      `${ready} Ready`,
    ].join('\n\n');
    const printed = layoutMarkdown(hinted).flatMap(({ marks }) => withoutSource(marks));
    expect(printed).toEqual(layoutMarkdown(plain).flatMap(({ marks }) => withoutSource(marks)));
  });

  it.each([
    ['<!-- field: chek a "A" -->☐', 'print.field-form'],
    ['<!-- field: check a -->☐', 'print.field-form'],
    ['<!-- field: check a "" -->☐', 'print.field-form'],
    ['<!-- field: check a "A" "B" -->☐', 'print.field-form'],
    [String.raw`<!-- field: check a "\x" -->☐`, 'print.field-form'],
    ['<!-- field: choice a b "A" -->☐', 'print.field-form'],
    ['<!-- field: choice a b "A" "" -->☐', 'print.field-form'],
    ['<!-- field: check a.b "A" -->☐', 'print.field-name'],
    ['<!-- field: check 1 "A" -->☐', 'print.field-name'],
    ['<!-- field: choice a Off "A" "B" -->☐', 'print.field-name'],
    ['<!-- field: choice a b/c "A" "B" -->☐', 'print.field-name'],
    ['<!-- field: check a "A" --> ☐', 'print.field-box'],
    ['text <!-- field: choice a b "A" "B" -->', 'print.field-box'],
    [name, 'print.field-cell'],
    [`# ${ready} x`, 'print.field-place'],
  ])('are refused as %j', (written, problem) => {
    const wanted = [`3: ${problem}`];
    expect(problemsOf(`text\n\n${written}`)).toEqual(wanted);
    expect(problemsOf(`text\n\n${written}`, { fillable: true })).toEqual(wanted);
  });

  it.each([
    [table(name, name), '3: print.field-twice'],
    [table('a', `${name} ${story}`), '3: print.field-cell'],
    [table('a', `${name} ${ready}`), '3: print.field-place'],
    [`| a | ${ready} |\n|---|---|\n| b | c |`, '1: print.field-place'],
    [`${yes} ${yes}`, '1: print.field-twice'],
    [`${yes} ${no.replace('vote"', 'choice"')}`, '1: print.field-tips'],
    [`${ready} <!-- field: choice ready yes "Ready to go" "Yes" -->☐`, '1: print.field-twice'],
  ])('are refused in %j', (written, problem) => {
    expect(problemsOf(written)).toEqual([problem]);
  });

  it('are missed where there is none to fill in', () => {
    expect(problemsOf('text', { fillable: true })).toEqual(['1: print.field-none']);
    expect(problemsOf('text')).toEqual([]);
  });

  it('have problems that say what to write', () => {
    expect(describeProblems('<!-- field: tick a "A" -->☐')[0]).toContain(
      '<!-- eoms: field: check NAME "what for" -->☐',
    );
  });

  it('are distinguished from other comments and from code', () => {
    expect(problemsOf('a <!-- fields: x --> b `<!-- field: x -->`')).toEqual([]);
  });
});
