import { EomsError } from '../../model/problem.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { settleGiven } from '../../model/text/given-text.ts';

/**
 * Who answers, as a flag has it, without invisible marks.
 *
 * @throws EomsError `usage` where it holds a control character, which no assessment can.
 */
export function readAnswerer(by: string | undefined, flag = '--by'): string | undefined {
  if (by === undefined) return undefined;
  const name = settleGiven(by);
  if (cleanForTerminal(name) === name) return name;
  throw new EomsError('usage', [{ key: 'cli.control-character', place: { file: flag } }]);
}
