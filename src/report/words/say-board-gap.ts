import type { Messages } from '../../messages/messages.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { shortDate } from './say-date.ts';
import { type Fields, textOf } from './say-in-markdown.ts';
import { evidenceLine } from './say-owned-gap.ts';

/** What was seen of a gap, then what shows it, then that it is accepted. */
export function factAndEvidence(gap: Fields, messages: Messages): string {
  const evidence = evidenceLine(gap, messages);
  const accepted = escapeMarkdown(textOf(gap['accepted']));
  return [
    escapeMarkdown(textOf(gap['fact'])),
    evidence === '' ? '' : `*${evidence}*`,
    accepted === '' ? '' : `**${messages.text('board.accepted')}** ${accepted}`,
  ]
    .filter((line) => line !== '')
    .join('<br>');
}

/** What was seen of a gap, then that it is accepted; what shows it has a column of its own. */
export function factAndAcceptance(gap: Fields, messages: Messages): string {
  return factAndEvidence({ ...gap, evidence: [] }, messages);
}

/** By when a gap could be closed, and with how many person-days; nothing where none are planned. */
export function untilAndDays({ until, days }: Fields, messages: Messages): string {
  if (until === null) return '';
  const said = messages.text('board.days', { days: Number(textOf(days)) });
  return `${escapeMarkdown(shortDate(textOf(until), messages))}<br>${said}`;
}

/** Whose gap it is, then by when it could be closed. */
export function ownerAndUntil(gap: Fields, messages: Messages): string {
  const owner = escapeMarkdown(textOf(gap['owner']));
  return [owner, untilAndDays(gap, messages)].filter((text) => text !== '').join('<br>');
}
