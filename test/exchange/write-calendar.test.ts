import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../../src/exchange/write-calendar.ts';

const event = {
  uid: 'one@eoms',
  date: '2027-03-01',
  from: 545,
  to: 630,
  title: 'Interview: head; Harbour, North',
  text: 'First\nsecond',
  place: '',
};

describe('a calendar', () => {
  it('has local times, the day of the run as its stamp, and what means something escaped', () => {
    expect(writeCalendar([event], '2027-02-01').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//eoms//interview plan//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:one@eoms',
      'DTSTAMP:20270201T000000Z',
      'DTSTART:20270301T090500',
      'DTEND:20270301T103000',
      String.raw`SUMMARY:Interview: head\; Harbour\, North`,
      String.raw`DESCRIPTION:First\nsecond`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has no line over 75 bytes, and reads as it was when its lines are joined', () => {
    const title = 'Søhesten Sprogskole 🎓 '.repeat(20).trim();
    const written = writeCalendar([{ ...event, title, place: 'a\r\nEND:VEVENT' }], '2027-02-01');
    const lines = written.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const joined = written.replaceAll('\r\n ', '');
    expect(joined).toContain(`SUMMARY:${title}\r\n`);
    expect(joined).toContain(String.raw`LOCATION:a\nEND:VEVENT`);
  });
});
