import { fallbackLanguage } from '../../../model/rules/fallback-language.ts';
import type { Outline } from '../../scene/geometry.ts';
import { boundsOf } from '../../scene/outline.ts';
import type { PathShape, Shape } from '../../scene/scene.ts';
import { composeShapes } from './compose-shapes.ts';
import {
  countSegments,
  countShape,
  type DrawingReading,
  type Surroundings,
} from './drawing-reading.ts';
import { enterElement, findUsed } from './enter-element.ts';
import { outlineElement } from './outline-shape.ts';
import type { Painted } from './painting.ts';
import { elementsOf, type XmlElement } from './parse-xml.ts';
import { readEmbeddedImage } from './read-embedded-image.ts';
import { readPaintSource } from './read-paint-source.ts';
import { enterView } from './read-view.ts';
import { readWords } from './read-words.ts';
import { readLength } from './style/read-length.ts';
import { isHidden, readStyle, type SvgStyle } from './style/read-style.ts';
import { isForOthers, isUnseen } from './svg-names.ts';

/** What is seen only where something refers to it. */
const definitions = new Set(
  'defs symbol linearGradient radialGradient stop clipPath mask pattern'.split(' '),
);

type Build = (element: XmlElement, own: Surroundings, reading: DrawingReading) => readonly Shape[];

const builders: Readonly<Record<string, Build>> = {
  g: buildContent,
  a: buildContent,
  svg: buildView,
  switch: buildSwitch,
  use: buildUse,
  image: readEmbeddedImage,
  text: readWords,
};

/** The shapes of an element, each with all that its surroundings give it. */
function buildShapes(
  element: XmlElement,
  around: Surroundings,
  reading: DrawingReading,
): readonly Shape[] {
  const { name, attributes } = element;
  if (isUnseen(element) || definitions.has(name) || isHidden(attributes)) return [];
  if (isForOthers(element)) return [];
  countShape(reading);
  const own = enterElement(element, around);
  const build = Object.hasOwn(builders, name) ? builders[name] : undefined;
  const shapes = (build ?? buildPath)(element, own, reading);
  return composeShapes(shapes, { element, own, reading });
}

/** The shapes of all children of an element. */
export function buildContent(
  element: XmlElement,
  own: Surroundings,
  reading: DrawingReading,
): readonly Shape[] {
  return elementsOf(element).flatMap((child) => buildShapes(child, own, reading));
}

function buildView(
  element: XmlElement,
  own: Surroundings,
  reading: DrawingReading,
): readonly Shape[] {
  const base = { base: { ...own.room, fontSize: own.style.fontSize } };
  const place = {
    x: readLength(element.attributes, 'x', base),
    y: readLength(element.attributes, 'y', base),
    width: readLength(element.attributes, 'width', { ...base, otherwise: own.room.width }),
    height: readLength(element.attributes, 'height', { ...base, otherwise: own.room.height }),
  };
  return enterView(element, { place, own }, (inside) => buildContent(element, inside, reading));
}

/** A drawing is read before anybody knows in which language its document is. */
const isForReaders = new RegExp(`(?:^|,)\\s*${fallbackLanguage}\\b`, 'i');

/** The first that everybody can show. */
function buildSwitch(
  element: XmlElement,
  own: Surroundings,
  reading: DrawingReading,
): readonly Shape[] {
  const chosen = elementsOf(element).find((child) => {
    const language = child.attributes.get('systemLanguage') ?? fallbackLanguage;
    return !isUnseen(child) && !isForOthers(child) && isForReaders.test(language);
  });
  return chosen === undefined ? [] : buildShapes(chosen, own, reading);
}

function buildUse(
  { attributes }: XmlElement,
  own: Surroundings,
  reading: DrawingReading,
): readonly Shape[] {
  const found = findUsed(attributes, own, reading);
  if (found === undefined) return [];
  const { used, inside } = found;
  if (used.name !== 'symbol' && used.name !== 'svg') return buildShapes(used, inside, reading);
  if (isHidden(used.attributes)) return [];
  const side = (name: 'width' | 'height'): number => {
    const base = { base: { ...own.room, fontSize: own.style.fontSize } };
    const whole = { ...base, otherwise: inside.room[name] };
    const said = used.name === 'svg' ? readLength(used.attributes, name, whole) : whole.otherwise;
    return readLength(attributes, name, { ...base, otherwise: said });
  };
  const place = { x: 0, y: 0, width: side('width'), height: side('height') };
  const style = readStyle(used.attributes, inside.style, inside.room);
  const shapes = enterView(used, { place, own: { ...inside, style } }, (within) =>
    buildContent(used, within, reading),
  );
  return composeShapes(shapes, { element: used, own: inside, reading });
}

function buildPath(
  element: XmlElement,
  own: Surroundings,
  reading: DrawingReading,
): readonly Shape[] {
  const outline = outlineElement(element, { ...own.room, fontSize: own.style.fontSize });
  countSegments(reading, outline);
  if (outline.length === 0 || !own.style.isVisible) return [];
  return paintPath(outline, own, reading);
}

function paintPath(
  outline: Outline,
  own: Surroundings,
  reading: DrawingReading,
): readonly PathShape[] {
  const { style, matrix } = own;
  const painting = { outline, own, reading, bounds: boundsOf([outline]) };
  const fill = readPaintSource(style.fill, painting);
  const stroke = style.strokeWidth > 0 ? readPaintSource(style.stroke, painting) : undefined;
  if (fill === undefined && stroke === undefined) return [];
  const paint = {
    ...strokeLook(style),
    fill: fill?.source,
    stroke: stroke?.source,
    evenOdd: style.evenOdd,
    fillOpacity: style.fillOpacity * alphaOf(fill),
    strokeOpacity: style.strokeOpacity * alphaOf(stroke),
  };
  return [{ kind: 'path', outline, paint, matrix }];
}

function alphaOf(painted: Painted | undefined): number {
  return painted?.alpha ?? 1;
}

function strokeLook({
  strokeWidth,
  dash,
  dashOffset,
  cap,
  join,
  miterLimit,
  strokeFirst,
}: SvgStyle) {
  return { strokeWidth, dash, dashOffset, cap, join, miterLimit, strokeFirst };
}
