import type { Command, Option } from 'commander';
import { EomsError, type Problem } from '../../../model/problem.ts';
import { isBlank } from '../../../model/text/given-text.ts';

/**
 * Refuses words on a command line that are empty or blank: a typo, or a variable of a script that was not set. An empty
 * path would be the working folder. The values of `init` are checked against `eoms.yaml` later, all
 * at once.
 *
 * @throws EomsError `usage` with every flag and word that is empty.
 */
export function refuseEmpty(command: Command): void {
  const flags = command.name() === 'init' ? [] : command.options;
  const problems = [
    ...flags.filter((flag) => isEmpty(command, flag)).map(({ long }) => emptyFlag(long ?? '')),
    ...command.args.filter(isBlank).map(emptyWord),
  ];
  if (problems.length > 0) throw new EomsError('usage', problems);
}

function isEmpty(command: Command, flag: Option): boolean {
  const value: unknown = command.getOptionValue(flag.attributeName());
  return isNothing(value) || (Array.isArray(value) && value.some(isNothing));
}

function isNothing(one: unknown): boolean {
  return typeof one === 'string' && isBlank(one);
}

function emptyFlag(flag: string): Problem {
  return { key: 'files.text-empty', place: { file: flag } };
}

function emptyWord(): Problem {
  return { key: 'cli.usage.empty-word' };
}
