import {
  decodePDFRawStream,
  PDFContext,
  PDFObjectParser,
  type PDFRawStream,
} from '@cantoo/pdf-lib';

/**
 * What all streams of a PDF together may unfold to, in bytes, and how many objects it may have. Our
 * largest form has 106 000 objects, and a fifth of these bytes.
 */
const most = { unfolded: 32_000_000, objects: 250_000 } as const;

/** What pdf-lib 2.11.1 calls its method that makes room for more bytes, in the class of all filters. */
const growing = 'ensureBuffer';
/** And the one that reads an object, be it alone or in another one. */
const reading = 'parseObject';

const used = { unfolded: 0, objects: 0, isLimited: false };

/**
 * Makes pdf-lib give up on a document that unfolds to more than 32 MB or has more than 250 000
 * objects: a few kilobytes can be written so that they unfold to gigabytes, and pdf-lib itself has no
 * limit. To be called for each document anew.
 */
export function limitReading(): void {
  used.unfolded = 0;
  used.objects = 0;
  if (used.isLimited) return;
  used.isLimited = true;
  limitUnfolding();
  limitObjects();
}

/** Whether the document has gone beyond the limits: pdf-lib passes over some of what is thrown. */
export function isBeyondLimits(): boolean {
  return used.unfolded > most.unfolded || used.objects > most.objects;
}

/** The bytes that a stream unfolds to. Throws RangeError beyond the limits, and what pdf-lib throws. */
export function unfold(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(stream).decode();
}

function limitUnfolding(): void {
  const filter: unknown = decodePDFRawStream(PDFContext.create().flateStream(''));
  const sizes = new WeakMap<WeakKey, number>();
  wrap(prototypeOf(prototypeOf(filter)), growing, (self, wanted) => {
    const known = sizes.get(self) ?? 0;
    const size = Math.max(known, Number(wanted));
    sizes.set(self, size);
    used.unfolded += size - known;
  });
}

function limitObjects(): void {
  wrap(PDFObjectParser.prototype, reading, () => {
    used.objects += 1;
  });
}

/** Counts before each call of a method, and ends the reading beyond the limits. */
function wrap(
  methods: object,
  name: string,
  count: (self: WeakKey, argument: unknown) => void,
): void {
  const method: unknown = Reflect.get(methods, name);
  if (typeof method !== 'function') throw new Error(`pdf-lib has no ${name} to limit`);
  Reflect.set(methods, name, function limited(this: WeakKey, ...given: unknown[]): unknown {
    count(this, given[0]);
    if (isBeyondLimits()) throw new RangeError('a document goes beyond the limits');
    return Reflect.apply(method, this, given);
  });
}

function prototypeOf(value: unknown): object {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== 'object' || prototype === null) throw new Error('pdf-lib has changed');
  return prototype;
}
