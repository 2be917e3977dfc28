import type { Area } from '../../scene/geometry.ts';
import { multiply } from '../../scene/matrix.ts';
import type { Clip, ClipPart } from '../../scene/scene.ts';
import {
  countSegments,
  countShape,
  type DrawingReading,
  findElement,
  goIn,
  type Surroundings,
  styleWhereDefined,
} from './drawing-reading.ts';
import { enterElement, findUsed } from './enter-element.ts';
import { outlineElement } from './outline-shape.ts';
import { parseTransform } from './parse-transform.ts';
import { elementsOf, type XmlElement } from './parse-xml.ts';
import { boundsIn, matrixOfArea } from './shape-bounds.ts';
import type { Attributes } from './style/read-length.ts';
import { referenceOf } from './style/read-reference.ts';
import { isHidden } from './style/read-style.ts';
import { isUnseen, refuseElement } from './svg-names.ts';

/** A clipped element and its drawing. */
export interface Cutting {
  readonly own: Surroundings;
  readonly reading: DrawingReading;
  /** In the space of what is cut; `undefined` where it has no extent. */
  readonly bounds: () => Area | undefined;
}

/** What `clip-path` names: areas within all of which something is seen. */
export function readClips(
  attributes: Attributes,
  { own, reading, bounds }: Cutting,
): readonly Clip[] | 'nothing' {
  const id = referenceOf(attributes, 'clip-path');
  const clip = id === undefined ? undefined : findElement(id, 'clipPath', reading);
  if (clip === undefined) return [];
  const around = goIn(own, clip);
  const outer = readClips(clip.attributes, { own: around, reading, bounds });
  if (outer === 'nothing') return 'nothing';
  const unit = unitOf(clip.attributes, 'clipPathUnits', bounds);
  if (unit === 'nothing') return 'nothing';
  const turned = multiply(around.matrix, parseTransform(clip.attributes.get('transform') ?? ''));
  const inside: Surroundings = {
    ...around,
    matrix: multiply(turned, unit),
    style: styleWhereDefined(clip, own.room, reading),
  };
  const parts = elementsOf(clip).flatMap((child) => readPart(child, inside, reading));
  return parts.length === 0 ? 'nothing' : [...outer, parts];
}

/** What takes the unit of a definition to the space of what it is used on. */
export function unitOf(attributes: Attributes, name: string, bounds: Cutting['bounds']) {
  if (attributes.get(name) !== 'objectBoundingBox') return [1, 0, 0, 1, 0, 0] as const;
  const area = bounds();
  return area === undefined ? 'nothing' : matrixOfArea(area);
}

function readPart(
  element: XmlElement,
  around: Surroundings,
  reading: DrawingReading,
): readonly ClipPart[] {
  const { name, attributes } = element;
  if (isUnseen(element) || isHidden(attributes)) return [];
  if (name === 'text' || name === 'g') throw refuseElement(name);
  countShape(reading);
  const own = enterElement(element, around);
  return name === 'use'
    ? readUsedPart(attributes, own, reading)
    : readOutlinedPart(element, own, reading);
}

function readOutlinedPart(
  element: XmlElement,
  own: Surroundings,
  reading: DrawingReading,
): readonly ClipPart[] {
  const { style, room, matrix } = own;
  const outline = outlineElement(element, { ...room, fontSize: style.fontSize });
  countSegments(reading, outline);
  if (outline.length === 0 || !style.isVisible) return [];
  const part = { outline, evenOdd: style.evenOddClip, matrix };
  const clips = clipsOfPart(part, element.attributes, { own, reading });
  return clips === 'nothing' ? [] : [{ ...part, clips }];
}

function readUsedPart(
  attributes: Attributes,
  own: Surroundings,
  reading: DrawingReading,
): readonly ClipPart[] {
  const found = findUsed(attributes, own, reading);
  if (found === undefined) return [];
  const parts = readPart(found.used, found.inside, reading);
  return parts.flatMap((part) => {
    const clips = clipsOfPart(part, attributes, { own, reading });
    return clips === 'nothing' ? [] : [{ ...part, clips: [...part.clips, ...clips] }];
  });
}

function clipsOfPart(
  { outline, matrix }: Omit<ClipPart, 'clips'>,
  attributes: Attributes,
  { own, reading }: Omit<Cutting, 'bounds'>,
): readonly Clip[] | 'nothing' {
  const bounds = (): Area | undefined => boundsIn(outline, matrix, own.matrix);
  return readClips(attributes, { own, reading, bounds });
}
