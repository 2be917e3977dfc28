import { DrawingRefused } from './drawing-refused.ts';

/** More pixels than any page shows, and fewer than would take a computer's memory. */
const mostPixels = 50_000_000;

/** Throws DrawingRefused for a picture without pixels, or with so many that none should open it. */
export function assertSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw new DrawingRefused('print.picture-broken');
  if (width * height > mostPixels) throw new DrawingRefused('print.picture-too-large');
}
