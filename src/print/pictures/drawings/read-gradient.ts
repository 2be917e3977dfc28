import type { Matrix } from '../../scene/geometry.ts';
import { identity, invert, multiply } from '../../scene/matrix.ts';
import type { Gradient, GradientEnd, GradientStop } from '../../scene/scene.ts';
import { chainedAttributes, definitionChain } from './definition-chain.ts';
import { styleWhereDefined } from './drawing-reading.ts';
import type { Painted, Painting } from './painting.ts';
import { parseTransform } from './parse-transform.ts';
import { elementsOf, type XmlElement } from './parse-xml.ts';
import { matrixOfArea } from './shape-bounds.ts';
import { readShare } from './style/property-value.ts';
import { type Attributes, type LengthBase, parseLength, readLength } from './style/read-length.ts';
import { readPlainColour } from './style/read-paint-choice.ts';
import { wrongValue } from './style/wrong-value.ts';

/** The colours of a gradient on a shape; one colour where it has no way to go, none where it is squeezed to a line. */
export function readGradient(element: XmlElement, painting: Painting): Painted | undefined {
  const chain = definitionChain(element, painting.reading);
  const source = chain.find((one) => elementsOf(one).some(({ name }) => name === 'stop'));
  const stops = source === undefined ? [] : readStops(source, painting);
  const last = stops.at(-1);
  const attributes = chainedAttributes(chain);
  const space = readSpace(attributes, painting);
  if (last === undefined || space === undefined) return undefined;
  const ends = readEnds(element.name, attributes, space);
  if (stops.length === 1 || isPoint(ends)) return { source: last.colour, alpha: last.opacity };
  const turned = parseTransform(attributes.get('gradientTransform') ?? '');
  const matrix = multiply(space.matrix, turned);
  if (invert(matrix) === undefined) return undefined;
  return { source: { ...ends, stops, spread: readSpread(attributes), matrix }, alpha: 1 };
}

/** What the numbers of a gradient count from. */
interface GradientSpace {
  readonly base: LengthBase;
  readonly matrix: Matrix;
}

/** Parts of the shape, or the space of the shape; nothing where parts of a line are asked for. */
function readSpace(attributes: Attributes, { own, bounds }: Painting): GradientSpace | undefined {
  if (attributes.get('gradientUnits')?.trim() === 'userSpaceOnUse') {
    return { base: { ...own.room, fontSize: own.style.fontSize }, matrix: identity };
  }
  if (bounds === undefined || bounds.width === 0 || bounds.height === 0) return undefined;
  return { base: { width: 1, height: 1, fontSize: 16 }, matrix: matrixOfArea(bounds) };
}

function isPoint({ from, to }: Ends): boolean {
  return from.x === to.x && from.y === to.y && to.r === 0;
}

function readSpread(attributes: Attributes): Gradient['spread'] {
  const value = attributes.get('spreadMethod')?.trim() ?? 'pad';
  if (value !== 'pad' && value !== 'reflect' && value !== 'repeat') {
    throw wrongValue('spreadMethod', value);
  }
  return value;
}

type Ends = Pick<Gradient, 'kind' | 'from' | 'to'>;

function readEnds(name: string, attributes: Attributes, { base }: GradientSpace): Ends {
  const at = (side: string, share: string): number =>
    attributes.has(side)
      ? readLength(attributes, side, { base })
      : parseLength(side, share, { base, axis: sideOf(side) });
  if (name === 'linearGradient') {
    const from = { x: at('x1', '0%'), y: at('y1', '0%'), r: 0 };
    return { kind: 'linear', from, to: { x: at('x2', '100%'), y: at('y2', '0%'), r: 0 } };
  }
  const to = { x: at('cx', '50%'), y: at('cy', '50%'), r: Math.max(0, at('r', '50%')) };
  const focus = {
    x: attributes.has('fx') ? at('fx', '') : to.x,
    y: attributes.has('fy') ? at('fy', '') : to.y,
    r: Math.max(0, at('fr', '0%')),
  };
  return { kind: 'radial', from: pullIn(focus, to), to };
}

function sideOf(name: string): 'x' | 'y' | 'across' {
  if (name.includes('x')) return 'x';
  return name.includes('y') ? 'y' : 'across';
}

/** A focus beyond the circle moves to its edge; right on the edge, viewers differ. */
function pullIn(focus: GradientEnd, circle: GradientEnd): GradientEnd {
  const r = Math.min(focus.r, circle.r);
  const [dx, dy] = [focus.x - circle.x, focus.y - circle.y];
  const [distance, most] = [Math.hypot(dx, dy), Math.max(0, (circle.r - r) * 0.999)];
  if (distance <= most) return { ...focus, r };
  const scale = most / distance;
  return { x: circle.x + dx * scale, y: circle.y + dy * scale, r };
}

function readStops(source: XmlElement, { own, reading }: Painting): readonly GradientStop[] {
  let least = 0;
  return elementsOf(source)
    .filter(({ name }) => name === 'stop')
    .map((stop) => {
      const { attributes } = stop;
      const { colour } = styleWhereDefined(stop, own.room, reading);
      const { hex, alpha } = readPlainColour(attributes, 'stop-color', colour);
      least = Math.max(least, readShare(attributes, 'offset', 0));
      const opacity = alpha * readShare(attributes, 'stop-opacity', 1);
      return { offset: least, colour: hex, opacity };
    });
}
