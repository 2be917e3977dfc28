import type { Problem } from '../../model/problem.ts';
import { DrawingRefused } from '../scene/drawing-refused.ts';
import type { Raster } from '../scene/raster.ts';
import { readRaster } from './photos/read-raster.ts';

/** A PNG or JPEG from a file of this name, or what is wrong with it. */
export function readPicture(name: string, bytes: Uint8Array): Raster | Omit<Problem, 'place'> {
  const values = { source: name };
  try {
    return readRaster(bytes) ?? { key: 'print.picture-broken', values };
  } catch (error) {
    if (!(error instanceof DrawingRefused)) throw error;
    return { key: error.key, values: { ...values, ...error.values } };
  }
}
