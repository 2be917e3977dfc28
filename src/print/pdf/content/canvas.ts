import type { Area, Matrix } from '../../scene/geometry.ts';
import { identity } from '../../scene/matrix.ts';

type Resource = 'ExtGState' | 'Pattern' | 'XObject';

/** Where operators of PDF go, with the objects that they name: a page, or an object of its own. */
export interface Canvas {
  readonly write: (operators: string) => void;
  /** Gives an object the name by which operators call it. */
  readonly name: (kind: Resource, name: string, object: PDFKit.PDFKitReference) => void;
  /** From the space that is painted in to that which patterns count in (ISO 32000-1, 8.7.3.1). */
  readonly base: Matrix;
}

/** The page that is being painted; `place` leads to its space from the one that is painted in. */
export function pageCanvas(pdf: PDFKit.PDFDocument, base: Matrix): Canvas {
  return {
    write: (operators) => pdf.addContent(operators),
    name: (kind, name, object) => {
      const { ext_gstates: states, patterns, xobjects } = pdf.page;
      const named = { ExtGState: states, Pattern: patterns, XObject: xobjects };
      Object.assign(named[kind], { [name]: object });
    },
    base,
  };
}

/** A stream with its own resources, and further entries of its dictionary. */
interface OwnStream {
  readonly entries: object;
  readonly paint: (canvas: Canvas) => void;
}

/** Paints into an object of its own. Fonts are those of the page. */
export function drawObject(
  pdf: PDFKit.PDFDocument,
  { entries, paint }: OwnStream,
): PDFKit.PDFKitReference {
  const lines: string[] = [];
  const named: Partial<Record<Resource, Record<string, PDFKit.PDFKitReference>>> = {};
  paint({
    write: (operators) => lines.push(operators),
    name: (kind, name, object) => {
      named[kind] = { ...named[kind], [name]: object };
    },
    base: identity,
  });
  const object = pdf.ref({
    ...entries,
    Resources: { Font: { ...pdf.page.fonts }, ...named },
  });
  object.end(Buffer.from(lines.join('\n'), 'latin1'));
  return object;
}

/** Paints what is put together first, and then painted as one (ISO 32000-1, 11.6.6). */
export function drawGroup(
  pdf: PDFKit.PDFDocument,
  box: Area,
  {
    space,
    paint,
  }: { readonly space: 'DeviceRGB' | 'DeviceGray'; readonly paint: OwnStream['paint'] },
): PDFKit.PDFKitReference {
  const group = { Type: 'Group', S: 'Transparency', CS: space, I: true };
  return drawObject(pdf, { entries: { ...formEntries(box), Group: group }, paint });
}

/** The dictionary of an object that pages paint (ISO 32000-1, 8.10). */
export function formEntries({ x, y, width, height }: Area) {
  return { Type: 'XObject', Subtype: 'Form', BBox: [x, y, x + width, y + height] };
}
