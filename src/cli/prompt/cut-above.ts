import type { Messages } from '../../messages/messages.ts';
import type { Size } from './prompt.ts';

/** Rows that a list below needs, with what is asked and its keys. */
const listRows = 11;

/**
 * What stays above a list, as much of it as there is room for; where that is not all, its last line says
 * how to see the rest.
 */
export function cutAbove(
  lines: readonly string[],
  { rows }: Size,
  messages: Messages,
): readonly string[] {
  const room = Math.max(1, rows - listRows);
  if (lines.length <= room) return lines;
  return [...lines.slice(0, room - 1), messages.text('questionnaire.above-cut')];
}
