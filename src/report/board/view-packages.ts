import { briefPackages, type PackageBrief } from '../../briefing/brief-packages.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import { type EvaluationRecord, resultFinder, type Way } from '../../model/evaluation.ts';
import type { boardSchema } from './board-schema.ts';

/** The work packages, each by a name that no other one has, and by what is most urgent in it. */
export function viewPackages(
  way: Way,
  evaluation: EvaluationRecord,
  messages: Messages,
): Derived<typeof boardSchema>['packages'] {
  const stageNames = new Map(evaluation.pdca.map(({ id, name }) => [id, name]));
  const resultOf = resultFinder(evaluation);
  return briefPackages(way).map((brief) => {
    const { number, days, start, end, requirements, latestStart, stage: id } = brief.package;
    const stage = stageNames.get(id) ?? messages.text('board.stage.other');
    const name = namePackage(brief, messages);
    const names = brief.first.map((requirement) => resultOf(requirement).name).join('; ');
    return {
      number,
      days,
      start,
      end,
      stage,
      name: brief.sharesName ? messages.text('board.package.of-stage', { name, stage }) : name,
      contents: messages.text('board.package.contents', { names, more: brief.more }),
      gaps: requirements.length,
      latestStart: latestStart ?? '',
    };
  });
}

/** By its first processes, which most of it is in; how many more there are is said. */
function namePackage({ processes, moreProcesses }: PackageBrief, messages: Messages): string {
  const [name, other = 'none'] = processes;
  if (name === undefined) return messages.text('board.package.general');
  return messages.text('board.package.named', { name, other, more: moreProcesses });
}

/** Person-days by quarter, with its name. */
export function viewQuarters(
  { quarters }: Way,
  messages: Messages,
): Derived<typeof boardSchema>['quarters'] {
  return quarters.map(({ from, days }) => {
    const [year = '', month = ''] = from.split('-');
    const quarter = Math.ceil(Number(month) / 3);
    return { name: messages.text('board.quarter', { quarter, year }), days };
  });
}
