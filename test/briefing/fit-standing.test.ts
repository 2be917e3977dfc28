import { describe, expect, it } from 'vitest';
import { fitSeen } from '../../src/briefing/fit-standing.ts';
import { pageRoom } from '../../src/briefing/page-room.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { bulletChart } from '../../src/report/charts/bullet-chart.ts';
import { drawBoth } from '../../src/report/charts/chart.ts';

type StandingPage = Parameters<typeof fitSeen>[0];

/** A page with so many processes, of which the three weakest have a note of so many letters. */
function page(rows: number, seen: number, said: Partial<StandingPage> = {}): StandingPage {
  const all = Array.from({ length: rows }, (_, index) => ({
    name: 20,
    seen: index < 3 ? seen : 0,
  }));
  return { paragraphs: [0, 90, 0], rows: all, sites: 0, ...said };
}

describe('the page that shows how processes stand', () => {
  it('says what was seen in the three weakest, where there is room', () => {
    expect(fitSeen(page(15, 110))).toBe(3);
    expect(fitSeen(page(4, 110, { paragraphs: [90, 90, 260], sites: 4 }))).toBe(3);
  });

  it('says it of fewer, the weakest first, where sites or a trend take the room', () => {
    expect(fitSeen(page(15, 110, { paragraphs: [0, 90, 260], sites: 4 }))).toBe(2);
    expect(fitSeen(page(15, 110, { paragraphs: [180, 90, 260], sites: 4 }))).toBe(1);
    expect(fitSeen(page(16, 110, { paragraphs: [180, 90, 0] }))).toBe(1);
  });

  it('says it of none where there is nothing to say, or no room at all', () => {
    expect(fitSeen(page(5, 0))).toBe(0);
    expect(fitSeen({ paragraphs: [], rows: [], sites: 0 })).toBe(0);
    expect(fitSeen(page(60, 110, { sites: 9 }))).toBe(0);
  });

  it('passes over a process of which nothing is said', () => {
    const rows = [0, 60, 0, 60].map((seen) => ({ name: 20, seen }));
    expect(fitSeen({ paragraphs: [90], rows, sites: 0 })).toBe(4);
  });

  it('has less room on Letter', () => {
    const full = page(15, 110);
    expect(fitSeen(full, pageRoom(defaultTheme, 'A4'))).toBe(3);
    expect(fitSeen(full, pageRoom(defaultTheme, 'Letter'))).toBeLessThan(3);
  });

  it.each([
    [0, 15, 340],
    [4, 15, 280],
    [1, 3, 88],
  ])('counts on a picture with %i sites and %i rows that is %i high', (sites, count, height) => {
    const said = Array.from({ length: sites }, () => 'A 50%');
    const row = {
      label: 'Teaching',
      value: 0.5,
      before: null,
      shown: '50%',
      count: 1,
      sites: said,
    };
    const rows = Array.from({ length: count }, () => row);
    const words = { title: 'T', description: 'D', countHead: 'Gaps', targetHead: 'enough' };
    const { svg } = drawBoth(defaultTheme.charts, (look) =>
      bulletChart(rows, { target: 0.8, words }, look),
    );
    expect(svg).toContain(`viewBox="0 0 640 ${height}"`);
  });
});
