import type { PictureMark } from './page.ts';
import type { Scene } from './pictures/scene.ts';

/** Paints a drawing that comes again on every page; it is written into the file once. */
export type StampPainter = (scene: Scene, place: PictureMark) => void;

interface Stamp {
  readonly name: string;
  readonly object: PDFKit.PDFKitReference;
}

/**
 * A painter for a document. `paint` draws a scene with pdfkit: what it draws goes into an object of
 * its own (ISO 32000-1, 8.10, "Form XObjects"), to which pages refer.
 */
export function createStampPainter(pdf: PDFKit.PDFDocument, paint: StampPainter): StampPainter {
  const known = new Map<Scene, Stamp>();
  return (scene, place) => {
    const stamp = known.get(scene) ?? {
      name: `F${known.size + 1}`,
      object: embed(pdf, place, () => paint(scene, { ...place, x: 0, y: 0 })),
    };
    known.set(scene, stamp);
    Object.assign(pdf.page.xobjects, { [stamp.name]: stamp.object });
    pdf.save();
    pdf.transform(1, 0, 0, 1, place.x, place.y);
    pdf.addContent(`/${stamp.name} Do`);
    pdf.restore();
  };
}

function embed(
  pdf: PDFKit.PDFDocument,
  { width, height }: PictureMark,
  paint: () => void,
): PDFKit.PDFKitReference {
  const addToPage = pdf.addContent.bind(pdf);
  const lines: string[] = [];
  pdf.addContent = (line) => {
    lines.push(String(line));
    return pdf;
  };
  paint();
  pdf.addContent = addToPage;
  const { fonts, ext_gstates: states } = pdf.page;
  const object = pdf.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: { Font: { ...fonts }, ExtGState: { ...states } },
  });
  object.end(Buffer.from(lines.join('\n'), 'latin1'));
  return object;
}
