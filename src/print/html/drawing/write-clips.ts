import { transformOutline } from '../../scene/outline.ts';
import type { Clip, Mask } from '../../scene/scene.ts';
import { attribute, numberAttribute, writeOutline } from './drawing-attributes.ts';
import type { DrawingColours, ShapeSetting } from './shape-setting.ts';

/** The attribute that shows something within all of several clips; none without any. */
export function clipAttribute(clips: readonly Clip[], setting: ShapeSetting): string {
  const last = clips.at(-1);
  if (last === undefined) return '';
  // Parts are written where they are: a transform would move the clips that they have themselves.
  const parts = last.map(({ outline, evenOdd, matrix, clips: own }) => {
    const d = attribute('d', writeOutline(transformOutline(outline, matrix)));
    const rule = evenOdd ? attribute('clip-rule', 'evenodd') : '';
    return `<path${d}${rule}${clipAttribute(own, setting)}/>`;
  });
  const outer = clipAttribute(clips.slice(0, -1), setting);
  const rest = `${outer}>${parts.join('')}</clipPath>`;
  return attribute('clip-path', setting.definitions.refer('clipPath', rest));
}

/** The attribute that shows as much of something as a mask says. */
export function maskAttribute({ by, shapes }: Mask, setting: ShapeSetting): string {
  const { x, y, width, height } = setting.box;
  const content = setting.writeShapes(shapes, { ...setting, colours: lights });
  const rest = [
    ' maskUnits="userSpaceOnUse"',
    numberAttribute('x', x - width),
    numberAttribute('y', y - height),
    numberAttribute('width', 3 * width),
    numberAttribute('height', 3 * height),
    by === 'alpha' ? attribute('mask-type', 'alpha') : '',
    `>${content}</mask>`,
  ];
  return attribute('mask', setting.definitions.refer('mask', rest.join('')));
}

/** Written otherwise than colours that are seen, which the dark scheme mirrors: a mask stays as it is. */
const lights: DrawingColours = { shape: lightOf, stop: lightOf };

function lightOf(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${parts.join(',')})`;
}
