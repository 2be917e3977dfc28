import type { Messages } from '../../messages/messages.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { firstProblems } from '../../model/problems/first-problems.ts';
import { renderTemplate, type TemplateWork } from '../../report/engine/render-template.ts';
import { markLines, traceLines } from '../../report/template/trace-lines.ts';
import type { PlaceProblems } from '../formats/print-request.ts';
import { checkFoundTemplate } from '../load/check-found-template.ts';
import { noticesOf } from '../load/find-copies.ts';
import type { FoundTemplates } from '../load/find-templates.ts';
import type { World } from '../world.ts';

/** Where a template comes from, and the words that it is filled with. */
export interface Filling {
  readonly world: World;
  readonly messages: Messages;
  readonly found: FoundTemplates;
}

/** What a template was filled to, and how its problems are given a place. */
export interface FilledTemplate {
  readonly markdown: string;
  readonly placed: PlaceProblems;
}

/**
 * Fills a template: a shipped one here, one of the engagement in a thread of its own, within limits, after
 * the same check that `eoms template check` makes.
 *
 * @throws EomsError `bad-data` with what is wrong with a template of the engagement, and where.
 */
export async function fillTemplate(work: TemplateWork, filling: Filling): Promise<FilledTemplate> {
  const { world, messages, found } = filling;
  noticesOf(found.copies).forEach(world.note);
  if (found.own.size > 0) {
    world.note({ key: 'cli.own-templates', values: { count: found.own.size } });
    const wrong = await checkFoundTemplate(work.name, { messages, found });
    if (wrong.length > 0) throw new EomsError('bad-data', firstProblems(wrong));
  }
  const markdown = await render(work, filling);
  return { markdown, placed: placeInTemplate(work, markdown, filling) };
}

async function render(work: TemplateWork, { messages, found }: Filling): Promise<string> {
  if (found.own.size === 0) return renderTemplate(work, messages);
  const { renderApart } = await import('../apart/render-apart.ts');
  return renderApart(work, { messages, found });
}

/**
 * Places of problems in a print are lines of Markdown that is not in any file. This maps each to the
 * line of the template that wrote it, or to the template as a whole where the line is unknown.
 */
function placeInTemplate(work: TemplateWork, markdown: string, filling: Filling): PlaceProblems {
  const { fileOf } = filling.found;
  return async (problems) => {
    const isOfMarkdown = ({ place }: Problem): boolean =>
      place?.file === work.name && place.line !== undefined;
    if (!problems.some(isOfMarkdown)) return problems;
    const traced = await render({ ...work, templates: markLines(work.templates) }, filling);
    const originOf = traceLines(traced, markdown);
    const placed = problems.map((problem) => {
      if (!isOfMarkdown(problem)) return problem;
      const origin = originOf(problem.place?.line ?? 0);
      const names = Object.keys(work.templates);
      const file = fileOf(names[origin?.template ?? -1] ?? work.name);
      return { ...problem, place: origin === undefined ? { file } : { file, line: origin.line } };
    });
    // A line that is filled many times is wrong once.
    return [...new Map(placed.map((one) => [JSON.stringify(one), one])).values()];
  };
}

/**
 * Refuses tables in Markdown that is not printed, as a print of it would. Only templates of the engagement
 * write such: those that eoms ships are known to be sound.
 *
 * @throws EomsError `bad-data` with each of them, and where it comes from.
 */
export async function refuseBrokenTables(
  { markdown, placed }: FilledTemplate,
  { name, found }: { readonly name: string; readonly found: Pick<FoundTemplates, 'own'> },
): Promise<void> {
  if (found.own.size === 0) return;
  const { findTableFaults } = await import('../../print/print-room.ts');
  const faults = findTableFaults(markdown, name);
  if (faults.length > 0) throw new EomsError('bad-data', firstProblems(await placed(faults)));
}
