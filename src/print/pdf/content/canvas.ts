import type { PdfFile, PdfObject, ResourceKind } from '../../kit/pdf-file.ts';
import type { Area, Matrix } from '../../scene/geometry.ts';
import { identity } from '../../scene/matrix.ts';

/** Where operators of PDF go, with the objects that they name: a page, or an object of its own. */
export interface Canvas {
  readonly write: (operators: string) => void;
  /** Gives an object the name by which operators call it. */
  readonly name: (kind: ResourceKind, name: string, object: PdfObject) => void;
  /** From the space that is painted in to that which patterns count in (ISO 32000-1, 8.7.3.1). */
  readonly base: Matrix;
}

/** The page that is being painted; `place` leads to its space from the one that is painted in. */
export function pageCanvas(pdf: PdfFile, base: Matrix): Canvas {
  return {
    write: (operators) => pdf.write(operators),
    name: (kind, name, object) => pdf.page.name(kind, name, object),
    base,
  };
}

/** A stream with its own resources, and further entries of its dictionary. */
interface OwnStream {
  readonly entries: object;
  readonly paint: (canvas: Canvas) => void;
}

/** Paints into an object of its own. Fonts are those of the page. */
export function drawObject(pdf: PdfFile, { entries, paint }: OwnStream): PdfObject {
  const lines: string[] = [];
  const named: Partial<Record<ResourceKind, Record<string, PdfObject>>> = {};
  paint({
    write: (operators) => lines.push(operators),
    name: (kind, name, object) => {
      named[kind] = { ...named[kind], [name]: object };
    },
    base: identity,
  });
  const resources = { Font: { ...pdf.page.fonts }, ...named };
  const content = Buffer.from(lines.join('\n'), 'latin1');
  return pdf.add({ ...entries, Resources: resources }, content);
}

/** Paints what is put together first, and then painted as one (ISO 32000-1, 11.6.6). */
export function drawGroup(
  pdf: PdfFile,
  box: Area,
  {
    space,
    paint,
  }: { readonly space: 'DeviceRGB' | 'DeviceGray'; readonly paint: OwnStream['paint'] },
): PdfObject {
  const group = { Type: 'Group', S: 'Transparency', CS: space, I: true };
  return drawObject(pdf, { entries: { ...formEntries(box), Group: group }, paint });
}

/** The dictionary of an object that pages paint (ISO 32000-1, 8.10). */
export function formEntries({ x, y, width, height }: Area) {
  return { Type: 'XObject', Subtype: 'Form', BBox: [x, y, x + width, y + height] };
}
