import { describe, expect, it } from 'vitest';
import { decodeSheet } from '../../../src/files/sheet/decode-sheet.ts';
import { decodeText } from '../../../src/files/text/decode-text.ts';
import { refusalOf, shortly } from '../support/problems-of.ts';

const conflict = '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> branch\n';
const refusal = (text: string, file: string) =>
  shortly(refusalOf(() => decodeText(Buffer.from(text), file)));

describe('a merge conflict is named as such', () => {
  it.each(['x.yaml', 'x.YML', 'x.json', 'x.csv', 'x.md', 'x.liquid'])('in %s', (file) => {
    expect(refusal(`b: 1\n${conflict}c: 1\n${conflict}`, file)).toEqual([
      '2:1 files.merge-conflict',
      '8:1 files.merge-conflict',
    ]);
  });

  it('with line ends of Windows and with three versions', () => {
    const text = conflict
      .replace('=======', '||||||| base\na: 0\n=======')
      .replaceAll('\n', '\r\n');
    expect(refusal(text, 'x.yaml')).toEqual(['1:1 files.merge-conflict']);
    expect(refusal(text, 'x.md')).toEqual(['1:1 files.merge-conflict']);
  });

  it.each([
    'a: 1\n=======\n',
    'a: 1\n>>>>>>> branch\n',
    'a: 1\n||||||| base\n',
    '<<<<<<< HEAD\na: 1\n',
  ])('where a line of it is left over in data: %j', (text) => {
    expect(refusal(text, 'x.yaml')[0]).toMatch(/files\.merge-conflict$/);
  });

  it('in a table of a spreadsheet too', () => {
    const bytes = Buffer.from(`id,note\n${conflict}`, 'utf16le');
    expect(shortly(refusalOf(() => decodeSheet(bytes, 'x.csv')))).toEqual([
      '2:1 files.merge-conflict',
    ]);
  });
});

describe('what only looks alike is text', () => {
  it.each([
    ['x.md', 'Title\n=======\n\n> quoted\n'],
    ['x.md', `\`\`\`\n${conflict}\`\`\`\n`],
    ['x.md', `~~~ diff\n${conflict}~~~\n`],
    ['x.md', '>>>>>>> deeply quoted\n'],
    ['x.yaml', 'note: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> b\n'],
    ['x.yaml', '# ========================\na: 1\n'],
  ])('%s %j', (file, text) => {
    expect(decodeText(Buffer.from(text), file)).toBe(text);
  });
});
