import { itemSettler } from '../assessment/build-assessment.ts';
import { findingApart } from '../assessment/part-private.ts';
import { type Audit, type AuditFinding, findingId } from '../model/audit/audit.ts';
import type { AuditDocument } from '../model/document.ts';
import type { Standard } from '../model/standard.ts';

/** Makes an audit from its file, which must have passed `checkAudit`. Its id is that of its folder. */
export function buildAudit(
  { title = '', criteria, dates = [], auditors = [], sites = [], findings = {} }: AuditDocument,
  id: string,
  { requirements }: Pick<Standard, 'requirements'>,
): Audit {
  const settle = itemSettler(requirements);
  const { edition = '' } = criteria;
  return {
    id,
    title,
    criteria: { ...criteria, edition },
    dates,
    auditors,
    sites,
    findings: new Map(
      Object.entries(findings).map(([name, { items = [], ...entry }]): [string, AuditFinding] => [
        name,
        {
          id: findingId(id, name),
          ...findingApart(entry),
          items: [...settle(entry.requirement, items)],
        },
      ]),
    ),
  };
}
