import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/print/layout/page.ts';
import { paginate } from '../../../src/print/layout/paginate.ts';
import type { Keep, Strip } from '../../../src/print/layout/strip.ts';

const text = (name: string): Mark => ({
  kind: 'text',
  x: 0,
  y: 0,
  text: name,
  width: 1,
  font: 'regular',
  size: 1,
  colour: '#000000',
  spaced: false,
  link: undefined,
  source: 'page',
});

const strip = (name: string, height: number, extra: Partial<Strip> = {}): Strip => ({
  height,
  before: 0,
  after: 0,
  marks: [text(name)],
  keep: 0,
  ...extra,
});

const namesOn = (strips: readonly Strip[], height = 100): readonly string[] =>
  paginate([...strips], { left: 0, top: 0, height }).map((marks) =>
    marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join(' '),
  );

describe('pages', () => {
  it('are filled from the top', () => {
    expect(namesOn([strip('a', 60), strip('b', 40), strip('c', 1)])).toEqual(['a b', 'c']);
  });

  it('never end with a heading', () => {
    expect(namesOn([strip('a', 80), strip('heading', 15, { keep: 2 }), strip('b', 20)])).toEqual([
      'a',
      'heading b',
    ]);
  });

  it('repeat the header of a table above its next row', () => {
    const head = strip('head', 10, { keep: 2 });
    const rows = ['1', '2', '3', '4'].map((name) => strip(name, 40, { lead: head }));
    expect(namesOn([head, ...rows])).toEqual(['head 1 2', 'head 3 4']);
  });

  it('have a row that leaves no room for the header that is repeated above it', () => {
    const head = strip('head', 10, { keep: 2 });
    const rows = ['1', '2'].map((name) => strip(name, 95, { lead: head }));
    expect(namesOn([strip('a', 50), head, ...rows])).toEqual(['a head', 'head 1', 'head 2']);
    expect(namesOn(rows)).toEqual(['head 1', 'head 2']);
  });

  it('begin below what is taken of the first', () => {
    const pages = paginate([strip('a', 30), strip('b', 60)], {
      left: 7,
      top: 5,
      height: 100,
      firstTop: 40,
    });
    expect(pages).toMatchObject([[{ x: 7, y: 45 }], [{ x: 7, y: 5 }]]);
  });

  it('split a row only where it fits on no page', () => {
    const rowOf = (name: string, height: number): Strip =>
      strip(name, height, {
        split: (room) => [rowOf(`${name}.`, room), rowOf(`${name},`, height - room)],
      });
    expect(namesOn([strip('a', 50), rowOf('r', 90)])).toEqual(['a', 'r']);
    expect(namesOn([strip('a', 50), rowOf('r', 220)])).toEqual(['a r.', 'r,.', 'r,,']);
  });

  it('hold kept parts together where a page has room for them, and break them where none has', () => {
    const kept = (count: number): readonly Strip[] =>
      Array.from({ length: count }, (_, index) =>
        strip(`k${index}`, 30, { keep: index < count - 1 ? 1 : 0 }),
      );
    expect(namesOn([strip('a', 50), ...kept(3)])).toEqual(['a', 'k0 k1 k2']);
    expect(namesOn([strip('a', 50), ...kept(5)])).toEqual(['a k0', 'k1 k2 k3', 'k4']);
  });

  it('give what cannot be split a page of its own, however high it is', () => {
    expect(namesOn([strip('high', 150)])).toEqual(['high']);
    expect(namesOn([strip('a', 10), strip('high', 150), strip('b', 10)])).toEqual([
      'a',
      'high',
      'b',
    ]);
  });

  it('break where asked', () => {
    expect(namesOn([strip('a', 1, { keep: 2 }), strip('b', 1, { breakBefore: true })])).toEqual([
      'a',
      'b',
    ]);
  });

  it('hold every strip once, in order, and none beyond the column', () => {
    const strips = fc.array(
      fc.record({
        height: fc.integer({ min: 1, max: 100 }),
        keep: fc.constantFrom<Keep>(0, 1, 2),
        before: fc.integer({ min: 0, max: 30 }),
        breakBefore: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(strips, (shapes) => {
        const named = shapes.map(({ height, ...extra }, index) =>
          strip(String(index), height, extra),
        );
        const pages = paginate([...named], { left: 0, top: 0, height: 100 });
        const set = pages.flat().flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
        expect(set.map((mark) => mark.text)).toEqual(shapes.map((_, index) => String(index)));
        for (const mark of set) {
          expect(mark.y + (shapes[Number(mark.text)]?.height ?? 0)).toBeLessThanOrEqual(100.1);
        }
      }),
    );
  });
});
