/** An entry of a calendar, in the local time of wherever it takes place. */
export interface CalendarEvent {
  /** Names it for ever: a calendar that has it already changes it. */
  readonly uid: string;
  /** ISO date. */
  readonly date: string;
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly text: string;
  readonly place: string;
}

/**
 * Entries as iCalendar (RFC 5545). Times have no zone: nine o'clock is nine o'clock at the school. The
 * stamp is the day of the run, so the same plan gives the same bytes.
 */
export function writeCalendar(events: readonly CalendarEvent[], date: string): string {
  const stamp = `${compact(date)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//eoms//interview plan//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string): readonly string[] {
  const { uid, date, from, to, title, text, place } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escape(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${moment(date, from)}`,
    `DTEND:${moment(date, to)}`,
    `SUMMARY:${escape(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escape(text)}`]),
    ...(place === '' ? [] : [`LOCATION:${escape(place)}`]),
    'END:VEVENT',
  ];
}

function moment(date: string, minutes: number): string {
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  const minute = String(minutes % 60).padStart(2, '0');
  return `${compact(date)}T${hour}${minute}00`;
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

/** Text of a value (3.3.11), without control characters other than line ends. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

const mostBytes = 75;

/** Lines of at most 75 bytes, none parted within a character (3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > mostBytes) {
      parts.push(part);
      part = ' ';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n');
}
