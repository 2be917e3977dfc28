import { basename, extname } from 'node:path';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { decodeSigns } from '../../files/text/decode-text.ts';
import { isAuditName } from '../audits/find-audits.ts';
import { isAcceptedName } from '../engagement/open-accepted.ts';
import { partNames } from '../load/standard-files.ts';

/** Endings of tables of answers. */
const tables = new Set(['.csv', '.tsv']);

const schemaLine = /^schema:\s*["']?eoms\/([a-z]+)@/m;

/** What a file can say that it is. */
const saidKinds = [
  'engagement',
  'assessment',
  'audit',
  'accepted',
  'standard',
  'clauses',
  'answers',
  'interview',
  'theme',
  'crosswalk',
  'overlay',
  'verification',
  'drill',
  ...partNames,
] as const;

/** What a file may be. */
export type FileKind = 'table' | (typeof saidKinds)[number];

/** A file that was read to see what it is: what it holds is at hand for its check. */
export interface SortedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file and sees what it is.
 *
 * @throws EomsError as `readDocumentFile` does.
 */
export async function sortFile(path: string): Promise<SortedFile> {
  const bytes = await readDocumentFile(path);
  return { path, kind: kindOfFile(path, bytes), bytes };
}

/** What a file says that it is; one that does not say is taken for what its place suggests. */
function kindOfFile(path: string, bytes: Uint8Array): FileKind {
  if (tables.has(extname(path).toLowerCase())) return 'table';
  const text = decodeSigns(bytes, shownPath(path));
  const said = schemaLine.exec(text)?.[1];
  const known = saidKinds.find((kind) => kind === said);
  if (known !== undefined) return known;
  if (/(?:^|[\\/])eoms\.ya?ml$/i.test(path)) return 'engagement';
  if (isAcceptedName(basename(path))) return 'accepted';
  return isAuditName(basename(path)) ? 'audit' : 'assessment';
}
