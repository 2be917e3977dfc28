import { resolve } from 'node:path';
import { countSheet, type SheetCounts } from '../../edition/apply-sheet.ts';
import { EomsError } from '../../model/problem.ts';
import { documentMessages } from '../load/load-messages.ts';
import { loadStandard } from '../load/load-standard.ts';
import { readSheet } from '../load/verified-edition.ts';
import type { World } from '../world.ts';

/** What a filled sheet says. */
export interface VerifiedEdition {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly on: string;
  readonly counts: SheetCounts;
}

/**
 * Reads a filled verification sheet, and builds the edition that it makes.
 *
 * @throws EomsError `bad-data` with all that it lacks, by place; `usage` where the file holds something else.
 */
export async function verifySheet(file: string, world: World): Promise<VerifiedEdition> {
  const sheet = await readSheet(resolve(world.cwd, file));
  if (sheet === undefined)
    throw new EomsError('usage', [{ key: 'cli.verify.no-sheet', values: { file } }]);
  const { id, title } = await loadStandard(file, world.cwd, documentMessages(world));
  const { by, on } = sheet.document.value;
  return { id, title, by, on, counts: countSheet(sheet.document.value) };
}
