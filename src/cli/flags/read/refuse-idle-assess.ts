import { EomsError } from '../../../model/problem.ts';
import type { OptionsOfCommand } from '../commands.ts';
import { refuseBeside } from './refuse-beside.ts';

/**
 * Refuses flags of `eoms assess` that change nothing: answers that are given are recorded, and nothing is
 * asked; and only an assessment that is begun can follow on another.
 *
 * @throws EomsError `usage`.
 */
export function refuseIdleAssess(options: OptionsOfCommand<'assess'>): void {
  const { answers, set, unanswered, review, plain, ask } = options;
  if (options.from !== undefined && !options.new) {
    throw new EomsError('usage', [{ key: 'cli.from-not-new', hintKey: 'cli.from-not-new.hint' }]);
  }
  if (answers === undefined && set.length === 0) {
    if (options.site === undefined) return;
    throw new EomsError('usage', [
      { key: 'site.needs-answers', hintKey: 'site.needs-answers.hint' },
    ]);
  }
  refuseBeside(answers === undefined ? '--set' : '--answers', {
    '--unanswered': unanswered,
    '--review': review,
    '--plain': plain,
    '--ask': ask !== undefined && !options.new,
  });
}
