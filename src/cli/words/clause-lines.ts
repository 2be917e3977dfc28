import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { Messages } from '../../messages/messages.ts';
import type { ClauseRollUp } from '../../model/evaluation.ts';
import { hangText, padText } from '../terminal/wrap-text.ts';

/** What is needed to describe a status. */
export interface StatusWords {
  readonly messages: Messages;
  readonly colour: ChalkInstance;
  /** Columns of the screen; into a pipe, lines are as long as they are. */
  readonly width: number;
}

/** Title, bar, score, how many are rated and how many gaps are major, in columns. */
const wholeLine = { title: 34, bar: 20, figures: 31 } as const;
const [narrowTitle, narrowBar] = [12, 10];

/** Spaces between the parts of a clause where its title has lines of its own. */
const gap = '  ';

/**
 * The state of a clause: its figures next to its title, which may go on below, if the screen has room
 * for both; else the title first and its figures below, each of them whole.
 */
export function clauseLines(clause: ClauseRollUp, words: StatusWords): readonly string[] {
  const { width } = words;
  const whole = wholeLine.title + wholeLine.bar + wholeLine.figures;
  const barWidth = width < whole - 10 ? narrowBar : wholeLine.bar;
  const { bar, score, rated, majors } = figuresOf(clause, barWidth, words);
  const name = `${clause.id} ${clause.name}`;
  if (width < narrowTitle + narrowBar + wholeLine.figures) {
    const parts = [bar, score, rated, ...majors];
    return [...hangText('', name, width), ...joinParts(parts, width)];
  }
  const room = Math.max(narrowTitle, width - barWidth - wholeLine.figures);
  const titleWidth = Math.min(wholeLine.title, room);
  const [title = '', ...more] = hangText('', name, titleWidth);
  const figures = [score.padStart(10), rated.padStart(7), ...majors];
  const first = `${padText(title, titleWidth)} ${bar} ${figures.join('  ')}`;
  return [first, ...more.map((line) => `${gap}${line}`)];
}

interface Figures {
  readonly bar: string;
  readonly score: string;
  readonly rated: string;
  /** Empty if there is no major gap. */
  readonly majors: readonly string[];
}

function figuresOf(
  { score, counts }: ClauseRollUp,
  barWidth: number,
  { messages, colour }: StatusWords,
): Figures {
  const filled = Math.round((score ?? 0) * barWidth);
  const { rated, inScope, major } = counts;
  return {
    bar: `${colour.cyan('█'.repeat(filled))}${colour.dim('░'.repeat(barWidth - filled))}`,
    score: messages.percent(score),
    rated: `${rated}/${inScope}`,
    majors: major === 0 ? [] : [colour.red(messages.text('cli.status.majors', { count: major }))],
  };
}

/** Parts on as few lines as hold them; none is broken. */
function joinParts(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? gap + part : last + gap + part;
    if (last === undefined || stringWidth(joined) > width) lines.push(gap + part);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}
