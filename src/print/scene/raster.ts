/** How the stored pixels are turned to be seen upright, by the numbers of Exif; 1 = not at all. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Pixels as PDF takes them; `data` and `alpha` are compressed. */
export interface PixelData {
  /** As stored, before the picture is turned. */
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** Bytes of a palette, or the colours that each pixel names. */
  readonly colours: 'DeviceGray' | 'DeviceRGB' | Uint8Array;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  /** Rows are filtered as PNG filters them, with so many samples to a pixel. */
  readonly predicted: number | undefined;
  readonly data: Uint8Array;
  /** How opaque each pixel is, 8 bits each. */
  readonly alpha: Uint8Array | undefined;
}

/** A picture made of pixels, checked, without the metadata of cameras. */
export interface Raster {
  readonly kind: 'raster';
  readonly format: 'jpeg' | 'png';
  /** In pixels, as it is seen. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  readonly pixels: PixelData;
  /** The picture as a file of its own: no place, date, maker or thumbnail is in it any more. */
  readonly file: Uint8Array;
}
