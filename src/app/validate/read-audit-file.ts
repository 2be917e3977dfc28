import { remarkAudit } from '../../audit/check-audit.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { type DocumentCheck, type OpenDocument, parseDocument } from '../../files/read-document.ts';
import type { AuditDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';

type OpenAudit = OpenDocument<AuditDocument>;

/**
 * Reads an audit and holds it against its schema and what else it is checked for.
 *
 * @throws EomsError `bad-data` with everything that is wrong in it.
 */
export function readAuditFile(
  path: string,
  bytes: Uint8Array,
  check?: DocumentCheck<'audit'>,
): OpenAudit {
  const kind = { file: shownPath(path), name: 'audit' } as const;
  return parseDocument(bytes, check === undefined ? kind : { ...kind, check });
}

/** What is worth knowing about an audit; the hint is at the last of its kind. */
export function remarkAuditFile(
  audit: Located<AuditDocument>,
  standard: Standard,
): readonly Problem[] {
  const remarks = remarkAudit(audit, standard);
  return remarks.map(({ hintKey, ...remark }, index) =>
    hintKey === undefined || remarks.slice(index + 1).some((one) => one.hintKey === hintKey)
      ? remark
      : { ...remark, hintKey },
  );
}
