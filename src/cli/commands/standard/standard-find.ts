import { openAnyStandard } from '../../../app/engagement/open-any-standard.ts';
import { searchStandard } from '../../../app/explain/search-standard.ts';
import { documentMessages } from '../../../app/load/load-messages.ts';
import { jsonOf } from '../../../app/output/json-envelope.ts';
import { EomsError } from '../../../model/problem.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import { workspaceOptions } from '../../flags/read/read-options.ts';
import { printResult, type Terminal } from '../../terminal/terminal.ts';
import { sayHits } from '../../words/say-hits.ts';

/**
 * `eoms standard find WORDS`: the requirements that have all the words, those named so first. Words that
 * mean the same count too, as in the search of the questionnaire.
 *
 * @throws EomsError `usage` where no requirement has them.
 */
export async function standardFind(
  { options, operands }: CommandInput<'standard-find'>,
  terminal: Terminal,
): Promise<number> {
  const { messages } = terminal;
  const { standard } = await openAnyStandard(workspaceOptions(options), terminal);
  const wanted = operands.join(' ');
  const hits = searchStandard(wanted, standard, documentMessages(terminal));
  if (hits.length === 0) {
    throw new EomsError('usage', [
      { key: 'cli.find.nothing', values: { wanted }, hintKey: 'cli.find.nothing.hint' },
    ]);
  }
  if (options.json) {
    const found = hits.map(({ requirement: { id, clause, name }, foundIn, text }) => {
      return { requirement: id, clause, name, foundIn, text };
    });
    await printResult(jsonOf('found', { searched: wanted, found }));
  } else {
    await printResult(sayHits(hits, messages));
  }
  return exitCode.done;
}
