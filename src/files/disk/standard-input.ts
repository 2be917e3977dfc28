import { EomsError } from '../../model/problem.ts';
import { maxFileBytes, tooLarge } from '../text/decode-text.ts';
import { refuseDocument } from '../text/refuse-document.ts';
import { readFailure } from './machine-failure.ts';
import { shownPath } from './shown-path.ts';

/** What is typed for standard input where a file is to be named. */
const sign = '-';

/**
 * Whether a path is `-`, or what that becomes as seen from the working folder. What is read belongs there, so an
 * engagement is found as for a file of that folder.
 */
export function isStandardInput(path: string): boolean {
  // Every file that is read is asked for it.
  return path.endsWith(sign) && shownPath(path) === sign;
}

/** A stream that is read to its end. */
type Sent = AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };

const kept = new Map<Sent, Promise<Uint8Array>>();

/**
 * The bytes that are sent to standard input. It can be read once only, so they are kept: what is named twice is
 * the same twice.
 *
 * @throws EomsError `usage` where it is a keyboard, which nothing was sent to; `bad-data` where more than
 * `limit` bytes come; `input-missing` or `io-failed` where it cannot be read.
 */
export function readStandardInput(
  limit = maxFileBytes,
  sent: Sent = process.stdin,
): Promise<Uint8Array> {
  const known = kept.get(sent) ?? readSent(sent, limit);
  kept.set(sent, known);
  return known;
}

async function readSent(sent: Sent, limit: number): Promise<Uint8Array> {
  const place = { file: sign };
  if (sent.isTTY === true) {
    const hintKey = 'files.nothing-piped.hint';
    throw new EomsError('usage', [{ key: 'files.nothing-piped', place, hintKey }]);
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of sent) {
      length += piece.length;
      if (length > limit) refuseDocument([tooLarge(sign, limit)]);
      pieces.push(piece);
    }
  } catch (cause) {
    throw readFailure(cause, sign);
  }
  return Buffer.concat(pieces);
}
