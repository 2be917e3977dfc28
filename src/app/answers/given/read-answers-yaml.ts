import { readDocumentFile } from '../../../files/disk/read-file.ts';
import { shownPath } from '../../../files/disk/shown-path.ts';
import {
  type DocumentCheck,
  type OpenDocument,
  parseDocument,
} from '../../../files/read-document.ts';
import { decodeSigns } from '../../../files/text/decode-text.ts';
import type { AnswersDocument } from '../../../model/document.ts';
import { dropUnseen } from '../../../model/text/given-text.ts';
import { parseRating } from '../typed/parse-rating.ts';

/**
 * Reads answers as YAML (`schema: eoms/answers@1`). A rating may be written as in a table: `N/A`, `"3"`.
 *
 * @throws EomsError `input-missing` or `bad-data`, with every problem and its place.
 */
export async function readAnswersYaml(
  path: string,
  check: DocumentCheck<'answers'> = () => [],
): Promise<OpenDocument<AnswersDocument>> {
  return parseAnswersYaml(await readDocumentFile(path), shownPath(path), check);
}

/** The same for bytes that are at hand; `file` is the name that problems carry. */
export function parseAnswersYaml(
  bytes: Uint8Array,
  file: string,
  check: DocumentCheck<'answers'>,
): OpenDocument<AnswersDocument> {
  // As in a table, invisible marks are dropped; what else no text file can hold is refused.
  const text = dropUnseen(decodeSigns(bytes, file));
  return parseDocument(Buffer.from(text), { file, name: 'answers', check, settle: settleRatings });
}

function settleRatings(document: unknown): void {
  for (const answer of entriesOf(Object(document).answers)) {
    const written: unknown = Object(answer).rating;
    const rating = typeof written === 'string' ? parseRating(written.trim()) : undefined;
    if (rating !== undefined) Object.assign(Object(answer), { rating });
  }
}

function entriesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
