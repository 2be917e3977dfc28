import type { Messages } from '../../messages/messages.ts';
import type { Standard } from '../../model/standard.ts';
import type { GivenEngagement } from '../flags/read/read-given-engagement.ts';
import { widthOf } from '../terminal/measure-text.ts';
import { hangText } from '../terminal/wrap-text.ts';

/** With what an engagement is put into words. */
export interface ReviewContext {
  readonly standard: Standard;
  readonly messages: Messages;
  /** Where it will be written. */
  readonly folder: string;
  readonly width: number;
}

/** What was understood of an engagement, as lines to look at before it is written. */
export function showEngagement(said: GivenEngagement, look: ReviewContext): readonly string[] {
  const { messages, folder, width } = look;
  const none = messages.text('cli.look.none');
  const count = (number: number | undefined): string =>
    number === undefined ? none : messages.text('cli.look.count', { count: number });
  const { name = none, type, scope = none, sites, team } = said;
  const shown = {
    name,
    type: type === undefined ? none : messages.text(`institution.type.${type}`),
    sites: sites.length === 0 ? none : sites.join('; '),
    learners: count(said.learners),
    staff: count(said.staff),
    scope,
    conditions: showConditions(said, look),
    team: none,
    folder,
  };
  const members = team.map((member) => sayMember(member, messages));
  return ([...engagementParts, 'folder'] as const).flatMap((part) => {
    const marker = `${messages.text(`cli.look.${part}`)} `;
    return part === 'team' && members.length > 0
      ? hangEach(marker, members, width)
      : hangText(marker, shown[part], width);
  });
}

/** The values of an engagement, in the order in which they are asked and shown. */
export const engagementParts = [
  'name',
  'type',
  'sites',
  'learners',
  'staff',
  'scope',
  'conditions',
  'team',
] as const;

function showConditions(
  { conditions }: GivenEngagement,
  { standard, messages }: ReviewContext,
): string {
  const excluded = standard.conditions.flatMap(({ id, name }) => {
    const answer = conditions[id];
    if (answer === undefined || answer.applies) return [];
    return [messages.text('cli.look.condition', { name, reason: answer.justification })];
  });
  return excluded.length === 0 ? messages.text('cli.look.all-apply') : excluded.join(' · ');
}

/** A member as it was understood, with name and role told apart. */
export function sayMember(
  { name, role }: GivenEngagement['team'][number],
  messages: Messages,
): string {
  return role === ''
    ? messages.text('cli.look.member-alone', { name })
    : messages.text('cli.look.member', { name, role });
}

/** Texts below each other, the first behind a marker. */
function hangEach(marker: string, texts: readonly string[], width: number): readonly string[] {
  const indent = ' '.repeat(widthOf(marker));
  return texts.flatMap((text, index) => hangText(index === 0 ? marker : indent, text, width));
}
