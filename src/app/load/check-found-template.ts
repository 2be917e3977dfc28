import type { Messages } from '../../messages/messages.ts';
import type { Problem } from '../../model/problem.ts';
import { checkTemplate } from '../../report/template/check-template.ts';
import { shapeOf } from '../../report/template/shape-of.ts';
import { checklistSchema } from '../../report/view/checklist-schema.ts';
import { gapReportSchema } from '../../report/view/gap-report-schema.ts';
import type { FoundTemplates } from './find-templates.ts';

/** Everything that can be found wrong with a template and its parts without filling it. */
export async function checkFoundTemplate(
  name: string,
  { messages, found }: { readonly messages: Messages; readonly found: FoundTemplates },
): Promise<readonly Problem[]> {
  const { findWrongHint } = await import('../../print/print-room.ts');
  const { templates, fileOf } = found;
  const shape = shapeOf(name === 'checklist' ? checklistSchema : gapReportSchema);
  return checkTemplate(name, shape, { templates, fileOf, messages, checkHint: findWrongHint });
}
