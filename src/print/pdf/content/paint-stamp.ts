import type { PdfObject } from '../../kit/pdf-file.ts';
import type { PictureMark } from '../../layout/page.ts';
import type { Scene } from '../../scene/scene.ts';
import { drawObject, formEntries, pageCanvas } from './canvas.ts';
import { paintScene } from './paint-scene.ts';
import type { DocumentTools } from './scene-tools.ts';

/** Paints a drawing into its place on the page. */
export type DrawingPainter = (scene: Scene, place: PictureMark) => void;

/** A painter of drawings that are embedded in a document once. */
export function createDrawingPainter(tools: DocumentTools): DrawingPainter {
  return (scene, mark) => {
    const canvas = pageCanvas(tools.pdf, tools.pdf.page.base);
    paintScene(scene, mark, { canvas, tools });
  };
}

interface PaintedStamp {
  readonly name: string;
  readonly object: PdfObject;
}

/**
 * A painter of drawings that come again on every page. Each is written into the file once, as an
 * object of its own (ISO 32000-1, 8.10, "Form XObjects"), to which pages refer.
 */
export function createStampPainter(tools: DocumentTools): DrawingPainter {
  const known = new Map<Scene, PaintedStamp>();
  return (scene, place) => {
    const stamp = known.get(scene) ?? {
      name: `F${known.size + 1}`,
      object: embed(scene, place, tools),
    };
    known.set(scene, stamp);
    tools.pdf.page.name('XObject', stamp.name, stamp.object);
    tools.pdf.writeIn([1, 0, 0, 1, place.x, place.y], `/${stamp.name} Do`);
  };
}

function embed(scene: Scene, place: PictureMark, tools: DocumentTools): PdfObject {
  const { width, height } = place;
  return drawObject(tools.pdf, {
    entries: formEntries({ x: 0, y: 0, width, height }),
    paint: (canvas) => paintScene(scene, { ...place, x: 0, y: 0 }, { canvas, tools }),
  });
}
