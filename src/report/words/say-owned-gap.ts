import type { Messages } from '../../messages/messages.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { shortDate } from './say-date.ts';
import { type Fields, gapMarkdown, joinLines, joinTexts, textOf } from './say-in-markdown.ts';
import { missingMarkdown } from './say-point.ts';

/** A gap by number and name, with its clause, severity and rating. */
export function gapAndRating(
  { rank, name, clause, gap, knockOut, step }: Fields,
  messages: Messages,
): string {
  const critical = knockOut === true ? `**${messages.text('board.knock-out')}**` : '';
  const lines = [
    `**${textOf(rank)}. ${escapeMarkdown(textOf(name))}**`,
    gap === 'improvement'
      ? escapeMarkdown(textOf(clause))
      : `${escapeMarkdown(textOf(clause))} · ${gapMarkdown(gap, messages)}`,
    critical,
    gap === 'improvement'
      ? ''
      : escapeMarkdown(messages.text('owners.rated', { step: textOf(step) })),
  ];
  return lines.filter((line) => line !== '').join('<br>');
}

/**
 * What was seen of a gap: the note, the evidence, then ✗ the points that were not shown and ✓ how many were; words
 * say the same for who cannot see the signs.
 */
export function seenAndPoints(gap: Fields, messages: Messages): string {
  const seen = [escapeMarkdown(textOf(gap['note'])), italic(evidenceLine(gap, messages))];
  // One line for all points: dozens of gaps with a short last line each would fill pages.
  return notBlank([...seen, notBlank(points(gap, messages), ' ')], '<br>');
}

/** Evidence in one line, each piece with its day. */
export function evidenceLine({ evidence }: Fields, messages: Messages): string {
  const write = ({ title, date }: Fields): string => {
    const day = date === undefined ? '' : ` (${shortDate(textOf(date), messages)})`;
    return escapeMarkdown(`${textOf(title)}${day}`);
  };
  return joinLines(evidence, write, '; ');
}

function points({ shown, missing, items }: Fields, messages: Messages): readonly string[] {
  const lacking = joinLines(missing, (item) => missingMarkdown(item, messages), ' ');
  const isUnknown = lacking === '' && Array.isArray(items) && items.length > 0;
  return [
    isUnknown ? messages.text('report.missing-unknown') : '',
    lacking === '' ? '' : `✗ **${messages.text('owners.point.not-shown')}** ${lacking}`,
    shownLine({ shown, items }, messages),
  ];
}

function shownLine({ shown, items }: Fields, messages: Messages): string {
  if (!Array.isArray(shown) || !Array.isArray(items) || shown.length === 0) return '';
  const said = messages.text('owners.point.shown', { count: shown.length, of: items.length });
  return `✓ ${said}`;
}

function italic(line: string): string {
  return line === '' ? '' : `*${line}*`;
}

/** What to do against a gap, with its person-days, the day of its first step, and that by which it could be closed. */
export function actionsDated(
  { actions, days, firstBy, until, isLater }: Fields,
  messages: Messages,
): string {
  const dated = (key: 'owners.first-by' | 'owners.until', day: unknown): string =>
    day === null ? '' : messages.text(key, { date: shortDate(textOf(day), messages) });
  const said = [
    days === null ? '' : messages.text('board.days', { days: Number(textOf(days)) }),
    dated('owners.first-by', firstBy),
    dated('owners.until', until),
    isLater === true ? messages.text('owners.later') : '',
  ].filter((words) => words !== '');
  const when = said.length === 0 ? '' : `**${escapeMarkdown(said.join(', '))}**`;
  return notBlank([joinTexts(actions, 'text'), when], ' ');
}

function notBlank(texts: readonly string[], between: string): string {
  return texts.filter((text) => text !== '').join(between);
}
