import { multiply } from '../../scene/matrix.ts';
import { outlineArea } from '../../scene/outline.ts';
import type { ClipPart, Mask, Shape } from '../../scene/scene.ts';
import { findElement, goIn, styleWhereDefined } from './drawing-reading.ts';
import type { XmlElement } from './parse-xml.ts';
import { type Cutting, readClips, unitOf } from './read-clips.ts';
import { matrixOfArea } from './shape-bounds.ts';
import { type Attributes, readLength } from './style/read-length.ts';
import { referenceOf } from './style/read-reference.ts';

/** What `mask` names: shapes whose light, or whose opacity, says how much of something is seen. */
export function readMasks(attributes: Attributes, cutting: Cutting): readonly Mask[] | 'nothing' {
  const id = referenceOf(attributes, 'mask');
  const mask = id === undefined ? undefined : findElement(id, 'mask', cutting.reading);
  if (mask === undefined) return [];
  const inner = { ...cutting, own: goIn(cutting.own, mask) };
  const outer = readMasks(mask.attributes, inner);
  const shapes = readContent(mask, inner);
  if (outer === 'nothing' || shapes.length === 0) return 'nothing';
  const by = mask.attributes.get('mask-type')?.trim() === 'alpha' ? 'alpha' : 'luminance';
  return [...outer, { by, shapes }];
}

/** The shapes of a mask within its region and its clips; none where nothing is seen through it. */
function readContent(mask: XmlElement, cutting: Cutting): readonly Shape[] {
  const { own, reading, bounds } = cutting;
  const clips = readClips(mask.attributes, cutting);
  const region = readRegion(mask, cutting);
  const unit = unitOf(mask.attributes, 'maskContentUnits', bounds);
  if (clips === 'nothing' || region === 'nothing' || unit === 'nothing') return [];
  const style = styleWhereDefined(mask, own.room, reading);
  const inside = { ...own, matrix: multiply(own.matrix, unit), style };
  const shapes = reading.buildContent(mask, inside);
  if (shapes.length === 0) return [];
  return [{ kind: 'group', opacity: 1, clips: [[region], ...clips], masks: [], shapes }];
}

const shares = { x: -0.1, y: -0.1, width: 1.2, height: 1.2 };

/** Beyond its region, a mask hides everything. */
function readRegion({ attributes }: XmlElement, { own, bounds }: Cutting): ClipPart | 'nothing' {
  const isOwnSpace = attributes.get('maskUnits') === 'userSpaceOnUse';
  const area = isOwnSpace ? { x: 0, y: 0, ...own.room } : bounds();
  if (area === undefined) return 'nothing';
  const room = isOwnSpace ? own.room : { width: 1, height: 1 };
  const base = { ...room, fontSize: own.style.fontSize };
  const side = (name: keyof typeof shares): number => {
    const whole = name === 'x' || name === 'width' ? room.width : room.height;
    return readLength(attributes, name, { base, otherwise: whole * shares[name] });
  };
  const region = { x: side('x'), y: side('y'), width: side('width'), height: side('height') };
  if (region.width <= 0 || region.height <= 0) return 'nothing';
  const matrix = isOwnSpace ? own.matrix : multiply(own.matrix, matrixOfArea(area));
  return { outline: outlineArea(region), evenOdd: false, matrix, clips: [] };
}
