import { applySheet } from '../../edition/apply-sheet.ts';
import { checkSheet } from '../../edition/check-sheet.ts';
import { lookBehind } from '../../files/disk/is-there.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import { refuseDocument } from '../../files/text/refuse-document.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import type { VerificationDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import type { Standard } from '../../model/standard.ts';

const schemaLine = /^schema:\s*["']?eoms\/verification@/m;

/** A verification sheet, and the bytes that it was read from. */
export interface ReadSheet {
  readonly document: Located<VerificationDocument>;
  readonly bytes: Uint8Array;
}

/**
 * The verification sheet in a file; `undefined` where the file is none.
 *
 * @throws EomsError `bad-data` with what is wrong with the form of a sheet.
 */
export async function readSheet(path: string): Promise<ReadSheet | undefined> {
  if (!isYamlName(path) || lookBehind(path)?.isFile() !== true) return undefined;
  const bytes = await readDocumentFile(path);
  if (!schemaLine.test(Buffer.from(bytes).toString('utf8'))) return undefined;
  return { document: parseDocument(bytes, { file: shownPath(path), name: 'verification' }), bytes };
}

/**
 * The edition that a filled sheet makes of its base.
 *
 * @throws EomsError `bad-data` with all that the sheet lacks.
 */
export async function buildVerified(
  { document, bytes }: ReadSheet,
  base: Standard,
): Promise<Standard> {
  const problems = checkSheet(document, base);
  if (problems.length > 0) refuseDocument(problems);
  const { createHash } = await import('node:crypto');
  const digest = createHash('sha256').update(`${base.digest}\n`).update(bytes).digest('hex');
  return applySheet(base, document.value, digest);
}
