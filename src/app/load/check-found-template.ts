import type { Messages } from '../../messages/messages.ts';
import type { Problem } from '../../model/problem.ts';
import { auditSheetSchema } from '../../report/audit-sheet/audit-sheet-schema.ts';
import { boardSchema } from '../../report/board/board-schema.ts';
import { checklistSchema } from '../../report/checklist/checklist-schema.ts';
import { gapReportSchema } from '../../report/gap-report/gap-report-schema.ts';
import { interviewMergeSchema } from '../../report/interview/interview-merge-schema.ts';
import { interviewPlanSchema } from '../../report/interview/interview-plan-schema.ts';
import { ownersSchema } from '../../report/owners/owners-schema.ts';
import { portfolioSchema } from '../../report/portfolio/portfolio-schema.ts';
import { drillViewSchema } from '../../report/standard/drill-schema.ts';
import { sheetSchema } from '../../report/standard/sheet-schema.ts';
import { transitionSchema } from '../../report/standard/transition-schema.ts';
import { checkTemplate } from '../../report/template/check-template.ts';
import { shapeOf, type ValueSchema } from '../../report/template/shape-of.ts';
import { standardMapSchema } from '../../report/view/crosswalk-schema.ts';
import type { FoundTemplates, TemplateName } from './find-templates.ts';

/** What each template sees. */
const seenBy: ReadonlyMap<string, ValueSchema> = new Map<TemplateName, ValueSchema>([
  ['gap-report', gapReportSchema],
  ['board', boardSchema],
  ['owners', ownersSchema],
  ['record', gapReportSchema],
  ['summary', boardSchema],
  ['checklist', checklistSchema],
  ['audit-sheet', auditSheetSchema],
  ['standard-map', standardMapSchema],
  ['transition', transitionSchema],
  ['verification-sheet', sheetSchema],
  ['drill', drillViewSchema],
  ['interview-merge', interviewMergeSchema],
  ['interview-plan', interviewPlanSchema],
  ['portfolio', portfolioSchema],
]);

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
  const shape = shapeOf(seenBy.get(name) ?? {});
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
