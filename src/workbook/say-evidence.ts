import type { Evidence } from '../model/assessment.ts';

/** Evidence as a cell of a sheet holds it: a piece a line, with its file or link in brackets. */
export function sayEvidence(evidence: readonly Evidence[]): string {
  return evidence.map(sayPiece).join('\n');
}

function sayPiece({ title, file, link }: Evidence): string {
  const source = file ?? link;
  return source === undefined ? title : `${title} (${source})`;
}
