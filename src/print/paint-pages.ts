import Pdf from 'pdfkit';
import type { AnchorMark, LinkMark, Mark, Page } from './page.ts';
import { paintScene } from './paint-scene.ts';
import type { FontName, Typefaces } from './typeface.ts';

/** What stands in the document beside its pages. */
export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** ISO date. */
  readonly date: string;
}

const fontNames: readonly FontName[] = ['regular', 'bold', 'italic', 'boldItalic', 'fallback'];
const deepestBookmark = 3;
// Lines are measured already; pdfkit asks for the words only to stretch the spaces between them.
const oneLine = { lineBreak: false, baseline: 'alphabetic', wordCount: 0 } as const;

/** Draws pages as a PDF 1.7 with bookmarks, links and embedded subsets of the fonts. */
export async function paintPages(
  pages: readonly Page[],
  facts: DocumentFacts,
  faces: Typefaces,
): Promise<Uint8Array> {
  const pdf = openDocument(facts, faces);
  const bytes = collect(pdf);
  const painting: Painting = { pdf, faces, bookmarks: [{ level: 0, outline: pdf.outline }] };
  for (const page of pages) {
    pdf.addPage({ size: [page.width, page.height], margin: 0 });
    for (const mark of page.marks) paintMark(mark, page, painting);
  }
  pdf.end();
  return bytes;
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
}

function openDocument(facts: DocumentFacts, faces: Typefaces): PDFKit.PDFDocument {
  // The day that the caller names, not the clock's: pdfkit takes it as nothing but a Date.
  const day = new Date(`${facts.date}T00:00:00Z`);
  const { title, author, language } = facts;
  const pdf = new Pdf({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: {
      ...(title === '' ? {} : { Title: title }),
      ...(author === '' ? {} : { Author: author }),
      Creator: 'eoms',
      CreationDate: day,
      ModDate: day,
    },
    ...noDefaultFont,
  });
  for (const name of fontNames) pdf.registerFont(name, faces[name].font);
  return pdf;
}

// Left to itself pdfkit loads Helvetica, which is never drawn with. Its types know no way to say so.
const noDefaultFont: { font?: string } = Object.fromEntries([['font', null]]);

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

function paintMark(mark: Mark, page: Page, painting: Painting): void {
  const { pdf } = painting;
  switch (mark.kind) {
    case 'text':
      pdf.font(mark.font).fontSize(mark.size).fillColor(mark.colour);
      pdf.text(mark.text, mark.x, mark.y, { ...oneLine, textWidth: mark.width });
      break;
    case 'box':
      pdf.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.colour);
      break;
    case 'line':
      paintLine(mark, pdf);
      break;
    case 'link':
      paintLink(mark, pdf);
      break;
    case 'anchor':
      paintAnchor(mark, page, painting);
      break;
    case 'scene':
      paintScene(mark, pdf, painting.faces);
      break;
    case 'page-number':
      break;
  }
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

function paintLink({ x, y, width, height, target }: LinkMark, pdf: PDFKit.PDFDocument): void {
  if (target.kind === 'web') pdf.link(x, y, width, height, target.href);
  else pdf.goTo(x, y, width, height, destinationOf(target.id));
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
