import { decodePDFRawStream, PDFContext } from '@cantoo/pdf-lib';

/** The most bytes that one stream of a PDF may unfold to. The whole of our largest report has less. */
const mostDecoded = 64_000_000;

/** What pdf-lib 2.11.1 calls its method that makes room for more bytes, in the class of all filters. */
const growing = 'ensureBuffer';

const state = { isLimited: false };

/**
 * Makes pdf-lib give up on a stream that unfolds to more than 64 MB: a few kilobytes can be written
 * so that they unfold to gigabytes. pdf-lib itself has no limit.
 */
export function limitDecoding(): void {
  if (state.isLimited) return;
  const filter: unknown = decodePDFRawStream(PDFContext.create().flateStream(''));
  const filters = prototypeOf(prototypeOf(filter));
  const grow: unknown = Reflect.get(filters, growing);
  if (typeof grow !== 'function') throw new Error(`pdf-lib has no ${growing} to limit`);
  Reflect.set(filters, growing, function limited(this: unknown, wanted: number): unknown {
    if (wanted > mostDecoded) throw new RangeError('a stream unfolds to too many bytes');
    return Reflect.apply(grow, this, [wanted]);
  });
  state.isLimited = true;
}

function prototypeOf(value: unknown): object {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== 'object' || prototype === null) throw new Error('pdf-lib has changed');
  return prototype;
}
