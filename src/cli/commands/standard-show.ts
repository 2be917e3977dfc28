import type { Messages } from '../../messages/messages.ts';
import { isWithinClause } from '../../model/clause-order.ts';
import { EomsError } from '../../model/problem.ts';
import type { Clause, Requirement, Standard } from '../../model/standard.ts';
import { suggestWord } from '../../model/suggest-word.ts';
import { formatRef } from '../../report/format-ref.ts';
import { cleanForTerminal } from '../clean-for-terminal.ts';
import { exitCode } from '../exit-code.ts';
import { jsonOf } from '../json-envelope.ts';
import { openEngagement } from '../open-engagement.ts';
import type { CommandInput } from '../program.ts';
import { commonOptions, readOptions, workspaceOptions } from '../read-options.ts';
import { openTerminal, print } from '../terminal.ts';
import { findEngagement, openStandard } from '../workspace.ts';

/** `eoms standard show CLAUSE`: a clause and everything below it, or one requirement by its id. */
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
  const shown = select(standard, wanted);
  const text = options.flag('json')
    ? jsonOf('clause', { ...shown })
    : sayClauses(shown, standard, messages);
  await print(text);
  return exitCode.done;
}

interface Shown {
  readonly clauses: readonly Clause[];
  readonly requirements: readonly Requirement[];
}

function select(standard: Standard, wanted: string): Shown {
  const requirement = standard.requirements.find(({ id }) => id === wanted);
  if (requirement !== undefined) {
    const clauses = standard.clauses.filter(({ clause }) => clause === requirement.clause);
    return { clauses, requirements: [requirement] };
  }
  const clauses = standard.clauses.filter(({ clause }) => isWithinClause(clause, wanted));
  if (clauses.length === 0) throw unknownClause(standard, wanted);
  const requirements = standard.requirements.filter(({ clause }) => isWithinClause(clause, wanted));
  return { clauses, requirements };
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
  { clauses, requirements }: Shown,
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
      requirement.items.map(({ ref, text }) => `${formatRef(ref)} ${text}`),
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
