import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder, with the function that removes it. */
export function makeTemporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'eoms-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
