import { EomsError } from '../../../model/problem.ts';
import { cleanForTerminal } from '../../../model/text/clean-for-terminal.ts';
import { settleGiven } from '../../../model/text/given-text.ts';
import { hasPrivateLines } from '../../../model/text/private-lines.ts';

/**
 * Who answers, as a flag has it, without invisible marks.
 *
 * @throws EomsError `usage` where it holds a control character, which no assessment can, or begins as a private line.
 */
export function readAnswerer(by: string | undefined, flag = '--by'): string | undefined {
  if (by === undefined) return undefined;
  const name = settleGiven(by);
  const refuse = (key: 'cli.control-character' | 'files.name-printed'): EomsError =>
    new EomsError('usage', [{ key, place: { file: flag } }]);
  if (cleanForTerminal(name) !== name) throw refuse('cli.control-character');
  // It would be printed, though it looks as if it would not.
  if (hasPrivateLines(name)) throw refuse('files.name-printed');
  return name;
}
