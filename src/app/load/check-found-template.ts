import type { Messages } from '../../messages/messages.ts';
import type { Problem } from '../../model/problem.ts';
import { checkTemplate } from '../../report/template/check-template.ts';
import { checklistShape } from '../../report/template/checklist-shape.ts';
import { gapReportShape } from '../../report/template/gap-report-shape.ts';
import type { FoundTemplates } from './find-templates.ts';

/** Everything that can be found wrong with a template and its parts without filling it. */
export async function checkFoundTemplate(
  name: string,
  { messages, found }: { readonly messages: Messages; readonly found: FoundTemplates },
): Promise<readonly Problem[]> {
  const { findWrongHint } = await import('../../print/print-room.ts');
  const { templates, fileOf } = found;
  const shape = name === 'checklist' ? checklistShape : gapReportShape;
  return checkTemplate(name, shape, { templates, fileOf, messages, checkHint: findWrongHint });
}
