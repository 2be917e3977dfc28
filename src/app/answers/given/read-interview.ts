import { checkInterview } from '../../../assessment/check-said.ts';
import { readDocumentFile } from '../../../files/disk/read-file.ts';
import { shownPath } from '../../../files/disk/shown-path.ts';
import {
  type DocumentCheck,
  type OpenDocument,
  parseDocument,
} from '../../../files/read-document.ts';
import { decodeSigns } from '../../../files/text/decode-text.ts';
import type { Testimony } from '../../../model/assessment.ts';
import type { InterviewDocument } from '../../../model/document.ts';
import type { Standard } from '../../../model/standard.ts';
import { dropUnseen } from '../../../model/text/given-text.ts';
import { privateApart } from '../../../model/text/private-lines.ts';

/** What was said about a requirement, without who said it. */
export type Words = Pick<Testimony, 'words' | 'shows' | 'private'>;

/**
 * Reads what one person said (`schema: eoms/interview@1`), by requirement id.
 *
 * @throws EomsError `input-missing` or `bad-data`, with every problem and its place.
 */
export async function readInterview(
  path: string,
  standard: Standard,
): Promise<ReadonlyMap<string, Words>> {
  const bytes = await readDocumentFile(path);
  const document = parseInterview(bytes, shownPath(path), (read) => checkInterview(read, standard));
  return new Map(Object.entries(document.value.said).map(([id, given]) => [id, splitWords(given)]));
}

/** A line that begins with `!` is private here too. */
function splitWords({ words, private: own, ...rest }: Words): Words {
  const given = own === undefined ? {} : { private: own };
  const { note = '', ...apart } = privateApart({ note: words, ...given });
  return { ...rest, words: note, ...apart };
}

/** The same for bytes that are at hand, as it is written; `file` is the name that problems carry. */
export function parseInterview(
  bytes: Uint8Array,
  file: string,
  check: DocumentCheck<'interview'>,
): OpenDocument<InterviewDocument> {
  const text = dropUnseen(decodeSigns(bytes, file));
  return parseDocument(Buffer.from(text), { file, name: 'interview', check });
}
