import type { StandardPart } from '../../app/load/find-in-standard.ts';
import { markItem } from '../../messages/mark-item.ts';
import type { Messages } from '../../messages/messages.ts';
import { sayDuty } from '../../messages/say-duty.ts';
import { requirementsOf } from '../../model/rules/requirements-of.ts';
import { isUnverified, leastSure } from '../../model/rules/verification.ts';
import type { Item, Requirement, Standard } from '../../model/standard.ts';
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
    ...requirementsOf(clause, { requirements }).flatMap((requirement) =>
      sayRequirement(requirement, roles, messages),
    ),
  ]);
  return `${cleanForTerminal([...lines.slice(1), '', standard.replaced, standard.notice].join('\n')).trim()}\n`;
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
      requirement.items.map((item) => sayItem(item, messages)),
    ),
    ...list(messages.text('cli.show.evidence'), requirement.evidence),
    ...list(
      messages.text('cli.show.ask'),
      requirement.ask.map(({ role, question }) => `${roles.get(role) ?? role}: ${question}`),
    ),
    ...list(messages.text('cli.show.look'), requirement.look),
    ...sayDepth(requirement, messages),
  ];
}

/** What a requirement has beyond its questions: documents, levels, typical nonconformities, relations. */
function sayDepth(requirement: Requirement, messages: Messages): readonly string[] {
  return [
    ...list(messages.text('cli.show.internal-look'), requirement.internalLook),
    ...list(
      messages.text('cli.show.documents'),
      requirement.documentedInformation.map((one) =>
        messages.text('cli.show.document', { ...one }),
      ),
    ),
    ...list(
      messages.text('cli.show.levels'),
      Object.entries(requirement.levels).map(([rating, level]) => `${rating}: ${level}`),
    ),
    ...list(messages.text('cli.show.small'), requirement.small === '' ? [] : [requirement.small]),
    ...sayCases(requirement, messages),
    ...list(messages.text('cli.show.after'), requirement.after),
    ...list(messages.text('cli.show.see-also'), requirement.seeAlso),
  ];
}

/** Typical nonconformities; a duty that was not checked carries the sign, and the title explains it. */
function sayCases({ items, nonconformities }: Requirement, messages: Messages): readonly string[] {
  const status = leastSure(items);
  return list(
    messages.text('cli.show.nonconformities', { signed: isUnverified({ status }) ? 'yes' : 'no' }),
    nonconformities.map((one) => {
      const requirement = sayDuty(one.requirement, status, messages);
      return messages.text('cli.show.nonconformity', { ...one, requirement });
    }),
  );
}

/** A point with its place or its kind, and with its status unless that is confirmed. */
function sayItem(item: Item, messages: Messages): string {
  const said = `${markItem(item, messages)} ${item.text}`;
  return item.kind === 'ours' || item.status === 'confirmed'
    ? said
    : messages.text('cli.show.item', { said, status: item.status });
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`    ${title}`, ...lines.map((line) => `      - ${line}`)];
}
