import { openAnyStandard } from '../../../app/engagement/open-any-standard.ts';
import { findInStandard } from '../../../app/load/find-in-standard.ts';
import { findSources } from '../../../app/load/requirement-sources.ts';
import { jsonOf } from '../../../app/output/json-envelope.ts';
import { EomsError, type Hint } from '../../../model/problem.ts';
import type { Standard } from '../../../model/standard.ts';
import { quoteForShell } from '../../../model/text/quote-for-shell.ts';
import { adviseWord } from '../../../model/text/suggest-word.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import { workspaceOptions } from '../../flags/read/read-options.ts';
import { printResult, type Terminal } from '../../terminal/terminal.ts';
import { sayClauses } from '../../words/say-clauses.ts';
import { saySources } from '../../words/say-sources.ts';

/**
 * `eoms standard show WHAT`: a clause and everything below it, or one requirement by its id or an item; with
 * `--all-sources`, what each file of the standard says of it.
 */
export async function standardShow(
  { options, operands }: CommandInput<'standard-show'>,
  terminal: Terminal,
): Promise<number> {
  const { messages } = terminal;
  const where = workspaceOptions(options);
  const { standard, reference } = await openAnyStandard(where, terminal);
  const [wanted = ''] = operands;
  const shown = findInStandard(standard, wanted);
  if (shown === undefined) throw unknownClause(standard, wanted);
  if (options.allSources) {
    const ids = shown.requirements.map(({ id }) => id);
    const sources = await findSources(reference, ids);
    await printResult(options.json ? jsonOf('sources', { sources }) : saySources(sources));
  } else {
    const text = options.json
      ? jsonOf('clause', { ...shown })
      : sayClauses(shown, standard, messages);
    await printResult(text);
  }
  return exitCode.done;
}

function unknownClause(standard: Standard, wanted: string): EomsError {
  const known = [
    ...standard.clauses.map(({ clause }) => clause),
    ...standard.requirements.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]),
  ];
  const near = adviseWord(wanted, known);
  const advice: Hint =
    near.hintKey === undefined
      ? { hintKey: 'cli.nothing-to-show.hint', hintValues: { words: quoteForShell(wanted) } }
      : near;
  return new EomsError('usage', [{ key: 'cli.nothing-to-show', values: { wanted }, ...advice }]);
}
