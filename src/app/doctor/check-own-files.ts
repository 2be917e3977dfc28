import { isMachineFailure } from '../../files/disk/machine-failure.ts';
import type { Messages } from '../../messages/messages.ts';
import { EomsError } from '../../model/problem.ts';
import { readSchema, schemaNames } from '../load/find-schema.ts';
import { templateNames } from '../load/find-templates.ts';
import { loadCrosswalks } from '../load/load-crosswalk.ts';
import { loadFonts, loadSymbols } from '../load/load-fonts.ts';
import { loadPageAssets } from '../load/load-page-assets.ts';
import { loadStandard } from '../load/load-standard.ts';
import { loadTemplates } from '../load/load-templates.ts';
import { shippedStandards } from '../load/standard-files.ts';

/** A part of what eoms ships, and whether it can be read. */
export interface OwnPart {
  readonly part: string;
  readonly whole: boolean;
}

type ReadPart = (messages: Messages) => unknown;

const parts: Readonly<Record<string, ReadPart>> = {
  standards: (messages) =>
    Promise.all(shippedStandards().map((id) => loadStandard(id, '.', messages))),
  frameworks: loadCrosswalks,
  templates: () => templateNames.map(loadTemplates),
  schemas: () => schemaNames().map((name) => JSON.parse(readSchema(name))),
  fonts: () => Promise.all([loadFonts(), loadSymbols()]),
  pages: loadPageAssets,
};

/** Reads all that eoms ships, part by part. What cannot be read is damaged or missing. */
export async function checkOwnFiles(
  messages: Messages,
  read: Readonly<Record<string, ReadPart>> = parts,
): Promise<readonly OwnPart[]> {
  return Promise.all(
    Object.entries(read).map(async ([part, load]) => ({
      part,
      whole: await isWhole(() => load(messages)),
    })),
  );
}

async function isWhole(load: () => unknown): Promise<boolean> {
  try {
    await load();
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** A file that is not there, cannot be read, or holds something else than eoms wrote into it. */
function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return (
    error instanceof EomsError ||
    error instanceof SyntaxError ||
    isMachineFailure(error) ||
    code === 'MODULE_NOT_FOUND'
  );
}
