import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, type YAMLMap } from 'yaml';
import { findingFields } from '../assessment/written-answers.ts';
import {
  type EntryChange,
  type Section,
  serializeDocument,
  setEntry,
} from '../editing/edit-document.ts';
import { quoteOddTexts } from '../editing/edit-fields.ts';
import { editHead, setHead } from '../editing/edit-head.ts';
import { editSection } from '../editing/edit-section.ts';
import { type WrittenFields, withoutEmpty } from '../editing/written-fields.ts';
import type { Audit, AuditFinding } from '../model/audit/audit.ts';
import { greatestOf } from '../model/lists/extremes.ts';

const findingsSection: Section = { name: 'findings', mayBegin: true };

/** What an audit says of itself, apart from its findings. */
export type AuditHead = Pick<Audit, 'title' | 'criteria' | 'dates' | 'auditors' | 'sites'>;

/** What changes in an audit. */
export interface AuditChange {
  /** The lists of the head, whole, where they grow. */
  readonly head?: Partial<Pick<AuditHead, 'dates' | 'auditors' | 'sites'>>;
  /** Findings by their ids within the audit: new ones, and those that change. */
  readonly findings: ReadonlyMap<string, AuditFinding>;
  /** New ones that were written elsewhere, as they are written there, with their comments. */
  readonly nodes?: ReadonlyMap<string, YAMLMap>;
}

/** The text of an audit without findings. `schema` is the address of its JSON Schema, for editors. */
export function writeAudit({ title, criteria, ...lists }: AuditHead, schema: string): string {
  const { standard, edition, digest } = criteria;
  const { dates, auditors, sites } = lists;
  const document = new Document(
    withoutEmpty({
      schema: 'eoms/audit@1',
      title,
      criteria: withoutEmpty({ standard, edition, digest }),
      dates,
      auditors,
      sites,
    }),
  );
  quoteOddTexts(document.contents);
  return `# yaml-language-server: $schema=${schema}\n${serializeDocument(document)}`;
}

/**
 * Puts a change into the text of an audit and leaves all other lines alone. New findings go to the
 * end. `undefined` where the text cannot be edited by lines; the result should be read again before it
 * is trusted.
 */
export function putIntoAudit(text: string, change: AuditChange): string | undefined {
  const put = editHead(text, withoutEmpty(change.head ?? {}), headOrder);
  if (put === undefined || change.findings.size === 0) return put;
  return editSection(put, findingsSection, entriesOf(change));
}

/** The same for the document as a whole, which costs layout, but no comment. */
export function changeAudit(document: Document, change: AuditChange): string {
  const { contents } = document;
  if (!isMap(contents)) throw new Error('an audit is a map');
  setHead(document, contents, { fields: withoutEmpty(change.head ?? {}), order: headOrder });
  for (const entry of entriesOf(change)) setEntry(document, findingsSection, entry);
  return serializeDocument(document);
}

const headOrder = ['schema', 'title', 'criteria', 'dates', 'auditors', 'sites', 'findings'];

/** New findings go to the end. */
function entriesOf({ findings, nodes }: AuditChange): readonly EntryChange[] {
  return Array.from(findings, ([id, finding]) => {
    const node = nodes?.get(id);
    const placed = { id, order: [] };
    return node === undefined
      ? { ...placed, fields: auditFindingFields(finding) }
      : { ...placed, node };
  });
}

/** The fields of a finding in an audit in the order in which they are written. */
function auditFindingFields({ requirement, ...finding }: AuditFinding): WrittenFields {
  return { requirement, ...findingFields(finding) };
}

/** Whether two audits say the same, in whatever order their findings were recorded. */
export function isSameAudit(one: Audit, other: Audit): boolean {
  return isDeepStrictEqual(writtenOf(one), writtenOf(other));
}

function writtenOf({ findings, ...head }: Audit): unknown {
  const fields = Array.from(findings, ([id, finding]) => [id, auditFindingFields(finding)]);
  return { ...head, findings: Object.fromEntries(fields) };
}

/** The id of the next finding: one more than the highest that was given. */
export function nextFindingName(names: Iterable<string>): string {
  const given = Array.from(names, (name) => Number(/^F(\d{1,9})$/.exec(name)?.[1] ?? 0));
  return `F${greatestOf(given, 0) + 1}`;
}

/** An audit after a change. */
export function changedAudit(audit: Audit, { head = {}, findings }: AuditChange): Audit {
  return { ...audit, ...head, findings: new Map([...audit.findings, ...findings]) };
}
