import { join } from 'node:path';
import type { HandbookName } from '../../model/handbook.ts';

/** The folder of an engagement for the documents that its institution adopts. */
export function documentsFolder(engagement: string): string {
  return join(engagement, 'documents');
}

/** The file of a document in an engagement. */
export function documentFile(engagement: string, name: HandbookName): string {
  return join(documentsFolder(engagement), `${name}.md`);
}
