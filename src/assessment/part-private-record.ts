import type { EvaluationRecord } from '../model/evaluation.ts';
import { splitNote } from '../model/text/private-lines.ts';
import { evidenceApart, findingApart, withoutPrivate } from './part-private.ts';

/**
 * An evaluation without lines that are private. One that eoms makes today has none; an archive of an older eoms, which
 * knew fewer forms of such lines, may, and is printed again.
 */
export function recordApart(record: EvaluationRecord): EvaluationRecord {
  const { requirements, documents, findings, applicability } = record;
  return {
    ...record,
    scope: open(record.scope),
    requirements: requirements.map((one) => ({
      ...one,
      note: open(one.note),
      justification: open(one.justification),
      evidence: evidenceApart(one.evidence).evidence,
    })),
    documents: documents.map((one) => ({
      ...one,
      evidence: evidenceApart(one.evidence).evidence,
    })),
    findings: findings.map((one) => withoutPrivate(findingApart(one))),
    applicability: applicability.map((one) => ({
      ...one,
      justification: open(one.justification),
    })),
  };
}

function open(text: string): string {
  return splitNote(text).note;
}
