import type { FontInFile, Outline, Page } from 'pdfkit';
import type { Matrix } from '../scene/geometry.ts';
import { createCompressor } from './compress-streams.ts';
import { embedFont } from './embed-font.ts';
import { type Font, fontkitOf, glyphsOf } from './font.ts';
import { createPacker, type ObjectPacker } from './pack-objects.ts';
import { PdfDocument, type PdfFacts } from './pdf-document.ts';
import type {
  ArchiveRoot,
  Bookmark,
  DocumentRoot,
  EmbeddedFont,
  PdfFile,
  PdfObject,
  PdfPage,
  ResourceKind,
} from './pdf-file.ts';

/** Begins a PDF that says what it is: title, language, day, tags. */
export function createPdf(facts: PdfFacts): PdfFile {
  return new OpenPdf(facts);
}

class OpenPdf implements PdfFile {
  readonly day: Date;
  readonly bookmarks: Bookmark;
  readonly #pdf: PdfDocument;
  readonly #bytes: Promise<Uint8Array>;
  readonly #compressor = createCompressor();
  readonly #packer: ObjectPacker;
  readonly #fonts = new Map<FontInFile, EmbeddedFont>();
  #page: PdfPage | undefined;

  constructor(facts: PdfFacts) {
    this.day = facts.day;
    this.#pdf = new PdfDocument(facts);
    this.#bytes = collect(this.#pdf);
    this.#packer = createPacker(this.#pdf, this.#compressor);
    this.bookmarks = bookmarkOf(this.#pdf.outline, this.#pdf);
  }

  reserve(): number {
    return this.#packer.reserve();
  }

  put(id: number, body: string): void {
    this.#packer.put(id, body);
  }

  refer(id: number): PdfObject {
    return this.#packer.refer(id);
  }

  add(entries: object, content?: Uint8Array): PdfObject {
    const object = this.#pdf.ref(entries);
    object.end(content);
    return object;
  }

  get page(): PdfPage {
    if (this.#page === undefined) throw new TypeError('no page was started');
    return this.#page;
  }

  startPage(width: number, height: number): void {
    this.#pdf.addPage({ size: [width, height], margin: 0 });
    this.#page = viewPage(this.#pdf.page);
  }

  write(operators: string): void {
    this.#pdf.addContent(operators);
  }

  writeIn(matrix: Matrix, operators: string): void {
    this.#pdf.save();
    this.#pdf.transform(...matrix);
    this.#pdf.addContent(operators);
    this.#pdf.restore();
  }

  async endPage(): Promise<void> {
    this.#compressor.end(this.#pdf.page.content, this.#pdf.takeContent());
    await this.#compressor.relieve();
  }

  font(name: string, font: Font): EmbeddedFont {
    const inFile = this.#pdf.registerFont(name, fontkitOf(font)).font(name)._font;
    const embedded = this.#fonts.get(inFile) ?? embedFont(inFile, glyphsOf(font));
    this.#fonts.set(inFile, embedded);
    return embedded;
  }

  async finish(root: DocumentRoot): Promise<Uint8Array> {
    setRoot(this.#pdf, root);
    this.#packer.flush();
    await this.#compressor.settle();
    this.#pdf.end();
    return this.#bytes;
  }
}

function collect(pdf: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

function viewPage(page: Page): PdfPage {
  return {
    id: page.dictionary.id,
    base: [1, 0, 0, -1, 0, page.height],
    get fonts() {
      return page.fonts;
    },
    name: (kind, name, object) => {
      namesIn(page, kind)[name] = object;
    },
    annotate: (annotation) => {
      page.annotations.push(annotation);
    },
    describe: (entries) => {
      Object.assign(page.dictionary.data, entries);
    },
  };
}

/** A page that paints anything but letters by name has all kinds of names, empty or not. */
function namesIn(page: Page, kind: ResourceKind): Record<string, object> {
  if (kind === 'Font') return page.fonts;
  const { ext_gstates: states, patterns, xobjects } = page;
  return { ExtGState: states, Pattern: patterns, XObject: xobjects }[kind];
}

function bookmarkOf(outline: Outline, pdf: PdfDocument): Bookmark {
  return {
    add: (title, { top, isOpen }) => {
      // pdfkit counts from the right edge: at the width of the page is its left edge.
      const place = { expanded: isOpen, top, left: pdf.page.width };
      return bookmarkOf(outline.addItem(title, place), pdf);
    },
  };
}

/** Sets what the root leads to: pdfkit knows nothing of these, or would make them itself. */
function setRoot(pdf: PdfDocument, { form, structure, destinations, archive }: DocumentRoot): void {
  const { data } = pdf._root;
  if (form !== undefined) data.AcroForm = form;
  data.StructTreeRoot = structure;
  // pdfkit's own tree sorts by a locale, slowly.
  data.Names.data.Dests = destinations;
  if (archive !== undefined) setArchive(pdf, archive);
}

function setArchive(pdf: PdfDocument, { intent, files }: ArchiveRoot): void {
  pdf._root.data.OutputIntents = [intent];
  if (files.length === 0) return;
  pdf._root.data.AF = files.map(({ specification }) => specification);
  for (const { name, specification } of files) pdf.addNamedEmbeddedFile(name, specification);
}
