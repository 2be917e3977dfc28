import type { Messages } from '../messages/messages.ts';
import type { Engagement } from '../model/engagement.ts';
import type { Standard } from '../model/standard.ts';

/**
 * The text of a new `eoms.yaml`: what is known as values, and a comment at each place that people
 * edit by hand later. Every text is written as a JSON string, which YAML reads unchanged.
 */
export function writeEngagement(
  engagement: Engagement,
  standard: Standard,
  messages: Messages,
): string {
  const { institution } = engagement;
  const quoted = (text: string): string => JSON.stringify(text.toWellFormed());
  return [
    '# yaml-language-server: $schema=.eoms/schema/engagement.json',
    'schema: eoms/engagement@1',
    '',
    'institution:',
    `  name: ${quoted(institution.name)}`,
    `  type: ${institution.type}`,
    ...block(
      '  sites:',
      institution.sites.map((site) => `    - ${quoted(site)}`),
    ),
    `  learners: ${institution.learners}`,
    `  staff: ${institution.staff}`,
    '',
    `# ${messages.text('cli.engagement.scope')}`,
    `scope: ${quoted(engagement.scope)}`,
    '',
    `# ${messages.text('cli.engagement.standard')}`,
    `standard: ${quoted(engagement.standard)}`,
    `language: ${engagement.language}`,
    '',
    `# ${messages.text('cli.engagement.conditions')}`,
    ...writeConditions(engagement, standard, quoted),
    '',
    `# ${messages.text('cli.engagement.team')}`,
    ...block(
      'team:',
      engagement.team.map(({ name, role }) =>
        role === ''
          ? `  - name: ${quoted(name)}`
          : `  - name: ${quoted(name)}\n    role: ${quoted(role)}`,
      ),
    ),
    '',
  ].join('\n');
}

function writeConditions(
  { conditions }: Engagement,
  standard: Standard,
  quoted: (text: string) => string,
): readonly string[] {
  const lines = standard.conditions.flatMap(({ id }) => {
    const answer = conditions[id];
    if (answer === undefined) return [];
    if (answer.applies) return [`  ${id}: { applies: true }`];
    return [`  ${id}:`, '    applies: false', `    justification: ${quoted(answer.justification)}`];
  });
  return block('conditions:', lines);
}

/** A key with its lines, or with an empty value where there are none. */
function block(key: string, lines: readonly string[]): readonly string[] {
  if (lines.length > 0) return [key, ...lines];
  return [`${key} ${key.trim() === 'conditions:' ? '{}' : '[]'}`];
}
