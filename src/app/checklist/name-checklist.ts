import type { ChecklistLayout } from '../../model/form.ts';
import type { Selection } from '../../scope/select-requirements.ts';
import { suitingLayout } from './choose-layout.ts';

/** What a checklist was asked to be. */
export interface ChecklistChoice extends Pick<Selection, 'clauses' | 'processes' | 'roles'> {
  readonly gapsOnly: boolean;
  /** How it was asked to be laid out; `undefined` = as suits what was selected. */
  readonly layout: ChecklistLayout | undefined;
  /** Whether known gaps with their notes, and the questions for others, are printed. */
  readonly withGaps: boolean;
  /** Whether typical nonconformities are printed. */
  readonly nonconformities: boolean;
  readonly fillable: boolean;
}

/** Longer names are cut: disks take some 255 bytes, and an ending follows. */
const longestName = 120;

/**
 * What a checklist is called that is given no name: by its day and what was selected, so that those
 * of one day stand side by side: `checklist-2026-10-16-clause-8.5-role-hr-form`. What is selected is
 * known to the standard, whose names are fit for files. What does not fit into a name is counted, and
 * told apart by its digest: `…-and-12-more-3f2a91c0-form`.
 */
export async function nameChecklist(choice: ChecklistChoice, date: string): Promise<string> {
  const { clauses, processes, roles, gapsOnly, nonconformities, fillable, withGaps } = choice;
  const parts = { clause: clauses, process: processes, role: roles };
  const selected = Object.entries(parts).flatMap(([part, given]) => {
    const words = [...new Set(given)];
    return words.map((word, index) => (index === 0 ? `${part}-${word}` : word));
  });
  const gaps = gapsOnly ? ['gaps'] : [];
  const cases = nonconformities ? ['nonconformities'] : [];
  const known = withGaps ? ['with-gaps'] : [];
  const form = fillable ? ['form'] : [];
  const [head, tail] = [
    ['checklist', date],
    [...gaps, ...layoutWords(choice), ...known, ...cases, ...form],
  ];
  const whole = [...head, ...selected, ...tail].join('-');
  if (whole.length <= longestName) return whole;
  const mark = await digestOf(selected);
  const cut = (count: number): string => {
    const rest = ['and', String(selected.length - count), 'more', mark];
    return [...head, ...selected.slice(0, count), ...rest, ...tail].join('-');
  };
  let count = selected.length - 1;
  while (count > 0 && cut(count).length > longestName) count -= 1;
  return cut(count);
}

/** A layout that suits what was selected goes without saying. */
function layoutWords({ layout, ...choice }: ChecklistChoice): readonly string[] {
  return layout === undefined || layout === suitingLayout(choice) ? [] : [layout];
}

async function digestOf(words: readonly string[]): Promise<string> {
  // Node's cryptography takes a while to load, and few names are cut.
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 8);
}
