import type { Typefaces } from '../../fonts/typeface.ts';
import type { PdfFile } from '../../kit/pdf-file.ts';
import type { Area } from '../../scene/geometry.ts';
import type { Shape } from '../../scene/scene.ts';
import type { Canvas } from './canvas.ts';
import type { Encoder } from './encode-text.ts';
import type { RasterEmbedder } from './paint-raster.ts';

/** What all drawings of a document share. */
export interface DocumentTools {
  readonly pdf: PdfFile;
  readonly faces: Typefaces;
  readonly encode: Encoder;
  readonly embedRaster: RasterEmbedder;
  /** A name that no other resource of the document has. */
  readonly nextName: () => string;
}

/** What the painters of one drawing share. */
export interface SceneTools extends DocumentTools {
  /** All of the drawing that is seen. */
  readonly box: Area;
  readonly paintShapes: (shapes: readonly Shape[], canvas: Canvas) => void;
}
