import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { findingApart } from '../../assessment/part-private.ts';
import {
  type AuditChange,
  type AuditHead,
  changeAudit,
  changedAudit,
  isSameAudit,
  putIntoAudit,
  writeAudit,
} from '../../audit/edit-audit.ts';
import { isThere } from '../../files/disk/is-there.ts';
import { packageRoot } from '../../files/disk/package-root.ts';
import { portablePath } from '../../files/disk/portable-path.ts';
import { type HeldDocument, holdDocument } from '../../files/save/hold-document.ts';
import { type Save, saveTogether } from '../../files/save/save-durably.ts';
import { markBefore } from '../../files/text/decode-text.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { type ReadAudit, readAudit } from '../audits/open-audits.ts';
import { schemaFolder } from '../engagement/workspace.ts';
import { refuseResult } from './file/refuse-result.ts';

/** Which audit is to be written. */
export interface AuditPlace {
  /** The folder of the engagement. */
  readonly folder: string;
  readonly standard: Standard;
  readonly id: string;
  readonly path: string;
}

/** An audit on disk that only this process may write until it is closed. */
export interface OpenAuditStore {
  /** Puts a change into the audit as it is on disk now; makes one that is absent, with that head. */
  record(change: AuditChange, fresh: AuditHead): Promise<void>;
  /** What recording that would write, for a save together with other files. */
  savesOf(change: AuditChange, fresh: AuditHead): Promise<readonly Save[]>;
  /** Gives the lock back. Nothing can be recorded after that. */
  close(): Promise<void>;
}

/**
 * Opens an audit for writing, under a lock. A missing one is made with the first change. Only lines of
 * what changes are touched: edits made by hand are kept.
 *
 * @throws EomsError `locked` where another process holds it, `cannot-create`, `io-failed`; recording
 * throws `bad-data` too.
 */
export async function openAuditStore(place: AuditPlace): Promise<OpenAuditStore> {
  const held = await holdDocument(place.path, place.folder);
  return {
    record: async (change, fresh) => saveTogether(await savesOf(held, place, { change, fresh })),
    savesOf: (change, fresh) => savesOf(held, place, { change, fresh }),
    close: () => held.close(),
  };
}

async function savesOf(
  held: HeldDocument,
  place: AuditPlace,
  { change, fresh }: { readonly change: AuditChange; readonly fresh: AuditHead },
): Promise<readonly Save[]> {
  const there = await held.read();
  const bytes = there ?? Buffer.from(writeAudit(fresh, schemaAddress(place)));
  const save = held.saveOf(changed(bytes, change, { ...place, file: held.file }));
  return there === undefined ? [...(await schemaFor(place)), save] : [save];
}

/**
 * Puts a change into the lines of the file. If the result does not say what it should, the whole
 * document is rewritten, which costs the layout that the user gave it, but never a finding.
 */
function changed(
  bytes: Uint8Array,
  given: AuditChange,
  place: AuditPlace & Pick<HeldDocument, 'file'>,
): Uint8Array {
  const findings = Array.from(given.findings, ([id, one]) => [id, findingApart(one)] as const);
  const change = { ...given, findings: new Map(findings) };
  const { file } = place;
  const read = (one: Uint8Array): ReadAudit => readAudit(one, place);
  const { audit, document } = read(bytes);
  const wanted = changedAudit(audit, change);
  const saysSo = (result: Uint8Array): boolean => {
    try {
      return isSameAudit(read(result).audit, wanted);
    } catch (error) {
      if (error instanceof EomsError) return false;
      throw error;
    }
  };
  const { parsed } = document;
  const mark = markBefore(parsed.text, bytes);
  const put = putIntoAudit(parsed.text, change);
  const lines = put === undefined ? undefined : Buffer.concat([mark, Buffer.from(put)]);
  if (lines !== undefined && saysSo(lines)) return lines;
  const whole = changeAudit(parsed.document(), change);
  const rewritten = Buffer.concat([mark, Buffer.from(whole)]);
  refuseResult(file, () => read(rewritten));
  return rewritten;
}

const schemaName = 'audit.json';

/** The address of the schema, as seen from the audit. */
function schemaAddress({ folder, path }: AuditPlace): string {
  return portablePath(relative(dirname(path), join(folder, schemaFolder, schemaName)));
}

/** The schema that editors look for, where an older eoms that had no audits laid the others down. */
async function schemaFor({ folder }: AuditPlace): Promise<readonly Save[]> {
  const path = join(folder, schemaFolder, schemaName);
  if (!isThere(dirname(path)) || isThere(path)) return [];
  const bytes = await readFile(join(packageRoot(), 'standards', 'schema', schemaName));
  return [{ path, bytes, within: folder }];
}
