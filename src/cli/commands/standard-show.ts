import type { Messages } from '../../messages/messages.ts';
import { EomsError } from '../../model/problem.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { suggestWord } from '../../model/suggest-word.ts';
import { cleanForTerminal } from '../clean-for-terminal.ts';
import { exitCode } from '../exit-code.ts';
import { findInStandard, type StandardPart } from '../find-in-standard.ts';
import { jsonOf } from '../json-envelope.ts';
import { openEngagement } from '../open-engagement.ts';
import type { CommandInput } from '../program.ts';
import { commonOptions, readOptions, workspaceOptions } from '../read-options.ts';
import { openTerminal, print } from '../terminal.ts';
import { findEngagement, openStandard } from '../workspace.ts';

/** `eoms standard show WHAT`: a clause and everything below it, or one requirement by its id or an item. */
export async function standardShow(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const { cwd } = terminal;
  const where = workspaceOptions(options);
  const inEngagement = where.standard === undefined && findEngagement(cwd) !== undefined;
  const { standard, messages } = inEngagement
    ? await openEngagement(terminal, where)
    : await openStandard(cwd, where);
  const [wanted = ''] = input.operands;
  const shown = findInStandard(standard, wanted);
  if (shown === undefined) throw unknownClause(standard, wanted);
  const text = options.flag('json')
    ? jsonOf('clause', { ...shown })
    : sayClauses(shown, standard, messages);
  await print(text);
  return exitCode.done;
}

function unknownClause(standard: Standard, wanted: string): EomsError {
  const known = [
    ...standard.clauses.map(({ clause }) => clause),
    ...standard.requirements.map(({ id }) => id),
  ];
  return new EomsError('usage', [
    { key: 'cli.nothing-to-show', values: { wanted }, ...suggestWord(wanted, known) },
  ]);
}

function sayClauses(
  { clauses, requirements }: StandardPart,
  standard: Standard,
  messages: Messages,
): string {
  const roles = new Map(standard.roles.map(({ id, name }) => [id, name]));
  const lines = clauses.flatMap(({ clause, title }) => [
    '',
    `${clause} ${title}`,
    ...requirements
      .filter((requirement) => requirement.clause === clause)
      .flatMap((requirement) => sayRequirement(requirement, roles, messages)),
  ]);
  return `${cleanForTerminal([...lines.slice(1), '', standard.notice].join('\n')).trim()}\n`;
}

function sayRequirement(
  requirement: Requirement,
  roles: ReadonlyMap<string, string>,
  messages: Messages,
): readonly string[] {
  const weight = messages.text(`report.weight.${requirement.weight}`);
  return [
    '',
    `  ${requirement.id} (${weight})`,
    `    ${requirement.question}`,
    ...(requirement.intent === '' ? [] : [`    ${requirement.intent}`]),
    ...list(
      messages.text('cli.show.items'),
      requirement.items.map(({ ref, text }) => `${ref} ${text}`),
    ),
    ...list(messages.text('cli.show.evidence'), requirement.evidence),
    ...list(
      messages.text('cli.show.ask'),
      requirement.ask.map(({ role, question }) => `${roles.get(role) ?? role}: ${question}`),
    ),
    ...list(messages.text('cli.show.look'), requirement.look),
  ];
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`    ${title}`, ...lines.map((line) => `      - ${line}`)];
}
