import { transformOutline } from '../../scene/outline.ts';
import type { Clip, GroupShape, Mask, Paint, Shape } from '../../scene/scene.ts';
import { type Canvas, drawGroup } from './canvas.ts';
import { type Opacities, setState } from './graphics-state.ts';
import type { SceneTools } from './scene-tools.ts';
import { pdfOutline } from './write-outline.ts';

/** Paints shapes that are made translucent, clipped or masked as one. */
export function paintGroup(group: GroupShape, canvas: Canvas, tools: SceneTools): void {
  const { opacity, clips, masks, shapes } = group;
  canvas.write('q');
  const masking = clips.flatMap((clip) => {
    if (isPlain(clip)) canvas.write(clipOperators(clip));
    return isPlain(clip) ? [] : [maskOfClip(clip)];
  });
  paintMasked([...masking, ...masks], { shapes, opacity }, { canvas, tools });
  canvas.write('Q');
}

/** One outline can be clipped to; of several, PDF would take what is in all of them. */
function isPlain(clip: Clip): boolean {
  return clip.length === 1 && clip.every(({ clips }) => clips.length === 0);
}

function clipOperators(clip: Clip): string {
  return clip
    .map(({ outline, matrix, evenOdd }) => {
      const placed = transformOutline(outline, matrix);
      return `${pdfOutline(placed)} ${evenOdd ? 'W*' : 'W'} n`;
    })
    .join('\n');
}

const black: Paint = {
  fill: '#000000',
  stroke: undefined,
  strokeWidth: 0,
  dash: [],
  dashOffset: 0,
  cap: 'butt',
  join: 'miter',
  miterLimit: 4,
  evenOdd: false,
  fillOpacity: 1,
  strokeOpacity: 1,
  strokeFirst: false,
};

/** Visible is what is within any part. */
function maskOfClip(clip: Clip): Mask {
  const shapes = clip.map(({ outline, evenOdd, matrix, clips }): Shape => {
    const path: Shape = { kind: 'path', outline, matrix, paint: { ...black, evenOdd } };
    return clips.length === 0
      ? path
      : { kind: 'group', opacity: 1, clips, masks: [], shapes: [path] };
  });
  return { by: 'alpha', shapes };
}

interface Content {
  readonly shapes: readonly Shape[];
  readonly opacity: number;
}

interface GroupContext {
  readonly canvas: Canvas;
  readonly tools: SceneTools;
}

/** PDF knows one mask at a time: each further one is of a group of its own. */
function paintMasked(
  masks: readonly Mask[],
  { shapes, opacity }: Content,
  { canvas, tools }: GroupContext,
): void {
  const [mask, ...others] = masks;
  if (mask === undefined && opacity === 1) {
    tools.paintShapes(shapes, canvas);
    return;
  }
  const { pdf, box, nextName } = tools;
  const object = drawGroup(pdf, box, {
    space: 'DeviceRGB',
    paint: (own) => paintMasked(others, { shapes, opacity: 1 }, { canvas: own, tools }),
  });
  const name = nextName();
  canvas.name('XObject', name, object);
  const seen = mask === undefined ? undefined : maskGroup(mask, tools);
  setState({ fill: opacity, stroke: opacity, mask: seen }, canvas, tools);
  canvas.write(`/${name} Do`);
}

function maskGroup({ by, shapes }: Mask, tools: SceneTools): Opacities['mask'] {
  const paint = (canvas: Canvas): void => tools.paintShapes(shapes, canvas);
  const group = drawGroup(tools.pdf, tools.box, { space: 'DeviceRGB', paint });
  return { by: by === 'alpha' ? 'Alpha' : 'Luminosity', group };
}
