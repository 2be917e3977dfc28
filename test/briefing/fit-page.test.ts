import { describe, expect, it } from 'vitest';
import { fitPage } from '../../src/briefing/fit-page.ts';

const risk = (letters: number) => ({
  fact: 'f'.repeat(letters),
  means: 'm'.repeat(letters),
  action: 'a'.repeat(letters),
});
const decisions = (count: number, letters = 60) =>
  Array.from({ length: count }, () => ({ text: 'd'.repeat(letters) }));
const strengths = ['one', 'two', 'three'];

describe('the page that a board reads first', () => {
  it('has all that there is where there is room', () => {
    const risks = [risk(60), risk(60), risk(60)];
    const page = { risks, strengths, decisions: decisions(5), knockOuts: 'Data' };
    expect(fitPage(page)).toEqual({ risks, strengths });
  });

  it('has fewer strengths first, then fewer risks, and never fewer decisions', () => {
    const long = [risk(150), risk(150), risk(150)];
    const tight = { risks: long, strengths, knockOuts: '' };
    expect(fitPage({ ...tight, decisions: decisions(2) })).toEqual({ risks: long, strengths });
    const fewer = fitPage({ ...tight, decisions: decisions(4) });
    expect(fewer.strengths.length).toBeLessThan(3);
    expect(fewer.risks).toEqual(long);
    expect(fitPage({ ...tight, decisions: decisions(7, 160) })).toEqual({
      risks: long.slice(0, 2),
      strengths: ['one'],
    });
  });

  it('counts the names of knock-outs, and nothing that is not told', () => {
    const silent = { ...risk(150), means: '', action: '' };
    const page = { risks: [silent, silent, silent], strengths, decisions: decisions(9) };
    expect(fitPage({ ...page, knockOuts: 'n'.repeat(40) }).strengths).toEqual(strengths);
    expect(fitPage({ ...page, knockOuts: 'n'.repeat(400) }).strengths).toEqual(['one']);
  });
});
