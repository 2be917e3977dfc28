import type { Typefaces } from '../fonts/typeface.ts';
import type { Bookmark, PdfFile } from '../kit/pdf-file.ts';
import type {
  AnchorMark,
  BoxMark,
  LineMark,
  LinkMark,
  Mark,
  Page,
  PictureMark,
  TextMark,
} from '../layout/page.ts';
import { archivePdf } from './archive-pdf.ts';
import { createEncoder } from './content/encode-text.ts';
import {
  createRasterEmbedder,
  createRasterPainter,
  type RasterPainter,
} from './content/paint-raster.ts';
import {
  createDrawingPainter,
  createStampPainter,
  type DrawingPainter,
} from './content/paint-stamp.ts';
import type { DocumentTools } from './content/scene-tools.ts';
import { type ContentWriter, createContentWriter } from './content/write-content.ts';
import { openPdf } from './file/open-pdf.ts';
import { pdfAddress, pdfNumber, pdfText, shortenPdfText } from './file/pdf-string.ts';
import { destinationOf, writeDestinations } from './file/write-destinations.ts';
import type { DocumentFacts } from './file/write-metadata.ts';
import { createFormPainter, type FormPainter } from './forms/paint-fields.ts';
import type { Structure } from './structure/structure.ts';
import { createTagger, type Tagger } from './structure/tag-marks.ts';
import { writeStructure } from './structure/write-structure.ts';

const deepestBookmark = 3;

/** What pages are painted with. */
interface PaintSetting {
  readonly facts: DocumentFacts;
  readonly faces: Typefaces;
  /** Called between pages of a long document, when those before can be forgotten. */
  readonly relieve: () => void;
}

/** So many pages leave some 100 MB that are needed no more. */
const pagesBetweenReliefs = 400;

/**
 * Draws pages as a tagged PDF 1.7 (PDF/UA-1) with bookmarks, links and embedded subsets of the
 * fonts, and as PDF/A-3a where the facts ask for it. Takes each page from the list when it is
 * painted, so that its marks can be forgotten.
 */
export async function paintPages(
  pages: Page[],
  structure: Structure,
  { facts, faces, relieve }: PaintSetting,
): Promise<Uint8Array> {
  const pdf = openPdf(facts);
  const tagger = createTagger(pdf, structure, facts.language);
  const encode = createEncoder(pdf, faces);
  const painting: PagePainting = {
    pdf,
    structure,
    tagger,
    writer: createContentWriter(pdf, encode),
    form: createFormPainter({ pdf, tagger, faces }),
    ...createPicturePainters({ pdf, faces, encode }),
    bookmarks: [{ level: 0, bookmark: pdf.bookmarks }],
    destinations: new Map(),
  };
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
    await paintPage(page, painting);
    if (pages.length % pagesBetweenReliefs === 0) relieve();
  }
  return pdf.finish({
    form: painting.form.finish(facts.form),
    structure: writeStructure({ root: structure.root, parents: tagger.parents }, pdf),
    destinations: writeDestinations(painting.destinations, pdf),
    archive: archivePdf(pdf, facts),
  });
}

async function paintPage(page: Page, painting: PagePainting): Promise<void> {
  const { pdf, tagger, writer } = painting;
  pdf.startPage(page.width, page.height);
  tagger.startPage();
  writer.startPage();
  for (const mark of page.marks) paintMark(mark, page, painting);
  tagger.endPage();
  await pdf.endPage();
}

interface BookmarkAt {
  readonly level: number;
  readonly bookmark: Bookmark;
}

interface PagePainting {
  readonly pdf: PdfFile;
  /** From the root down to the last bookmark. */
  readonly bookmarks: BookmarkAt[];
  readonly tagger: Tagger;
  readonly structure: Structure;
  readonly paintRaster: RasterPainter;
  readonly paintDrawing: DrawingPainter;
  readonly paintStamp: DrawingPainter;
  readonly form: FormPainter;
  readonly writer: ContentWriter;
  /** Places that links lead to, by name, in PDF syntax. */
  readonly destinations: Map<string, string>;
}

function createPicturePainters(shown: Omit<DocumentTools, 'embedRaster' | 'nextName'>) {
  const embedRaster = createRasterEmbedder(shown.pdf);
  const tools = { ...shown, embedRaster, nextName: countNames() };
  return {
    paintRaster: createRasterPainter(shown.pdf, embedRaster),
    paintDrawing: createDrawingPainter(tools),
    paintStamp: createStampPainter(tools),
  };
}

/** Names for what drawings are painted with. */
function countNames(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `D${last}`;
  };
}

function paintMark(mark: Mark, page: Page, painting: PagePainting): void {
  if (mark.kind === 'anchor') paintAnchor(mark, page, painting);
  else if (mark.kind === 'link') paintLink(mark, page, painting);
  else if (mark.kind === 'field') painting.form.paint(mark, page);
  else if (mark.kind !== 'page-number') {
    painting.tagger.enter(mark);
    paintContent(mark, page, painting);
  }
}

type Content = TextMark | BoxMark | LineMark | PictureMark;

function paintContent(mark: Content, page: Page, painting: PagePainting): void {
  const { writer } = painting;
  switch (mark.kind) {
    case 'text':
      writer.writeText(mark);
      break;
    case 'box':
      writer.writeBox(mark);
      break;
    case 'line':
      writer.writeLine(mark);
      break;
    case 'picture':
      paintPicture(mark, page, painting);
  }
}

function paintPicture(mark: PictureMark, page: Page, painting: PagePainting): void {
  const { tagger, paintRaster, paintDrawing, paintStamp } = painting;
  const { picture } = mark;
  const figure = tagger.elementOf(mark);
  if (figure !== undefined) {
    const placement = mark.among === undefined ? 'Block' : 'Inline';
    figure.attributes = `/O/Layout/Placement/${placement}/BBox[${rectangle(mark, page)}]`;
  }
  if (picture.kind === 'raster') paintRaster(picture, mark);
  else if (mark.source === 'header') paintStamp(picture, mark);
  else paintDrawing(picture, mark);
}

/** The corners of an area, with y growing up from the foot of the page. */
function rectangle({ x, y, width, height }: LinkMark | PictureMark, page: Page): string {
  const corners = [x, page.height - y - height, x + width, page.height - y];
  return corners.map(pdfNumber).join(' ');
}

function paintLink(mark: LinkMark, page: Page, painting: PagePainting): void {
  const { pdf, tagger, structure } = painting;
  const { target } = mark;
  const element = tagger.elementOf(mark);
  if (element === undefined) return;
  const id = pdf.reserve();
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
  pdf.put(id, parts.join(''));
  pdf.page.annotate(pdf.refer(id));
}

function paintAnchor(mark: AnchorMark, page: Page, painting: PagePainting): void {
  const { pdf, bookmarks, destinations } = painting;
  const top = Math.max(0, mark.y - 8);
  const left = pdfNumber(mark.x);
  destinations.set(
    destinationOf(mark.id),
    `[${pdf.page.id} 0 R/XYZ ${left} ${pdfNumber(page.height - top)} null]`,
  );
  if (mark.level > deepestBookmark || mark.title === '') return;
  while ((bookmarks.at(-1)?.level ?? 0) >= mark.level) bookmarks.pop();
  const place = { top, isOpen: mark.level === 1 };
  const bookmark = bookmarks.at(-1)?.bookmark.add(shortenPdfText(mark.title), place);
  if (bookmark !== undefined) bookmarks.push({ level: mark.level, bookmark });
}
