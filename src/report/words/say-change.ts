import type { Messages } from '../../messages/messages.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { gapMarkdown, textOf } from './say-in-markdown.ts';

/** A change in percentage points, with its sign; `null`, where nothing can be compared, is a dash. */
export function sayPoints(points: unknown, messages: Messages): string {
  if (typeof points !== 'number') return messages.text('report.change.none');
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** Why a requirement has no rating. */
const unrated: Readonly<Record<string, MessageKey>> = {
  unanswered: 'report.unanswered',
  'not-applicable': 'report.not-applicable',
  absent: 'report.absent',
};

/** The state of a requirement: its gap in its colour, or why it was not rated. */
export function standingMarkdown(standing: unknown, messages: Messages): string {
  const why = textOf(standing);
  const key = Object.hasOwn(unrated, why) ? unrated[why] : undefined;
  return key === undefined ? gapMarkdown(standing, messages) : messages.text(key);
}
