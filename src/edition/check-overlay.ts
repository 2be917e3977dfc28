import type { OverlayDocument } from '../model/document.ts';
import type { Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { suggestWord } from '../model/text/suggest-word.ts';

/**
 * What is wrong with an overlay beyond its form: clauses that its base does not have, and possible numbers where
 * the order is known. Without `clauses`, the numbers of the base, those are not looked at.
 */
export function checkOverlay(
  { value, locate }: Located<OverlayDocument>,
  clauses?: readonly string[],
): readonly Problem[] {
  return Object.entries(value.clauses).flatMap(([id, { flag, numbers }]): readonly Problem[] => {
    if (clauses !== undefined && !clauses.includes(id)) {
      const place = locate(['clauses', id], 'key');
      return [
        { key: 'standard.unknown-clause', values: { id }, place, ...suggestWord(id, clauses) },
      ];
    }
    if (numbers === undefined || flag === 'order-unknown') return [];
    return [
      { key: 'overlay.numbers-known', values: { id }, place: locate(['clauses', id, 'numbers']) },
    ];
  });
}
