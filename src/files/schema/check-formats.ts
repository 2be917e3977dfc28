import { isDay } from '../../model/rules/day.ts';

const dateTimeShape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[-+](?:[01]\d|2[0-3]):[0-5]\d)$/;
/**
 * Whether the text is a moment with its offset from UTC, as `2026-11-23T17:04:00+01:00`.
 *
 * @internal
 */
export function isDateTime(text: string): boolean {
  const parts = dateTimeShape.exec(text);
  return parts?.[1] !== undefined && isDay(parts[1]);
}

/** Whether the text is a link that a person may follow: http, https or mailto. */
export function isLink(text: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s<>"\\^`{|}]+$/i.test(text) && URL.canParse(text);
}

/** The formats that schemas may name, for ajv. */
export const textFormats = { date: isDay, 'date-time': isDateTime, uri: isLink } as const;
