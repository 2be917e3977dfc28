import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import { type EvaluationRecord, resultFinder, type Way } from '../../model/evaluation.ts';
import type { boardSchema } from './board-schema.ts';

/** So many requirements say what a package is about. */
const mostContents = 2;

/** The work packages, each by a name that no other one has, and by what is most urgent in it. */
export function viewPackages(
  { packages }: Way,
  evaluation: EvaluationRecord,
  messages: Messages,
): Derived<typeof boardSchema>['packages'] {
  const stageNames = new Map(evaluation.pdca.map(({ id, name }) => [id, name]));
  const resultOf = resultFinder(evaluation);
  const names = packages.map(({ processes }) => namePackage(processes, messages));
  return packages.map(({ requirements, stage: id, ...one }, index) => {
    const stage = stageNames.get(id) ?? messages.text('board.stage.other');
    const name = names[index] ?? '';
    const isOnly = names.filter((other) => other === name).length === 1;
    return {
      number: one.number,
      days: one.days,
      start: one.start,
      end: one.end,
      stage,
      name: isOnly ? name : messages.text('board.package.of-stage', { name, stage }),
      contents: messages.text('board.package.contents', {
        names: requirements
          .slice(0, mostContents)
          .map((requirement) => resultOf(requirement).name)
          .join('; '),
        more: Math.max(0, requirements.length - mostContents),
      }),
      gaps: requirements.length,
      latestStart: one.latestStart ?? '',
    };
  });
}

/** By its first two processes, which most of it is in; how many more there are is said. */
function namePackage(
  [name, other = 'none', ...more]: readonly string[],
  messages: Messages,
): string {
  if (name === undefined) return messages.text('board.package.general');
  return messages.text('board.package.named', { name, other, more: more.length });
}
