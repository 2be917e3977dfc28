import { markItem } from '../../messages/mark-item.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { hangText } from '../terminal/wrap-text.ts';
import type { AssessContext } from './question/assess-context.ts';

interface Help {
  readonly standard: Pick<Standard, 'roles' | 'scale' | 'weights'>;
  readonly messages: AssessContext['messages'];
}

interface HelpSection {
  readonly heading: MessageKey;
  /** Markers, each followed by its text. */
  readonly entries: readonly (readonly [string, string])[];
}

/**
 * What `?` shows: why the requirement matters, what must be there, what to ask for and whom, and what
 * each rating means. Sections without content are left out. `style` makes headings stand out.
 */
export function helpLines(
  requirement: Requirement,
  help: Help,
  { width, style }: { readonly width: number; readonly style: (heading: string) => string },
): readonly string[] {
  return sections(requirement, help)
    .filter(({ entries }) => entries.length > 0)
    .flatMap(({ heading, entries }) =>
      [style(help.messages.text(heading))].concat(
        entries.flatMap(([marker, text]) => hangText(`  ${marker}`, text, width)),
      ),
    );
}

function sections(requirement: Requirement, help: Help): readonly HelpSection[] {
  const { intent, items, evidence, look, internalLook, small } = requirement;
  return [
    { heading: 'questionnaire.help.intent', entries: intent === '' ? [] : [['', intent]] },
    {
      heading: 'questionnaire.help.items',
      entries: items.map((item) => [`${markItem(item, help.messages)} `, item.text]),
    },
    { heading: 'questionnaire.help.documents', entries: documents(requirement, help).map(bullet) },
    { heading: 'questionnaire.help.evidence', entries: evidence.map(bullet) },
    { heading: 'questionnaire.help.ask', entries: questions(requirement, help).map(bullet) },
    { heading: 'questionnaire.help.look', entries: look.map(bullet) },
    { heading: 'questionnaire.help.internal-look', entries: internalLook.map(bullet) },
    { heading: 'questionnaire.help.small', entries: small === '' ? [] : [['', small]] },
    { heading: 'questionnaire.help.levels', entries: levels(requirement, help) },
    { heading: 'questionnaire.help.weight', entries: weight(requirement, help) },
  ];
}

function bullet(text: string): readonly [string, string] {
  return ['- ', text];
}

const documentKeys = {
  document: 'questionnaire.help.document',
  record: 'questionnaire.help.record',
} as const;

function documents({ documentedInformation }: Requirement, { messages }: Help): readonly string[] {
  return documentedInformation.map(({ kind, name }) => messages.text(documentKeys[kind], { name }));
}

function questions({ ask }: Requirement, { standard, messages }: Help): readonly string[] {
  return ask.map(({ role, question }) => {
    const { name, also } = roleOf(role, standard);
    return also === undefined
      ? messages.text('questionnaire.help.ask-role', { role: name, question })
      : messages.text('questionnaire.help.ask-role-also', { role: name, also, question });
  });
}

function roleOf(
  id: string,
  { roles }: Pick<Standard, 'roles'>,
): { readonly name: string; readonly also?: string } {
  return roles.find((role) => role.id === id) ?? { name: id };
}

function levels(requirement: Requirement, { standard, messages }: Help): HelpSection['entries'] {
  return standard.scale.map(({ rating, name, meaning }) => {
    const level = requirement.levels[String(rating)];
    const text =
      level === undefined
        ? messages.text('questionnaire.help.step', { name, meaning })
        : messages.text('questionnaire.help.step-level', { name, meaning, level });
    return [`${rating} `, text];
  });
}

function weight(requirement: Requirement, { standard, messages }: Help): HelpSection['entries'] {
  return standard.weights
    .filter((one) => one.weight === requirement.weight)
    .map(({ name, meaning }) => ['', messages.text('questionnaire.weight', { name, meaning })]);
}
