import { DrawingRefused } from '../../scene/drawing-refused.ts';
import type { Area } from '../../scene/geometry.ts';
import type { Scene } from '../../scene/scene.ts';
import { applyStyles } from './apply-styles.ts';
import { buildContent } from './build-shapes.ts';
import { composeShapes } from './compose-shapes.ts';
import { type DrawingReading, indexElements, outermost } from './drawing-reading.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import { readViewBox } from './read-view.ts';
import { readLength } from './style/read-length.ts';
import { readStyle } from './style/read-style.ts';
import { wrongValue } from './style/wrong-value.ts';
import { assertKnown, refuseElement } from './svg-names.ts';

/** The room that a drawing has which says nothing about its size (SVG 2, 7.2 and CSS 2.1, 10.3.2). */
const unsaid = { width: 300, height: 150 };

/**
 * Reads an SVG drawing: shapes, words, groups, definitions and their uses, gradients, patterns,
 * clips, masks, styles. Throws DrawingRefused for everything that could run, is external, or would
 * not be painted as other programs show it; and for drawings without a size.
 */
export function readSvg(source: string): Scene {
  const root = applyStyles(parseXml(source));
  if (root.name !== 'svg') throw refuseElement(root.name);
  assertKnown(root);
  const viewBox = readOwnBox(root);
  const reading: DrawingReading = {
    ...indexElements(root),
    buildContent: (element, around) => buildContent(element, around, reading),
    spent: { shapes: 0, segments: 0 },
  };
  const around = outermost(viewBox);
  const own = { ...around, style: readStyle(root.attributes, around.style, viewBox) };
  const content = buildContent(root, own, reading);
  const shapes = composeShapes(content, { element: root, own, reading });
  return { kind: 'drawing', ...readSize(root, viewBox), viewBox, shapes };
}

function readOwnBox({ attributes }: XmlElement): Area {
  const box = readViewBox(attributes.get('viewBox'));
  if (box !== undefined) return assertVisible(box);
  const base = { ...unsaid, fontSize: 16 };
  const side = (name: 'width' | 'height'): number =>
    readLength(attributes, name, { base, otherwise: unsaid[name] });
  const [width, height] = [side('width'), side('height')];
  if (width <= 0 || height <= 0) throw wrongValue(width <= 0 ? 'width' : 'height', '0');
  return assertVisible({ x: 0, y: 0, width, height });
}

/** Sides in units of the drawing that a page can still enlarge to something that is seen. */
const shortestSide = 1e-6;

function assertVisible(box: Area): Area {
  if (Math.min(box.width, box.height) < shortestSide) throw new DrawingRefused('print.svg-numbers');
  return box;
}

/** A side that is missing, or a percentage of an unknown page, is derived from the other. */
function readSize({ attributes }: XmlElement, viewBox: Area) {
  const isOpen = (name: string): boolean => /%$|^auto$/.test(attributes.get(name)?.trim() ?? '%');
  const side = (name: string): number =>
    readLength(attributes, name, { base: { ...viewBox, fontSize: 16 } });
  const ratio = viewBox.width / viewBox.height;
  const width = isOpen('width') ? 0 : side('width');
  if (width > 0) return { width, height: width / ratio };
  const height = isOpen('height') ? 0 : side('height');
  if (height > 0) return { width: height * ratio, height };
  return { width: viewBox.width, height: viewBox.height };
}
