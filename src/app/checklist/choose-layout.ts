import type { ChecklistLayout } from '../../model/form.ts';
import { EomsError } from '../../model/problem.ts';

/** What the layout of a checklist hangs on. */
interface LayoutChoice {
  readonly roles: readonly string[];
  readonly nonconformities: boolean;
}

/**
 * The layout that was asked for, or suits what was selected.
 *
 * @throws EomsError `usage` where one for a single conversation is asked for more or fewer roles than one, or
 * typical nonconformities in one that has no room for them.
 */
export function chooseLayout({
  layout,
  ...choice
}: LayoutChoice & { readonly layout: ChecklistLayout | undefined }): ChecklistLayout {
  if (layout === undefined) return suitingLayout(choice);
  if (layout === 'interview' && !isOfOne(choice)) {
    throw new EomsError('usage', [{ key: 'cli.checklist.one-role' }]);
  }
  if (choice.nonconformities && layout !== 'detailed') {
    throw new EomsError('usage', [{ key: 'cli.checklist.cases-layout', values: { layout } }]);
  }
  return layout;
}

/** For one role a conversation, with typical nonconformities everything, and else a table. */
export function suitingLayout(choice: LayoutChoice): ChecklistLayout {
  if (choice.nonconformities) return 'detailed';
  return isOfOne(choice) ? 'interview' : 'compact';
}

function isOfOne({ roles }: LayoutChoice): boolean {
  return new Set(roles).size === 1;
}
