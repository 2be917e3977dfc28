import { describe, expect, it } from 'vitest';
import { protectCells } from '../../../src/cli/init/quoted-cells.ts';

describe('quoted cells', () => {
  it('are given back as they were typed and as they are meant', () => {
    const { text, typed, meant, isCell } = protectCells('"A; ""b"""; B');
    const [first = '', second = ''] = text.split(';');
    expect([typed(first), meant(first), isCell(first)]).toEqual(['"A; ""b"""', 'A; "b"', true]);
    expect([typed(second), meant(second), isCell(second)]).toEqual([' B', 'B', false]);
  });

  it('are protected as far as there are signs for them', () => {
    const { text } = protectCells('"Ada; A"\n'.repeat(6401));
    expect(text.split(';')).toHaveLength(2);
    expect(text.trimEnd().split('\n')[6400]).toBe('"Ada; A"');
  });
});
