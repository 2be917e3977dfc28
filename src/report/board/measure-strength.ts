import type { BoardBrief } from '../../briefing/brief-board.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import { shortDate } from '../words/say-date.ts';
import type { boardSchema } from './board-schema.ts';

type StrengthView = Derived<typeof boardSchema>['strengths'][number];

/** A strength as a board reads it, and how many letters that takes. */
interface MeasuredStrength {
  readonly strength: StrengthView;
  readonly letters: number;
}

/** A strength with what was noted of it, and in short: with its evidence and the day of that. */
export function measureStrength(
  strength: BoardBrief['strengths'][number],
  messages: Messages,
): Readonly<Record<'full' | 'short', MeasuredStrength>> {
  const short = measured(strength, '', messages);
  return {
    full: strength.note === '' ? short : measured(strength, strength.note, messages),
    short,
  };
}

function measured(
  { clause, name, evidence }: BoardBrief['strengths'][number],
  note: string,
  messages: Messages,
): MeasuredStrength {
  const shown = note === '' ? sayEvidence(evidence, messages) : note;
  const strength = { clause, name, note, evidence, shown };
  return { strength, letters: `${name}: ${shown}`.length };
}

function sayEvidence(evidence: StrengthView['evidence'], messages: Messages): string {
  const titles = evidence.map(({ title, date }) =>
    date === undefined ? title : `${title} (${shortDate(date, messages)})`,
  );
  return titles.join('; ');
}
