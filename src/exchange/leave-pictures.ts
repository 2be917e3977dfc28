import { PDFDict, PDFName, PDFObjectParser } from '@cantoo/pdf-lib';
import { type PdfParser, replaceMethod } from './patch-pdf-lib.ts';

/** What pdf-lib 2.11.1 calls its method that reads a dictionary, and the stream behind it. */
const readingAll = 'parseDictOrStream';
/** And the one that reads the dictionary alone. */
const readingDict = 'parseDict';

/**
 * Leaves pictures encrypted: they are not looked at here, and to decrypt a report of 60 MB of photos takes
 * longer than anything else in it.
 */
export function leavePicturesEncrypted(): void {
  replaceMethod<PdfParser>(PDFObjectParser.prototype, readingAll, (before) => (self, ...given) => {
    const { cryptoFactory } = self;
    try {
      return before(self, ...given);
    } finally {
      Object.assign(self, { cryptoFactory });
    }
  });
  // Dictionaries within this one have been read by the same two methods, so that the last is that of the stream.
  replaceMethod<PdfParser>(PDFObjectParser.prototype, readingDict, (before) => (self, ...given) => {
    const dict = before(self, ...given);
    if (isPicture(dict)) Object.assign(self, { cryptoFactory: undefined });
    return dict;
  });
}

/** Only what is said in the dictionary itself counts: what it refers to may not have been read yet. */
function isPicture(dict: unknown): boolean {
  return dict instanceof PDFDict && dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
}
