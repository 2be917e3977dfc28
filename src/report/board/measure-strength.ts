import type { BoardBrief } from '../../briefing/brief-board.ts';
import type { Derived } from '../../model/derived.ts';
import type { boardSchema } from './board-schema.ts';

type StrengthView = Derived<typeof boardSchema>['strengths'][number];

/**
 * A strength as a board reads it, and how many letters that takes: its name, and the note on it or else the
 * titles of its evidence.
 */
export function measureStrength({
  clause,
  name,
  note,
  evidence,
}: BoardBrief['strengths'][number]): {
  readonly strength: StrengthView;
  readonly letters: number;
} {
  const shown = note === '' ? evidence.map(({ title }) => title).join('; ') : note;
  return { strength: { clause, name, note, evidence }, letters: `${name}: ${shown}`.length };
}
