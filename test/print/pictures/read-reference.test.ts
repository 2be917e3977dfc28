import { describe, expect, it } from 'vitest';
import { readReference } from '../../../src/print/pictures/drawings/style/read-reference.ts';
import { DrawingRefused } from '../../../src/print/scene/drawing-refused.ts';

describe('a reference within a drawing', () => {
  it.each([
    ['url(#a)', { id: 'a', rest: '' }],
    ['URL( #a )', { id: 'a', rest: '' }],
    [`url("#a b") lime`, { id: 'a b', rest: 'lime' }],
    [`url( '#a"b)' )none`, { id: 'a"b)', rest: 'none' }],
  ])('is read from %s', (value, reference) => {
    expect(readReference('fill', value)).toEqual(reference);
  });

  it('is nothing where a value is none', () => {
    expect(readReference('fill', 'red')).toBeUndefined();
  });

  it.each(['url()', 'url(   )', 'url("")', 'url(#a', 'url("#a)', 'url(#a b)', `url(#a'b)`])(
    'is refused where it is written as %s',
    (value) => {
      expect(() => readReference('fill', value)).toThrow(DrawingRefused);
    },
  );
});
