import type { ChecklistLayout } from '../../model/form.ts';
import type { Severity } from '../../model/rules/severity.ts';
import type { Selection } from '../../scope/select-requirements.ts';
import { canonicalWords, nameResult } from '../output/name-result.ts';
import { suitingLayout } from './choose-layout.ts';

/** What a checklist was asked to be. */
export interface ChecklistChoice extends Pick<Selection, 'clauses' | 'processes' | 'roles'> {
  readonly gapsOnly: boolean;
  /** The severity of these gaps; `undefined` = of each. */
  readonly only: Severity | undefined;
  /** How it was asked to be laid out; `undefined` = as suits what was selected. */
  readonly layout: ChecklistLayout | undefined;
  /** Whether known gaps with their notes, and the questions for others, are printed. */
  readonly withGaps: boolean;
  /** Whether typical nonconformities are printed. */
  readonly nonconformities: boolean;
  readonly fillable: boolean;
}

/**
 * What a checklist is called that is given no name: by its day, what was selected and what it is made from,
 * where that is not what would have been taken (`origin`), so that those of one day stand side by side:
 * `checklist-2026-10-16-clause-8.5-role-hr-form`. What is selected is known to the standard, whose names
 * are fit for files.
 */
export async function nameChecklist(
  choice: ChecklistChoice,
  date: string,
  origin: readonly string[] = [],
): Promise<string> {
  const { clauses, processes, roles, gapsOnly, only } = choice;
  const { nonconformities, fillable, withGaps } = choice;
  const parts = { clause: clauses, process: processes, role: roles };
  const selected = Object.entries(parts).flatMap(([part, given]) => {
    const words = canonicalWords(given);
    return words.map((word, index) => (index === 0 ? `${part}-${word}` : word));
  });
  const which = only === undefined ? 'gaps' : `only-${only}`;
  const gaps = gapsOnly ? [which] : [];
  const cases = nonconformities ? ['nonconformities'] : [];
  const known = withGaps ? ['with-gaps'] : [];
  const form = fillable ? ['form'] : [];
  return nameResult({
    head: ['checklist', date],
    selected,
    tail: [...gaps, ...layoutWords(choice), ...known, ...cases, ...origin, ...form],
  });
}

/** A layout that suits what was selected goes without saying. */
function layoutWords({ layout, ...choice }: ChecklistChoice): readonly string[] {
  return layout === undefined || layout === suitingLayout(choice) ? [] : [layout];
}
