import { DrawingRefused } from '../../scene/drawing-refused.ts';
import type { Area, Matrix } from '../../scene/geometry.ts';
import { identity } from '../../scene/matrix.ts';
import { chainedAttributes, definitionChain } from './definition-chain.ts';
import { goIn, type Surroundings, styleWhereDefined } from './drawing-reading.ts';
import type { Painted, Painting } from './painting.ts';
import { parseTransform } from './parse-transform.ts';
import { elementsOf, type XmlElement } from './parse-xml.ts';
import { fitBox, readViewBox } from './read-view.ts';
import { boundsIn, matrixOfArea } from './shape-bounds.ts';
import { type Attributes, readLength } from './style/read-length.ts';

/** A viewer redraws each tile. */
const mostTiles = 10_000;

/** The tile of a pattern on a shape; nothing where the tile has no size, no extent or nothing in it. */
export function readPattern(element: XmlElement, painting: Painting): Painted | undefined {
  const { own, reading, bounds: shape } = painting;
  const chain = definitionChain(element, reading);
  const attributes = chainedAttributes(chain);
  const source = chain.find((one) => elementsOf(one).length > 0);
  const tile = shape === undefined ? undefined : readTile(attributes, painting, shape);
  if (source === undefined || shape === undefined || tile === undefined) return undefined;
  const matrix = parseTransform(attributes.get('patternTransform') ?? '');
  const painted = boundsIn(painting.outline, identity, matrix);
  if (painted === undefined) return undefined;
  assertFew(tile, painted);
  const around = goIn(own, element);
  const inside: Surroundings = {
    ...around,
    matrix: contentMatrix(attributes, tile, shape),
    style: styleWhereDefined(source, own.room, reading),
  };
  const shapes = reading.buildContent(source, inside);
  if (shapes.length === 0) return undefined;
  return { source: { kind: 'pattern', tile, shapes, matrix }, alpha: 1 };
}

function readTile(attributes: Attributes, { own }: Painting, shape: Area): Area | undefined {
  const isOwnSpace = attributes.get('patternUnits') === 'userSpaceOnUse';
  const room = isOwnSpace ? own.room : { width: 1, height: 1 };
  const setting = { base: { ...room, fontSize: own.style.fontSize } };
  const [x, y, width, height] = [
    readLength(attributes, 'x', setting),
    readLength(attributes, 'y', setting),
    readLength(attributes, 'width', setting),
    readLength(attributes, 'height', setting),
  ];
  if (width <= 0 || height <= 0) return undefined;
  if (isOwnSpace) return { x, y, width, height };
  return {
    x: shape.x + x * shape.width,
    y: shape.y + y * shape.height,
    width: width * shape.width,
    height: height * shape.height,
  };
}

function contentMatrix(attributes: Attributes, tile: Area, shape: Area): Matrix {
  const box = readViewBox(attributes.get('viewBox'));
  if (box !== undefined) return fitBox(box, tile, attributes.get('preserveAspectRatio'));
  if (attributes.get('patternContentUnits') !== 'objectBoundingBox') return identity;
  return matrixOfArea(shape);
}

function assertFew(tile: Area, painted: Area): void {
  const tiles = (painted.width / tile.width + 1) * (painted.height / tile.height + 1);
  if (!(tiles <= mostTiles)) throw new DrawingRefused('print.svg-too-much');
}
