import type { BoardBrief } from '../../briefing/brief-board.ts';
import { scoreAt } from '../../briefing/brief-sites.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import type { boardSchema } from './board-schema.ts';
import { seenInWords } from './seen-in-words.ts';

type StandingView = Pick<Derived<typeof boardSchema>, 'processes' | 'sites' | 'moreSites'>;

/** Processes with what was seen in the weakest, and sites side by side; sites go by letters, as there is little room. */
export function viewStanding(
  { processes, sites: { sites, more } }: BoardBrief,
  messages: Messages,
): StandingView {
  return {
    sites: sites.map(({ name }, index) => ({ letter: letterOf(index), name })),
    moreSites: more,
    processes: processes.map(({ process: { id, name, score, counts }, before, seen }) => ({
      name,
      score,
      before,
      major: counts.major,
      minor: counts.minor,
      seen: seen === null ? '' : seenInWords(seen, messages),
      sites: sites.map((site, index) => ({ letter: letterOf(index), score: scoreAt(site, id) })),
    })),
  };
}

function letterOf(index: number): string {
  return String.fromCodePoint(65 + index);
}
