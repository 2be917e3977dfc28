import {
  decodePDFRawStream,
  PDFContext,
  type PDFObject,
  PDFObjectParser,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** What pdf-lib reads bytes from; it does not export the class. */
export interface PdfBytes {
  /** All of them. */
  readonly bytes: Uint8Array;
  done(): boolean;
  offset(): number;
  peek(): number;
  moveTo(offset: number): void;
}

/** A parser of pdf-lib, seen from the inside. */
export interface PdfParser {
  readonly bytes: PdfBytes;
  readonly context: PDFContext;
  /** Only where strings are encrypted. */
  readonly cryptoFactory?: unknown;
  skipWhitespaceAndComments(): void;
  skipJibberish(): void;
  matchKeyword(keyword: readonly number[]): boolean;
  parseIndirectObjectHeader(): PDFRef;
  parseObject(ref: PDFRef): PDFObject;
  tryToParseInvalidIndirectObject(): void;
}

/** A method as a function; none that we replace takes more than two arguments. */
export type Method<Self> = (self: Self, one: unknown, other: unknown) => unknown;

/**
 * Puts another method in the place of one that pdf-lib 2.11.1 has. `make` is given what the method did
 * before.
 *
 * @throws Error where pdf-lib has no such method.
 */
export function replaceMethod<Self extends object>(
  methods: object,
  name: string,
  make: (before: Method<object>) => Method<Self>,
): void {
  const method: unknown = Reflect.get(methods, name);
  if (typeof method !== 'function') throw new Error(`pdf-lib has no ${name} to replace`);
  const instead = make((self, ...given) => Reflect.apply(method, self, given));
  Reflect.set(methods, name, function replaced(this: Self, one: unknown, other: unknown): unknown {
    return instead(this, one, other);
  });
}

/** The methods of what pdf-lib reads bytes from. */
export function methodsOfBytes(): object {
  const parser = PDFObjectParser.forBytes(new Uint8Array(1), PDFContext.create());
  return prototypeOf(Reflect.get(parser, 'bytes'));
}

/** The methods that all filters of streams have. */
export function methodsOfFilters(): object {
  return prototypeOf(prototypeOf(decodePDFRawStream(PDFContext.create().flateStream(''))));
}

function prototypeOf(value: unknown): object {
  if (typeof value === 'object' && value !== null) {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (typeof prototype === 'object' && prototype !== null) return prototype;
  }
  throw new Error('pdf-lib has changed');
}
