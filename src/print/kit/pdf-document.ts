import { PDFDocument, type Reference } from 'pdfkit';
import { endWithStream } from './pack-objects.ts';

/** What a document is, apart from its pages. */
export interface PdfFacts {
  readonly title: string;
  /** Empty where it has none. */
  readonly author: string;
  readonly language: string;
  readonly day: Date;
  /** As XMP, without its frame. */
  readonly metadata: string;
}

/** pdfkit's document, where it has to do otherwise: a tagged PDF 1.7 without fonts but ours. */
export class PdfDocument extends PDFDocument {
  readonly #metadata: string;
  readonly #markInfo: Reference;
  #content: string[] = [];

  constructor({ title, author, language, day, metadata }: PdfFacts) {
    super({
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: language,
      displayTitle: true,
      info: {
        Title: title,
        ...(author === '' ? {} : { Author: author }),
        Creator: 'eoms',
        CreationDate: day,
        ModDate: day,
      },
      // pdfkit would load Helvetica.
      font: null,
    });
    this.#metadata = metadata;
    // Set before the first page: pdfkit then gives each page its tab order.
    this.#markInfo = this.ref({ Marked: true });
    this._root.data.MarkInfo = this.#markInfo;
  }

  /** pdfkit turns each operator into bytes by itself; a page has thousands of them. */
  override addContent(operators: string): this {
    this.#content.push(operators);
    return this;
  }

  /** All that was added since it was taken last. */
  takeContent(): Uint8Array {
    const content = Buffer.from(`${this.#content.join('\n')}\n`, 'latin1');
    this.#content = [];
    return content;
  }

  /** pdfkit does not escape what it writes itself. */
  override _addInfo(): void {
    this.appendXML(this.#metadata);
  }

  /** The structure is made of objects that we put. */
  override endMarkings(): void {
    this.#markInfo.end();
  }

  /** So are forms. */
  override endAcroForm(): this {
    return this;
  }

  override _finalize(): void {
    endWithStream(this);
  }
}
