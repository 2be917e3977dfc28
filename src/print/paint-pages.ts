import { openPdf, setStructure } from './open-pdf.ts';
import { createPacker, type ObjectPacker } from './pack-objects.ts';
import type {
  AnchorMark,
  BoxMark,
  LineMark,
  LinkMark,
  Mark,
  Page,
  PictureMark,
  TextMark,
} from './page.ts';
import { createFormPainter, type FormPainter } from './paint-fields.ts';
import { createRasterPainter, type RasterPainter } from './paint-raster.ts';
import { paintScene } from './paint-scene.ts';
import { pdfAddress, pdfNumber, pdfText } from './pdf-string.ts';
import type { Structure } from './structure.ts';
import { createTagger, type Tagger } from './tag-marks.ts';
import type { Typefaces } from './typeface.ts';
import type { DocumentFacts } from './write-metadata.ts';
import { writeStructure } from './write-structure.ts';

const deepestBookmark = 3;
// Lines are measured already; pdfkit asks for the words only to stretch the spaces between them.
const oneLine = { lineBreak: false, baseline: 'alphabetic', wordCount: 0 } as const;

/**
 * Draws pages as a tagged PDF 1.7 (PDF/UA-1) with bookmarks, links and embedded subsets of the
 * fonts. Takes each page from the list when it is painted, so that its marks can be forgotten.
 */
export async function paintPages(
  pages: Page[],
  structure: Structure,
  { facts, faces }: { readonly facts: DocumentFacts; readonly faces: Typefaces },
): Promise<Uint8Array> {
  const pdf = openPdf(facts, faces);
  const bytes = collect(pdf);
  const packer = createPacker(pdf);
  const tagger = createTagger(pdf, structure);
  const bookmarks = [{ level: 0, outline: pdf.outline }];
  const paintRaster = createRasterPainter(pdf);
  const form = createFormPainter({ pdf, packer, tagger, faces });
  const tools = { tagger, packer, structure, paintRaster, form };
  const painting: Painting = { pdf, faces, bookmarks, ...tools };
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
    paintPage(page, painting);
  }
  form.finish(facts.form);
  setStructure(pdf, writeStructure({ root: structure.root, parents: tagger.parents }, packer));
  packer.flush();
  pdf.end();
  return bytes;
}

function paintPage(page: Page, painting: Painting): void {
  const { pdf, tagger } = painting;
  pdf.addPage({ size: [page.width, page.height], margin: 0 });
  tagger.startPage();
  for (const mark of page.marks) paintMark(mark, page, painting);
  tagger.endPage();
}

interface Bookmark {
  readonly level: number;
  readonly outline: PDFKit.PDFOutline;
}

interface Painting {
  readonly pdf: PDFKit.PDFDocument;
  readonly faces: Typefaces;
  /** From the root down to the last bookmark. */
  readonly bookmarks: Bookmark[];
  readonly tagger: Tagger;
  readonly packer: ObjectPacker;
  readonly structure: Structure;
  readonly paintRaster: RasterPainter;
  readonly form: FormPainter;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

function paintMark(mark: Mark, page: Page, painting: Painting): void {
  if (mark.kind === 'anchor') paintAnchor(mark, page, painting);
  else if (mark.kind === 'link') paintLink(mark, page, painting);
  else if (mark.kind === 'field') painting.form.paint(mark, page);
  else if (mark.kind !== 'page-number') {
    painting.tagger.enter(mark);
    paintContent(mark, page, painting);
  }
}

type Content = TextMark | BoxMark | LineMark | PictureMark;

function paintContent(mark: Content, page: Page, painting: Painting): void {
  const { pdf } = painting;
  switch (mark.kind) {
    case 'text':
      paintText(mark, pdf);
      break;
    case 'box':
      pdf.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.colour);
      break;
    case 'line':
      paintLine(mark, pdf);
      break;
    case 'picture':
      paintPicture(mark, page, painting);
  }
}

function paintPicture(mark: PictureMark, page: Page, painting: Painting): void {
  const { pdf, faces, tagger, paintRaster } = painting;
  const { picture } = mark;
  const figure = tagger.elementOf(mark);
  if (figure !== undefined) {
    figure.attributes = `/O/Layout/Placement/Block/BBox[${rectangle(mark, page)}]`;
  }
  if (picture.kind === 'raster') paintRaster(picture, mark);
  else paintScene(picture, pdf, { mark, faces });
}

function paintText(mark: TextMark, pdf: PDFKit.PDFDocument): void {
  const { text, spaced, x, y, width, font, size, colour } = mark;
  pdf.font(font).fontSize(size).fillColor(colour);
  pdf.text(spaced ? `${text} ` : text, x, y, { ...oneLine, textWidth: width });
}

/** The corners of an area, with y growing up from the foot of the page. */
function rectangle({ x, y, width, height }: LinkMark | PictureMark, page: Page): string {
  const corners = [x, page.height - y - height, x + width, page.height - y];
  return corners.map(pdfNumber).join(' ');
}

function paintLine(mark: Extract<Mark, { kind: 'line' }>, pdf: PDFKit.PDFDocument): void {
  const { x, y, dx, dy, thickness, colour, dotted } = mark;
  pdf.save().lineWidth(thickness).strokeColor(colour);
  if (dotted) pdf.lineCap('round').dash(0.01, { space: 3 });
  pdf
    .moveTo(x, y)
    .lineTo(x + dx, y + dy)
    .stroke()
    .restore();
}

function paintLink(mark: LinkMark, page: Page, painting: Painting): void {
  const { pdf, tagger, packer, structure } = painting;
  const { target } = mark;
  const element = tagger.elementOf(mark);
  if (element === undefined) return;
  const id = packer.reserve();
  const key = tagger.addArea(element, id);
  const action =
    target.kind === 'web'
      ? `/S/URI/URI ${pdfAddress(target.href)}`
      : `/S/GoTo/D ${pdfAddress(destinationOf(target.id))}`;
  const said = target.kind === 'web' ? target.href : structure.titleOf(target.id);
  const parts = [
    `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${rectangle(mark, page)}]`,
    `/A<<${action}>>/Contents${pdfText(said)}/StructParent ${key}>>`,
  ];
  packer.put(id, parts.join(''));
  pdf.page.annotations.push(packer.refer(id));
}

function paintAnchor(mark: AnchorMark, page: Page, { pdf, bookmarks }: Painting): void {
  const top = Math.max(0, mark.y - 8);
  pdf.addNamedDestination(destinationOf(mark.id), 'XYZ', mark.x, top, null);
  if (mark.level > deepestBookmark || mark.title === '') return;
  while ((bookmarks.at(-1)?.level ?? 0) >= mark.level) bookmarks.pop();
  // pdfkit counts `left` from the right edge: the page's width is its left edge.
  const place = { expanded: mark.level === 1, top, left: page.width };
  const outline = bookmarks.at(-1)?.outline.addItem(mark.title, place);
  if (outline !== undefined) bookmarks.push({ level: mark.level, outline });
}

/** Names of destinations are plain ASCII, so that every viewer compares them alike. */
function destinationOf(id: string): string {
  return encodeURIComponent(id);
}
