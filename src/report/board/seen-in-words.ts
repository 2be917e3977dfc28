import type { Seen } from '../../briefing/say-seen.ts';
import type { Messages } from '../../messages/messages.ts';

/** What was seen of a gap, in words: the note, points that were not shown, or the rating. */
export function seenInWords(seen: Seen, messages: Messages): string {
  if (seen.kind === 'note') return seen.text;
  if (seen.kind === 'rating') return messages.text('board.seen.rated', { rating: seen.rating });
  return messages.text('board.seen.not-shown', { points: seen.points.join(' ') });
}
