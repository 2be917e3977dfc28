import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../src/print/scene/scene.ts';
import { refusalOf, rounded, shapesOf, svg } from './svg-support.ts';

const nothing = '<clipPath id="nothing"/>';
const tile = '<rect width="4" height="4"/>';

/** A square that is cut as a definition of the id `c` says. */
const cut = (definition: string): string =>
  `${nothing}${definition}<rect width="4" height="4" clip-path="url(#c)"/>`;

/** A square behind a definition of the id `m`. */
const masked = (definition: string): string =>
  `${nothing}${definition}<rect width="4" height="4" mask="url(#m)"/>`;

function groupOf(content: string): Extract<Shape, { kind: 'group' }> {
  const [group] = shapesOf(content);
  if (group?.kind !== 'group') throw new Error('no group');
  return group;
}

describe('a clip hides all', () => {
  it.each([
    [
      'that is cut by an empty one',
      `<clipPath id="c" clip-path="url(#nothing)">${tile}</clipPath>`,
    ],
    [
      'of parts that are not displayed',
      `<clipPath id="c">${tile.replace('/', ' display="none"/')}</clipPath>`,
    ],
    [
      'of parts that are hidden',
      `<clipPath id="c"><rect width="4" height="4" visibility="hidden"/></clipPath>`,
    ],
    [
      'of parts without size',
      '<clipPath id="c"><title>Round</title><circle cx="2" cy="2" r="0"/></clipPath>',
    ],
    [
      'of parts that are cut away',
      `<clipPath id="c"><rect width="4" height="4" clip-path="url(#nothing)"/></clipPath>`,
    ],
    ['that uses what is not there', '<clipPath id="c"><use href="#gone"/><use/></clipPath>'],
    [
      'that uses a part and cuts it away',
      `<rect id="r" width="0" height="1"/><clipPath id="c"><use href="#s" clip-path="url(#nothing)"/></clipPath><defs><circle id="s" r="3"/></defs>`,
    ],
    [
      'of parts that are squeezed to a point and cut by shares of it',
      `<clipPath id="half" clipPathUnits="objectBoundingBox">${tile}</clipPath><clipPath id="c"><rect width="4" height="4" transform="scale(0)" clip-path="url(#half)"/></clipPath>`,
    ],
  ])('%s', (_, definition) => {
    expect(shapesOf(cut(definition))).toEqual([]);
  });

  it.each([
    ['of words', '<text clip-path="url(#c)">Exit</text>'],
    [
      'of what is squeezed to a line',
      '<rect width="4" height="4" transform="scale(1 0)" clip-path="url(#c)"/>',
    ],
  ])('where it counts in shares %s, which have no extent', (_, element) => {
    const clip = `<clipPath id="c" clipPathUnits="objectBoundingBox">${tile}</clipPath>`;
    expect(shapesOf(clip + element)).toEqual([]);
  });
});

describe('a clip', () => {
  it('cuts nothing where its name is that of something else', () => {
    expect(shapesOf(cut('<circle id="c" r="0"/>'))).toMatchObject([{ kind: 'path' }]);
  });

  it('has the parts that it uses where they are moved to, cut once more', () => {
    const used = `<clipPath id="d">${tile}</clipPath><defs><rect id="r" width="2" height="3"/></defs>`;
    const { clips } = groupOf(
      cut(`${used}<clipPath id="c"><use href="#r" x="5" y="6" clip-path="url(#d)"/></clipPath>`),
    );
    expect(clips).toMatchObject([[{ matrix: [1, 0, 0, 1, 5, 6], clips: [[{ clips: [] }]] }]]);
  });

  it.each([
    ['curves that turn back', 'M0 0C0 8 4 8 4 0Z', [4, 0, 0, 6, 0, 0]],
    ['curves of one bend', 'M0 0Q2 8 4 0Z', [4, 0, 0, 4, 0, 0]],
    ['curves that never turn back', 'M0 0C1 1 2 3 4 9Z', [4, 0, 0, 9, 0, 0]],
    ['curves that stretch out', 'M0 0C4 0 0 6 4 6Z', [4, 0, 0, 6, 0, 0]],
  ])('that counts in shares is laid over %s', (_, d, matrix) => {
    const clip = `<clipPath id="c" clipPathUnits="objectBoundingBox">${tile}</clipPath>`;
    const [[part] = []] = groupOf(`${clip}<path d="${d}" clip-path="url(#c)"/>`).clips;
    expect(part?.matrix.map((number) => Math.round(number * 100) / 100)).toEqual(matrix);
  });

  it('that counts in shares is laid over the shapes of a group, and not over its words', () => {
    const clip = `<clipPath id="c" clipPathUnits="objectBoundingBox">${tile}</clipPath>`;
    const group =
      '<g clip-path="url(#c)"><text x="9" y="9">Way out</text><rect x="1" width="2" height="5"/></g>';
    expect(groupOf(clip + group).clips).toMatchObject([[{ matrix: [2, 0, 0, 5, 1, 0] }]]);
  });
});

describe('a mask hides all', () => {
  it.each([
    ['that is cut by an empty clip', `<mask id="m" clip-path="url(#nothing)">${tile}</mask>`],
    ['whose region has no width', `<mask id="m" width="0">${tile}</mask>`],
    [
      'whose region has no height',
      `<mask id="m" maskUnits="userSpaceOnUse" height="0">${tile}</mask>`,
    ],
    ['that has words about it alone', '<mask id="m"><title>Fog</title></mask>'],
    [
      'that is behind another that hides all',
      `<mask id="o"/><mask id="m" mask="url(#o)">${tile}</mask>`,
    ],
  ])('%s', (_, definition) => {
    expect(shapesOf(masked(definition))).toEqual([]);
  });

  it.each([
    ['its region', 'maskUnits="objectBoundingBox"'],
    ['its content', 'maskUnits="userSpaceOnUse" maskContentUnits="objectBoundingBox"'],
  ])('where %s counts in shares of words, which have no extent', (_, units) => {
    const words = '<text y="9" mask="url(#m)">Assembly point</text>';
    expect(shapesOf(`<mask id="m" ${units}>${tile}</mask>${words}`)).toEqual([]);
  });
});

describe('a view within a drawing', () => {
  const square = '<rect width="100%" height="100%"/>';

  it.each([
    ['has no width', `<svg width="0">${square}</svg>`],
    ['has no height', `<svg height="0">${square}</svg>`],
    ['has nothing in it', '<svg width="4" height="4"><desc>Later</desc></svg>'],
    [
      'is a symbol that is not displayed',
      `<symbol id="s" display="none">${square}</symbol><use href="#s"/>`,
    ],
    ['is used without a name', `<symbol id="s">${square}</symbol><use/>`],
    ['is for another program', `<svg requiredExtensions="urn:farm">${square}</svg>`],
    [
      'is for those who read Danish alone',
      `<switch><svg systemLanguage="da">${square}</svg></switch>`,
    ],
  ])('shows nothing where it %s', (_, content) => {
    expect(shapesOf(content)).toEqual([]);
  });

  it('has the units of what is around it where it has no box of its own', () => {
    const view = groupOf(`<svg x="2" y="3" width="4" height="5">${square}</svg>`);
    expect(view.shapes).toMatchObject([{ matrix: [1, 0, 0, 1, 2, 3] }]);
    const [shape] = view.shapes;
    expect(shape?.kind === 'path' && rounded(shape.outline)).toBe('M0 0L4 0L4 5L0 5Z');
  });

  it('has the size that it says where it is used without one', () => {
    const used = `<defs><svg id="v" width="6" height="50%">${square}</svg></defs><use href="#v"/>`;
    expect(rounded(groupOf(used).clips[0]?.[0]?.outline)).toBe('M0 0L6 0L6 5L0 5Z');
  });

  it.each(['visible', 'auto'])('is not cut where its overflow is %s', (overflow) => {
    const content = `<svg width="4" height="4" overflow="${overflow}">${square}</svg>`;
    expect(shapesOf(content)).toMatchObject([{ kind: 'path' }]);
  });

  it.each([
    ['none', [2, 0, 0, 1, 0, 0]],
    ['xMinYMin meet', [1, 0, 0, 1, 0, 0]],
    ['xMaxYMid', [1, 0, 0, 1, 4, 0]],
    ['xMidYMax slice', [2, 0, 0, 2, 0, -4]],
    ['defer xMidYMin slice', [2, 0, 0, 2, 0, 0]],
  ])('fits its box into its place: %s', (ratio, matrix) => {
    const content = `<svg width="8" height="4" viewBox="0 0 4 4" preserveAspectRatio="${ratio}">${square}</svg>`;
    expect(groupOf(content).shapes).toMatchObject([{ matrix }]);
  });

  it.each([
    'viewBox="1"',
    'viewBox="0 0 4 4 4"',
    'viewBox="0 0 4"',
    'viewBox="0 0 4 4" preserveAspectRatio="xLeftYTop"',
  ])('is refused with %s', (attributes) => {
    expect(refusalOf(svg(`<svg ${attributes}>${square}</svg>`))).toBe('print.svg-attribute-value');
  });
});
