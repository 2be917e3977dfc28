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
  const { findFrontMatterFaults, findWrongHint } = await import('../../print/print-room.ts');
  const { templates, fileOf } = found;
  const text = templates[name] ?? '';
  const file = fileOf(name);
  if (text.trim() === '') return [{ key: 'template.empty', place: { file } }];
  const shape = shapeOf(name === 'checklist' ? checklistSchema : gapReportSchema);
  const surroundings = { templates, fileOf, messages, checkHint: findWrongHint };
  return [
    ...findFrontMatterFaults(withoutFilledLines(text), file),
    ...checkTemplate(name, shape, surroundings),
  ];
}

/** What a line says that is filled in is not known before. A template whose tags go over lines is left alone. */
function withoutFilledLines(template: string): string {
  const lines = template.split('\n');
  const isOpen = lines.some(
    (line) =>
      line.lastIndexOf('{%') > line.lastIndexOf('%}') ||
      line.lastIndexOf('{{') > line.lastIndexOf('}}'),
  );
  return isOpen ? '' : lines.map((line) => (/\{[{%]/.test(line) ? '' : line)).join('\n');
}
