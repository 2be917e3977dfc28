import type { Evidence } from '../../model/assessment.ts';

/** A piece of evidence as it may be typed: `Minutes (minutes.pdf) [2026-05-03]`. */
export function writePiece({ title, file, link, date }: Evidence): string {
  const source = file ?? link;
  const sourced = source === undefined ? title : `${title} (${source})`;
  return date === undefined ? sourced : `${sourced} [${date}]`;
}
