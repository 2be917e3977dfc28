import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { acceptJson } from '../../files/accept-json.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import type { BatchRecord } from '../../model/document.ts';
import { EomsError } from '../../model/problem.ts';

/** Next to the results of an institution; hidden, because it is for eoms alone. */
export const recordName = '.eoms-batch.json';

/** The largest result that is looked at, and the largest record. */
const mostBytes = 200_000_000;

/**
 * What is recorded of an institution; `undefined` = nothing, or nothing that can be understood: then all is made anew.
 *
 * @param folder of its results
 */
export async function readBatchRecord(folder: string): Promise<BatchRecord | undefined> {
  const bytes = await readResult(join(folder, recordName));
  return bytes && acceptJson(Buffer.from(bytes).toString(), 'batch-record');
}

/** The bytes of a record; the same for the same content. */
export function recordBytes(record: BatchRecord): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}

/** Whether every result is there as it was written, and nothing was interrupted. */
export async function isAsRecorded(folder: string, { results }: BatchRecord): Promise<boolean> {
  for (const { file, digest, before } of results) {
    if (before !== undefined) return false;
    if ((await digestOfResult(join(folder, file))) !== digest) return false;
  }
  return true;
}

/** The digest of a result on disk; `undefined` where it is not there, or cannot be read. */
export async function digestOfResult(path: string): Promise<string | undefined> {
  const bytes = await readResult(path);
  return bytes && digestOfBytes(bytes);
}

export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readResult(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readDocumentFile(path, mostBytes);
  } catch (error) {
    if (error instanceof EomsError) return undefined;
    throw error;
  }
}
