import { buildAudit } from '../../audit/build-audit.ts';
import { checkAudit, isHeldAgainst } from '../../audit/check-audit.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { type OpenDocument, parseDocument } from '../../files/read-document.ts';
import type { Audit } from '../../model/audit/audit.ts';
import type { AuditDocument } from '../../model/document.ts';
import { settleInTurn } from '../../model/problems/join-failures.ts';
import type { Standard } from '../../model/standard.ts';
import { noticesOf } from '../load/find-copies.ts';
import type { World } from '../world.ts';
import { findAudits } from './find-audits.ts';
import { remarkStrayAudits } from './stray-audits.ts';

/** An audit that was read: what it says, and the document in which everything has its place. */
export interface ReadAudit {
  readonly document: OpenDocument<AuditDocument>;
  readonly audit: Audit;
}

/** Where audits are, and the standard that their findings are about. */
export interface AuditsPlace {
  /** The folder of the engagement. */
  readonly folder: string;
  readonly standard: Standard;
}

/**
 * Reads the audits of an engagement that were held against its standard. What is passed over is noted:
 * copies, what was perhaps meant as an audit, and audits of another standard.
 *
 * @throws EomsError with everything that is wrong with any of them, or with their folder.
 */
export async function openAudits(
  { folder, standard }: AuditsPlace,
  world: Pick<World, 'note'>,
): Promise<readonly ReadAudit[]> {
  const { audits, copies } = findAudits(folder);
  [...noticesOf(copies), ...remarkStrayAudits(folder)].forEach(world.note);
  const read = await settleInTurn(audits, async ({ id, path }) =>
    readAudit(await readDocumentFile(path), { file: shownPath(path), id, standard }),
  );
  const [own, others] = parted(read, standard);
  for (const { document } of others) {
    const values = { file: document.file, found: document.value.criteria.standard };
    world.note({ key: 'cli.audit-of-other-standard', values });
  }
  return own;
}

function parted(
  read: readonly ReadAudit[],
  standard: Standard,
): readonly [readonly ReadAudit[], readonly ReadAudit[]] {
  const isOwn = ({ document }: ReadAudit): boolean => isHeldAgainst(document.value, standard);
  return [read.filter(isOwn), read.filter((one) => !isOwn(one))];
}

/** What an audit is read as. `file` is the name used in problems. */
export interface AuditIdentity {
  readonly file: string;
  readonly id: string;
  readonly standard: Standard;
}

/**
 * The bytes of an audit → its content, checked against the standard.
 *
 * @throws EomsError `bad-data` with everything that is wrong in it.
 */
export function readAudit(bytes: Uint8Array, { file, id, standard }: AuditIdentity): ReadAudit {
  const document = parseDocument(bytes, {
    file,
    name: 'audit',
    check: (one) => checkAudit(one, standard),
  });
  return { document, audit: buildAudit(document.value, id, standard) };
}
