import type { Line } from '../text/break-lines.ts';

/**
 * The side of the square in which a finger hits a box, in points: 24 px (WCAG 2.2, 2.5.8) where a page is as
 * wide as a tablet's screen of 800 px. The box is in its middle, so that programs which draw a tick anew
 * draw it there.
 */
export const touchSide = 18.4;

/** The height of a line: boxes of lines one below the other must not share their targets. */
export function heightOfLine({ pieces }: Line, usual: number): number {
  return pieces.some(({ field }) => field !== undefined) ? Math.max(usual, touchSide) : usual;
}

/** The height of lines one below the other. */
export function heightOfLines(lines: readonly Line[], usual: number): number {
  return lines.reduce((sum, line) => sum + heightOfLine(line, usual), 0);
}

/** Heights added up in another order differ by a hair. */
const tolerance = 0.001;

/** How many of the lines, from the first, have room. */
export function countFitting(lines: readonly Line[], room: number, usual: number): number {
  let left = room;
  const tooMuch = lines.findIndex((line) => {
    left -= heightOfLine(line, usual);
    return left < -tolerance;
  });
  return tooMuch === -1 ? lines.length : tooMuch;
}
