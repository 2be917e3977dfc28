import type { BoardBrief } from '../../briefing/brief-board.ts';
import { scoreAt } from '../../briefing/brief-sites.ts';
import { fitSeen } from '../../briefing/fit-standing.ts';
import type { PageRoom } from '../../briefing/page-room.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import type { boardSchema } from './board-schema.ts';
import { seenInWords } from './seen-in-words.ts';

type StandingView = Pick<Derived<typeof boardSchema>, 'processes' | 'sites' | 'moreSites'>;

/** What else is on the page of the standing, and how much room it has. */
interface StandingSetting {
  readonly messages: Messages;
  readonly room: PageRoom;
  readonly trend: string;
  readonly isCompared: boolean;
}

/**
 * Processes with what was seen in the weakest, as far as the page has room, and sites side by side; sites go by
 * letters, as there is little room.
 */
export function viewStanding(brief: BoardBrief, setting: StandingSetting): StandingView {
  const { messages, room } = setting;
  const { sites, more } = brief.sites;
  const named = sites.map(({ name }, index) => ({ letter: letterOf(index), name }));
  const seen = brief.processes.map((one) =>
    one.seen === null ? '' : seenInWords(one.seen, messages),
  );
  const rows = brief.processes.map(({ process }, index) => ({
    name: process.name.length,
    seen: seen[index]?.length ?? 0,
  }));
  const paragraphs = paragraphsOf({ named, more }, setting);
  const told = fitSeen({ paragraphs, rows, sites: sites.length }, room);
  return {
    sites: named,
    moreSites: more,
    processes: brief.processes.map(({ process: { id, name, score, counts }, before }, index) => ({
      name,
      score,
      before,
      major: counts.major,
      minor: counts.minor,
      seen: index < told ? (seen[index] ?? '') : '',
      sites: sites.map((site, at) => ({ letter: letterOf(at), score: scoreAt(site, id) })),
    })),
  };
}

/** The letters of what the page says around its picture. */
function paragraphsOf(
  { named, more }: { readonly named: StandingView['sites']; readonly more: number },
  { messages, trend, isCompared }: StandingSetting,
): readonly number[] {
  const text = messages.text('board.standing.text', { compared: String(isCompared) });
  const legend = named.map(({ letter, name }) => `${letter} ${name} · `).join('');
  const sites = named.length === 0 ? '' : legend + messages.text('board.standing.sites', { more });
  return [trend, text, sites].map(({ length }) => length);
}

function letterOf(index: number): string {
  return String.fromCodePoint(65 + index);
}
