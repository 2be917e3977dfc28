import { describe, expect, it } from 'vitest';
import { fitPage } from '../../src/briefing/fit-page.ts';
import { type PageRoom, pageRoom, usualRoom } from '../../src/briefing/page-room.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';

const risk = (letters: number) => ({
  fact: 'f'.repeat(letters),
  means: 'm'.repeat(letters),
  action: 'a'.repeat(letters),
  accepted: '',
});
const decisions = (count: number, letters = 60) =>
  Array.from({ length: count }, () => ({ text: 'd'.repeat(letters) }));
/** A strength of so many letters in full and in short. */
const strength = (full: number, short = full) => ({
  full: { letters: full },
  short: { letters: short },
});
const strengths = [30, 40, 50].map((letters) => strength(letters));
const all = strengths.map(({ full }) => full);
const [first] = all;

describe('the page that a board reads first', () => {
  it('has all that there is where there is room', () => {
    const risks = [risk(60), risk(60), risk(60)];
    const page = { risks, strengths, decisions: decisions(5), knockOuts: 'Data' };
    expect(fitPage(page)).toEqual({ risks, strengths: all, leftOut: { risks: 0, strengths: 0 } });
  });

  it('leaves out why gaps matter first, from the last one up', () => {
    const long = [risk(150), risk(150), risk(150)];
    const silent = { ...risk(150), means: '' };
    const fitted = (count: number) =>
      fitPage({ risks: long, strengths, knockOuts: '', decisions: decisions(count) });
    expect(fitted(2)).toMatchObject({ risks: long, strengths: all });
    expect(fitted(4)).toMatchObject({ risks: [risk(150), risk(150), silent], strengths: all });
    expect(fitted(5)).toMatchObject({ risks: [risk(150), silent, silent], strengths: all });
  });

  it('has the evidence of strengths for their notes next, from the last one up', () => {
    const [one, two, three] = [strength(180, 41), strength(180, 42), strength(180, 43)];
    const told = [one, two, three];
    const silent = { ...risk(150), means: '' };
    const page = { risks: [risk(150), risk(150), risk(150)], strengths: told, knockOuts: '' };
    const fitted = (count: number) => fitPage({ ...page, decisions: decisions(count) });
    const notes = (count: number): readonly unknown[] => fitted(count).strengths;
    expect(notes(4)).toEqual([one.full, two.full, three.full]);
    expect(notes(5)).toEqual([one.full, two.short, three.short]);
    expect(notes(6)).toEqual([one.short, two.short, three.short]);
    expect(fitted(6).risks).toEqual([risk(150), silent, silent]);
    expect(fitted(7)).toMatchObject({ risks: [silent, silent, silent], leftOut: { strengths: 0 } });
  });

  it('has fewer strengths then, then fewer risks, and never fewer decisions', () => {
    const tight = { risks: [risk(150), risk(150), risk(150)], strengths, knockOuts: '' };
    const brief = { ...risk(150), means: '' };
    const fewer = fitPage({ ...tight, decisions: decisions(8) });
    expect(fewer.risks).toEqual([brief, brief, brief]);
    expect(fewer.leftOut).toEqual({ risks: 0, strengths: 2 });
    const short = fitPage({
      ...tight,
      risks: [risk(60), risk(60), risk(60)],
      decisions: decisions(11),
    });
    expect(short.leftOut).toEqual({ risks: 0, strengths: 1 });
    expect(fitPage({ ...tight, decisions: decisions(6, 160) })).toEqual({
      risks: [brief, brief],
      strengths: [first],
      leftOut: { risks: 1, strengths: 2 },
    });
    expect(fitPage({ ...tight, decisions: decisions(12, 160) })).toEqual({
      risks: [brief],
      strengths: [first],
      leftOut: { risks: 2, strengths: 2 },
    });
    expect(fitPage({ risks: [], strengths: [], decisions: decisions(30), knockOuts: '' })).toEqual({
      risks: [],
      strengths: [],
      leftOut: { risks: 0, strengths: 0 },
    });
  });

  it('has less on Letter, in larger letters and below what is said of a part that was not asked', () => {
    const page = { risks: [risk(60), risk(60), risk(60)], strengths, knockOuts: '' };
    const full = { ...page, decisions: decisions(9) };
    const leftOutOf = (room: PageRoom, said = 0) =>
      fitPage({ ...full, said: [said] }, room).leftOut;
    const none = { risks: 0, strengths: 0 };
    expect(leftOutOf(pageRoom(defaultTheme, 'A4'))).toEqual(none);
    expect(leftOutOf(pageRoom(defaultTheme, 'A4'), 900).strengths).toBeGreaterThan(0);
    expect(leftOutOf(pageRoom(defaultTheme, 'Letter')).strengths).toBeGreaterThan(0);
    const { type } = defaultTheme;
    const body = { size: 12, lineHeight: 17 };
    const large = pageRoom({ ...defaultTheme, type: { ...type, body } }, 'A4');
    expect(leftOutOf(large).risks).toBeGreaterThan(0);
  });

  it('counts the lines of a strength, and what is said of those left out', () => {
    const page = { risks: [risk(60), risk(60), risk(60)], decisions: decisions(10), knockOuts: '' };
    const ofLetters = (...letters: readonly number[]) =>
      fitPage({ ...page, strengths: letters.map((one) => strength(one)) }).strengths.length;
    expect(ofLetters(60, 60)).toBe(2);
    expect(ofLetters(60, 400)).toBe(1);
    expect([ofLetters(60, 60, 60, 60, 60), ofLetters(60, 90, 60, 60, 60)]).toEqual([4, 4]);
  });

  it('is measured in the usual theme on A4', () => {
    const room = pageRoom(defaultTheme, 'A4');
    const { standing, lines } = usualRoom;
    expect(room).toEqual({
      ...usualRoom,
      lines: expect.closeTo(lines, 1),
      standing: {
        ...standing,
        height: expect.closeTo(standing.height, 1),
        width: expect.closeTo(standing.width, 1),
      },
    });
  });

  it('counts the names of knock-outs, and nothing that is not told', () => {
    const silent = { ...risk(150), means: '', action: '' };
    const page = { risks: [silent, silent, silent], strengths, decisions: decisions(9) };
    expect(fitPage({ ...page, knockOuts: 'n'.repeat(40) }).strengths).toEqual(all);
    expect(fitPage({ ...page, knockOuts: 'n'.repeat(400) }).strengths).toEqual([first]);
    const accepted = page.risks.map((one) => ({ ...one, accepted: 'a'.repeat(190) }));
    expect(fitPage({ ...page, risks: accepted, knockOuts: '' }).strengths).toEqual([first]);
  });
});
