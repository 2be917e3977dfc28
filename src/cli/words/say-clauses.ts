import type { StandardPart } from '../../app/load/find-in-standard.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';

/** Clauses of a standard with all texts of their requirements. */
export function sayClauses(
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
