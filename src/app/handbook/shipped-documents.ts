import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../files/disk/package-root.ts';
import type { HandbookName, HandbookSize } from '../../model/handbook.ts';
import { notWhole } from '../../model/problems/not-whole.ts';
import { fallbackLanguage } from '../../model/rules/fallback-language.ts';
import { unifyLineEnds } from '../../model/text/line-ends.ts';

/** Which of the documents that eoms ships is meant. */
export interface ShippedDocument {
  readonly name: HandbookName;
  readonly size: HandbookSize;
}

/** The text of a document that eoms ships, in a language or else in the one that there always is. */
export function readShippedDocument({ name, size }: ShippedDocument, language: string): string {
  const folder = join(packageRoot(), 'templates', 'documents');
  const inLanguage = join(folder, language, size, `${name}.md`);
  const file = existsSync(inLanguage)
    ? inLanguage
    : join(folder, fallbackLanguage, size, `${name}.md`);
  const text = unifyLineEnds(readFileSync(file, 'utf8'));
  if (text.trim() === '') throw notWhole(`empty: ${file}`);
  return text;
}
