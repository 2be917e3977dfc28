import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixColours } from '../../src/model/colour.ts';
import { fitLines, shortenText, textWidth } from '../../src/report/charts/fit-text.ts';
import { readableOn } from '../../src/report/charts/svg.ts';
import { clauseTitle } from './any-chart.ts';
import { excessOf } from './chart-marks.ts';

describe('the text of a chart', () => {
  it.each([
    'Understanding the needs and expectations of interested parties',
    '10.2 MANAGEMENT SYSTEM FOR EDUCATIONAL ORGANIZATIONS',
    'Ledelsens gennemgang af kvalitetsstyringen på Søhesten Sprogskole',
    'Zażółć gęślą jaźń, wymagania dotyczące usług edukacyjnych',
    'Απαιτήσεις για τα εκπαιδευτικά προϊόντα',
    'Требования к образовательным продуктам и услугам',
    '100% (mmmm) @ 1,234',
  ])('is never thought narrower than it is printed: %s', (text) => {
    expect(excessOf(text, false)).toBeLessThanOrEqual(0);
    expect(excessOf(text, true)).toBeLessThanOrEqual(0);
  });

  it('stays within its room, and loses nothing if there is enough of it', () => {
    fc.assert(
      fc.property(clauseTitle, fc.integer({ min: 40, max: 400 }), (text, width) => {
        const room = { size: 11, width };
        for (const line of [shortenText(text, room), ...fitLines(text, room, 2)]) {
          expect(textWidth(line, room)).toBeLessThanOrEqual(width);
        }
        const fits = textWidth(text, room) <= width;
        expect(shortenText(text, room) === text).toBe(fits);
        expect(fitLines(text, room, 2)[0] === text).toBe(fits);
      }),
      // A sum of widths in another order was once a trillionth too wide.
      { numRuns: 150, examples: [['W'.repeat(35), 264]] },
    );
  });

  it('breaks between words', () => {
    const room = { size: 10, width: 80 };
    expect(fitLines('Performance evaluation', room, 2)).toEqual(['Performance', 'evaluation']);
    expect(shortenText('Performance evaluation of all', { size: 10, width: 130 })).toBe(
      'Performance…',
    );
  });
});

describe('colours', () => {
  it('mix, and read on what they stand on', () => {
    expect(mixColours('#ffffff', '#000000', 0.5)).toBe('#808080');
    expect(readableOn('#000000', '#111111', '#eeeeee')).toBe('#eeeeee');
    expect(readableOn('#ffffff', '#111111', '#eeeeee')).toBe('#111111');
  });
});
