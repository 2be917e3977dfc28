import type { Messages } from '../messages/messages.ts';
import type { Engagement, Institution, TeamMember } from '../model/engagement.ts';
import type { Standard } from '../model/standard.ts';
import { quoteYaml, writeId } from '../model/text/quote-yaml.ts';

/**
 * The text of a new `eoms.yaml`: the given values (others are left out), and a comment at each place
 * that people edit by hand later. Every text is written as a JSON string, which YAML reads unchanged.
 */
export function writeEngagement(
  engagement: Engagement,
  standard: Standard,
  messages: Messages,
): string {
  const { scope, language, team } = engagement;
  return [
    '# yaml-language-server: $schema=.eoms/schema/engagement.json',
    'schema: eoms/engagement@1',
    '',
    ...institutionLines(engagement.institution),
    '',
    `# ${messages.text('cli.engagement.scope')}`,
    `scope: ${quoteYaml(scope)}`,
    '',
    `# ${messages.text('cli.engagement.standard')}`,
    `standard: ${quoteYaml(engagement.standard)}`,
    `language: ${writeId(language)}`,
    '',
    `# ${messages.text('cli.engagement.conditions')}`,
    ...listed('conditions:', conditionLines(engagement, standard), exampleCondition(standard)),
    '',
    `# ${messages.text('cli.engagement.team')}`,
    ...listed(
      'team:',
      team.flatMap(memberLines),
      `- name: ${quoteYaml(messages.text('cli.engagement.member'))}`,
    ),
    '',
  ].join('\n');
}

function institutionLines({ name, type, sites, learners, staff }: Institution): readonly string[] {
  return [
    'institution:',
    `  name: ${quoteYaml(name)}`,
    `  type: ${type}`,
    ...(sites.length === 0 ? [] : ['  sites:', ...sites.map((site) => `    - ${quoteYaml(site)}`)]),
    ...(learners === undefined ? [] : [`  learners: ${learners}`]),
    ...(staff === undefined ? [] : [`  staff: ${staff}`]),
  ];
}

function conditionLines({ conditions }: Engagement, standard: Standard): readonly string[] {
  return standard.conditions.flatMap(({ id }) => {
    const answer = conditions[id];
    if (answer === undefined) return [];
    if (answer.applies) return [`  ${writeId(id)}: { applies: true }`];
    return [
      `  ${writeId(id)}:`,
      '    applies: false',
      `    justification: ${quoteYaml(answer.justification)}`,
    ];
  });
}

function exampleCondition({ conditions: [first] }: Standard): string {
  return first === undefined ? '' : `${writeId(first.id)}: { applies: true }`;
}

function memberLines({ name, role }: TeamMember): readonly string[] {
  const lines = [`  - name: ${quoteYaml(name)}`];
  return role === '' ? lines : [...lines, `    role: ${quoteYaml(role)}`];
}

/** A key with its lines. Without lines, the key is left out, and a comment has an example. */
function listed(key: string, lines: readonly string[], example: string): readonly string[] {
  return lines.length > 0 ? [key, ...lines] : [`# ${key}`, `#   ${example}`.trimEnd()];
}
