import { readRaster } from '../../../src/print/pictures/photos/read-raster.ts';
import { DrawingRefused } from '../../../src/print/scene/drawing-refused.ts';
import type { Raster } from '../../../src/print/scene/raster.ts';

/** A PNG or JPEG, read. */
export function readPicture(bytes: Uint8Array): Raster {
  const raster = readRaster(bytes);
  if (raster === undefined) throw new Error('neither PNG nor JPEG');
  return raster;
}

/** Why a picture is refused: the name of the message and its values. */
export function refusalOf(bytes: Uint8Array): string {
  try {
    readRaster(bytes);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof DrawingRefused)) throw error;
    return [error.key, ...Object.values(error.values)].join(' ');
  }
}
