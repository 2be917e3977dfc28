import type { Point, Segment } from '../../scene/geometry.ts';

/** An arc of an ellipse as SVG's path command A names it; `turn` is in degrees. */
export interface Arc {
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isSweep: boolean;
}

/** Takes a point of the circle of radius 1 to where the ellipse has it. */
type ToEllipse = (point: Point) => Point;

/** An arc as cubic curves, one for each quarter at most (SVG 2, appendix B.2). */
export function curvesOfArc(from: Point, arc: Arc, to: Point): readonly Segment[] {
  if (from[0] === to[0] && from[1] === to[1]) return [];
  if (arc.rx === 0 || arc.ry === 0) return [['L', ...to]];
  const angle = (arc.turn * Math.PI) / 180;
  const half = turn([(from[0] - to[0]) / 2, (from[1] - to[1]) / 2], -angle);
  const radii = growRadii(arc, half);
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const centre = centreOf(half, radii, arc);
  const place: ToEllipse = ([x, y]) => {
    const [dx, dy] = turn([x * radii[0] + centre[0], y * radii[1] + centre[1]], angle);
    return [dx + middle[0], dy + middle[1]];
  };
  const angleTo = ([x, y]: Point): number =>
    Math.atan2((y - centre[1]) / radii[1], (x - centre[0]) / radii[0]);
  const start = angleTo(half);
  const sweep = sweepOf(angleTo([-half[0], -half[1]]) - start, arc.isSweep);
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  return Array.from({ length: pieces }, (_, index) => {
    const at = start + (sweep * index) / pieces;
    const [first, second, last] = quarter(at, sweep / pieces, place);
    // The last curve ends exactly where the arc does.
    return ['C', ...first, ...second, ...(index === pieces - 1 ? to : last)] as const;
  });
}

function turn([x, y]: Point, angle: number): Point {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return [cosine * x - sine * y, sine * x + cosine * y];
}

/** Radii too small to reach from one end to the other grow until they do. */
function growRadii({ rx, ry }: Arc, [x, y]: Point): Point {
  const [width, height] = [Math.abs(rx), Math.abs(ry)];
  const short = Math.sqrt((x / width) ** 2 + (y / height) ** 2);
  return short > 1 ? [width * short, height * short] : [width, height];
}

function centreOf([x, y]: Point, [rx, ry]: Point, { isLarge, isSweep }: Arc): Point {
  const [a, b] = [x / rx, y / ry];
  const far = a * a + b * b;
  const size = Math.sqrt(Math.max(0, 1 / far - 1)) * (isLarge === isSweep ? -1 : 1);
  return [size * rx * b, -size * ry * a];
}

function sweepOf(sweep: number, isSweep: boolean): number {
  if (isSweep) return sweep < 0 ? sweep + 2 * Math.PI : sweep;
  return sweep > 0 ? sweep - 2 * Math.PI : sweep;
}

/** The control points and the end of a curve that follows a circle. */
function quarter(at: number, sweep: number, place: ToEllipse): readonly [Point, Point, Point] {
  const reach = (4 / 3) * Math.tan(sweep / 4);
  const [sine, cosine] = [Math.sin(at), Math.cos(at)];
  const [endSine, endCosine] = [Math.sin(at + sweep), Math.cos(at + sweep)];
  return [
    place([cosine - reach * sine, sine + reach * cosine]),
    place([endCosine + reach * endSine, endSine - reach * endCosine]),
    place([endCosine, endSine]),
  ];
}
