import { dropUnseen } from '../../model/text/given-text.ts';
import { type DecodedText, decodeInItsEncoding } from '../text/decode-in-its-encoding.ts';
import { maxFileBytes, refuseNoText, tooLarge } from '../text/decode-text.ts';
import { refuseForeignKind } from '../text/foreign-kind.ts';
import { refuseDocument } from '../text/refuse-document.ts';

/** What to do with a file that is not text; an office file given as a table is most likely a spreadsheet. */
const hints = {
  spreadsheet: 'files.save-as-csv',
  office: 'files.save-as-csv',
  locked: 'files.save-as-csv',
  pdf: 'files.import-pdf',
} as const;

/**
 * Bytes of a table → its text, in whichever of the encodings of `decodeInItsEncoding` it is.
 * Invisible marks, such as byte order marks where files were joined, are left out.
 *
 * @throws EomsError `bad-data` where the bytes are more than 5 MB, or no text in any of these.
 */
export function decodeSheet(bytes: Uint8Array, file: string): DecodedText {
  if (bytes.length > maxFileBytes) refuseDocument([tooLarge(file)]);
  refuseForeignKind(bytes, file, hints);
  const { text, encoding } = decodeInItsEncoding(bytes, file);
  const seen = dropUnseen(text);
  // Line ends of other programs stay in their cells, where they become those of eoms.
  refuseNoText(seen.replaceAll(cellLineEnd, ' '), file);
  return { text: seen, encoding };
}

/** Control characters that are line ends within a cell. */
const cellLineEnd = /[\v\f\u0085]/g;
