import { describe, expect, it } from 'vitest';
import { datesInText } from '../../src/briefing/dates-in-text.ts';
import { monthNames } from '../../src/messages/month-names.ts';
import { english } from '../support/messages.ts';

/** What is read in a text: what is written, and the days or the month that it means. */
function read(text: string): readonly string[] {
  return datesInText(text, [...monthNames(english), ['januar', 'februar', 'märz']]).map(
    ({ typed, days, month }) => `${typed} = ${month ?? days.join(' or ')}`,
  );
}

describe('dates in a text', () => {
  it.each([
    ['By 2027-09-01, at the latest.', ['2027-09-01 = 2027-09-01']],
    [
      '4 February 2030, 4th of Feb. 2030',
      ['4 February 2030 = 2030-02-04', '4th of Feb. 2030 = 2030-02-04'],
    ],
    ['February 4th, 2030', ['February 4th, 2030 = 2030-02-04']],
    ['4.2.2030 and 4. 2. 2030', ['4.2.2030 = 2030-02-04', '4. 2. 2030 = 2030-02-04']],
    ['3/4/2030', ['3/4/2030 = 2030-04-03 or 2030-03-04']],
    ['in September\n2027', ['September 2027 = 2027-09']],
    ['Sept of 2027, 2027-09', ['2027-09 = 2027-09']],
    ['am 4. März 2030, im Februar 2030', ['4. März 2030 = 2030-03-04', 'Februar 2030 = 2030-02']],
    ['30 February 2030 or 2030-02-30', ['30 February 2030 = ', '2030-02-30 = ']],
    ['**1 May 2028**', ['1 May 2028 = 2028-05-01']],
  ])('%j: each is read', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['In 2027, of 2027'],
    ['Room 2027, 12 rooms 2027, room 12, 2027'],
    ['evidence/2027-09-01.pdf'],
    ['2027-28, 8.5.5, 2027-09-011, 12 March'],
  ])('%j has none', (text) => {
    expect(read(text)).toEqual([]);
  });
});
