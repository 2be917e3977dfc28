import type { Testimony } from '../../../model/assessment.ts';
import { isHeard } from '../../../model/rules/heard.ts';
import { fitText, wrapText } from '../../terminal/wrap-text.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { type LineRoom, nameRating, wholeWidth } from '../question/question-lines.ts';

type Told = Pick<AssessContext, 'standard' | 'messages' | 'said'>;

/** Where rows are scarce, so many people have a line each; the others are counted. */
const mostShort = 3;

/**
 * What people said about a requirement, each with role and site as in a merge of interviews, for the person who
 * rates it. Private notes are left out, as those of an answer are.
 */
export function describeSaid(id: string, told: Told): readonly string[] {
  return (told.said?.(id) ?? []).filter(isHeard).map((one) => sayTestimony(one, told));
}

/** How many people spoke on a requirement, as a list marks it; '' where there are none. */
export function markSaid(id: string, told: Told): string {
  const count = describeSaid(id, told).length;
  return count === 0 ? '' : told.messages.text('questionnaire.quick-said', { count });
}

function sayTestimony(
  { who, role, site, words, shows }: Testimony,
  { standard, messages }: Told,
): string {
  const name = standard.roles.find((one) => one.id === role)?.name ?? role ?? who;
  return messages.text('questionnaire.said-by', {
    person: site === undefined ? name : `${name}, ${site}`,
    words,
    isSilent: words === '' ? 'yes' : 'no',
    level: shows === undefined ? 'none' : nameRating(shows, { standard, messages }),
  });
}

/** The same as lines of a screen; with a line each, the last one counts those that have none. */
export function saidLines(
  id: string,
  context: Told & Pick<AssessContext, 'terminal'>,
  room: LineRoom,
): readonly string[] {
  const { messages, terminal } = context;
  const texts = describeSaid(id, context);
  const width = wholeWidth(terminal) - 2;
  const most = texts.length > mostShort ? mostShort - 1 : mostShort;
  const more = texts.length - most;
  const lines =
    room === 'whole'
      ? texts.flatMap((text) => wrapText(text, width))
      : [
          ...texts.slice(0, most).map((text) => fitText(text, width)),
          ...(more > 0 ? [messages.text('questionnaire.said-more', { more })] : []),
        ];
  return lines.map((line) => `  ${line}`);
}
