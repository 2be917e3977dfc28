import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchLines, revertLines } from '../../src/editing/line-patch.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '', '  a: 1', '# c', '\r'), { maxLength: 8 })
  .chain((lines) => fc.constantFrom(lines.join('\n'), lines.map((line) => `${line}\n`).join('')));

describe('a patch of lines', () => {
  it.each(['', 'a', 'a\n', 'a\nb'])('gives a text back that is the same: %j', (same) => {
    expect(revertLines(same, patchLines(same, same))).toBe(same);
  });

  it('gives any text back as it was before', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(revertLines(after, patchLines(before, after))).toBe(before);
      }),
    );
  });

  it('is found again where other lines moved it, and takes nothing of them', () => {
    const patch = patchLines('a\nc\n', 'a\nb\nc\n');
    expect(revertLines('new\na\nb\nc\nd\n', patch)).toBe('new\na\nc\nd\n');
  });

  it.each([
    ['is there no more', 'x\na\nB\nc\n'],
    ['is there twice', 'x\ny\nb\nb\n'],
    ['is only the end of a line', 'x\nab\n'],
  ])('is not undone where it %s', (_, now) => {
    expect(revertLines(now, patchLines('a\nc\n', 'a\nb\nc\n'))).toBeUndefined();
  });

  it('that only took lines out is undone in its place alone', () => {
    const patch = patchLines('a\nb\n', 'a\n');
    expect(revertLines('a\n', patch)).toBe('a\nb\n');
  });
});
