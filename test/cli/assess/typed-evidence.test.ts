import { describe, expect, it } from 'vitest';
import { doubtChanged } from '../../../src/cli/interview/evidence/change-piece.ts';
import {
  askForSource,
  doubtEvidence,
  doubtSource,
  draftSource,
  pieceWithoutSource,
  readTypedEvidence,
  refuseSource,
  refuseTypedEvidence,
  withSource,
} from '../../../src/cli/interview/typed-evidence.ts';
import { english } from '../../support/messages.ts';

const reading = { messages: english };
const findFile = (typed: string) => (typed === 'a.pdf' ? typed : undefined);
const findNewest = (typed: string) => (typed === '+' ? 'evidence/\u001B[2Ja.jpg' : undefined);

describe('evidence that is typed', () => {
  it('is read even if the existing files are unknown', () => {
    expect(readTypedEvidence('Minutes (minutes.pdf); Talk (in May)', reading)).toEqual([
      { title: 'Minutes', file: 'minutes.pdf' },
      { title: 'Talk (in May)' },
    ]);
  });

  it.each([
    ['Web (https://)', /not a link that can be followed/],
    ['x'.repeat(1001), /^This is 1,001 characters long; at most 1,000 fit\.$/],
    [`short; ${'x'.repeat(1200)}`, /^This is 1,200 characters long/],
  ])('is refused where it cannot be held: %#', (text, words) => {
    expect(refuseTypedEvidence(text, reading)).toMatch(words);
  });

  it.each(['2026-05-13', '13.5.2026', '13/05/2026'])('has a date at its end: %s', (typed) => {
    expect(readTypedEvidence(`Minutes [${typed}]`, reading)).toEqual([
      { title: 'Minutes', date: '2026-05-13' },
    ]);
    expect(refuseTypedEvidence(`Minutes [${typed}]`, reading)).toBeUndefined();
  });

  it.each(['2026-02-30', '31.4.2026'])('is refused where no calendar has its day: %s', (typed) => {
    expect(refuseTypedEvidence(`Talk; Minutes [${typed}]`, reading)).toBe(
      `There is no such day as ${typed}. Correct it, or write it without the square brackets.`,
    );
  });

  it('is refused where its date can be two days, with both of them; other brackets stay', () => {
    expect(refuseTypedEvidence('Minutes [3/4/2026]', reading)).toBe(
      'The date 3/4/2026 can be two days. Write [2026-04-03] or [2026-03-04].',
    );
    expect(readTypedEvidence('Chapter [3.4]', reading)).toEqual([{ title: 'Chapter [3.4]' }]);
    expect(refuseTypedEvidence('Chapter [3.4]', reading)).toBeUndefined();
  });

  it.each([
    ['', /^taken$/],
    ['minutes.pdf', /^taken$/],
    ['https://example.org/a', /^taken$/],
    ['https://', /not a link that can be followed/],
    ['in the safe', /^"in the safe" is neither a file nor a link/],
    ['a\nb', /2 lines/],
  ])('comes from a file or link, or from nowhere: %j', (text, words) => {
    expect(refuseSource(text, reading) ?? 'taken').toMatch(words);
  });

  it('is asked about once where a file that it names is not there', () => {
    const looking = { ...reading, findFile, folder: '/srv/school' };
    const absent =
      'There is no file "no/b.pdf" in /srv/school, the folder of eoms.yaml. Correct it, or press Enter to keep it and put the file there later.';
    expect(doubtSource(String.raw`no\b.pdf`, looking)).toBe(absent);
    expect(doubtEvidence('Log (a.pdf); Talk (no/b.pdf)', looking)).toBe(absent);
    expect(doubtEvidence('Log (c.pdf); Talk (no/b.pdf)', looking)).toContain(
      'There are no files "c.pdf", "no/b.pdf" in /srv/school',
    );
    const fine = ['a.pdf', '', 'in the safe', 'https://example.org/a.pdf'];
    expect(fine.map((typed) => doubtSource(typed, looking))).toEqual(fine.map(() => undefined));
    expect(doubtEvidence('Log (a.pdf); Talk (in May)', looking)).toBeUndefined();
    expect(doubtSource('no/b.pdf', reading)).toBeUndefined();
    const piece = { title: 'Talk', file: 'no/b.pdf' };
    expect(doubtChanged(piece, 'Talk (no/b.pdf)', looking)).toBeUndefined();
    expect(doubtChanged(piece, 'Talk (no/c.pdf)', looking)).toContain('no/c.pdf');
  });

  it.each([
    '/elsewhere/b.pdf',
    "'/elsewhere/b.pdf'",
    '../b.pdf',
    String.raw`C:\b.pdf`,
    'file:///b.pdf',
  ])('is refused as no file of the engagement where it is elsewhere: %s', (typed) => {
    const looking = { ...reading, findFile: () => undefined, folder: '/srv/school' };
    expect(refuseSource(typed, looking)).toContain(
      `"${typed}" is not a file of this engagement, whose folder is /srv/school.`,
    );
  });

  it('keeps its day, whatever is said of its source', () => {
    const [piece] = readTypedEvidence('Minutes [2026-05-03]', reading);
    const dated = { title: 'Minutes', date: '2026-05-03' };
    expect(pieceWithoutSource([dated])).toEqual(piece);
    expect(withSource(dated, '', reading)).toEqual(dated);
    expect(withSource(dated, 'a.pdf', reading)).toEqual({ ...dated, file: 'a.pdf' });
    expect(withSource(dated, 'https://a.b/c', reading)).toEqual({
      ...dated,
      link: 'https://a.b/c',
    });
    expect(draftSource(dated, 'in the', reading)).toEqual([
      { ...dated, title: 'Minutes (in the)' },
    ]);
  });

  it('whose source is incomplete has it in its title, or next to it if that is full', () => {
    expect(draftSource({ title: 'Minutes' }, 'in the', reading)).toEqual([
      { title: 'Minutes (in the)' },
    ]);
    expect(draftSource({ title: 'Minutes' }, 'a.pdf', reading)).toEqual([
      { title: 'Minutes', file: 'a.pdf' },
    ]);
    const title = 'x'.repeat(995);
    expect(draftSource({ title }, 'in the', reading)).toEqual([{ title }, { title: 'in the' }]);
  });

  it('may still be given a source where it is one piece that has none', () => {
    const one = { title: 'Minutes' };
    expect(pieceWithoutSource([one])).toBe(one);
    const others = [[], [one, one], [{ ...one, file: 'a.pdf' }], [{ ...one, link: 'https://a.b' }]];
    expect(others.map(pieceWithoutSource)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is asked for its file with the newest one at hand', () => {
    expect(askForSource(reading)).toBe('File or link to it (Enter: none)');
    expect(askForSource({ ...reading, findFile: findNewest })).toBe(
      'File or link to it (Enter: none; + takes evidence/a.jpg, the newest of evidence)',
    );
    expect(refuseSource('+', { ...reading, findFile: findNewest })).toBeUndefined();
    expect(withSource({ title: 'Stairs' }, '+', { ...reading, findFile: findNewest })).toEqual({
      title: 'Stairs',
      file: 'evidence/\u001B[2Ja.jpg',
    });
    expect(refuseSource('+', reading)).toMatch(/^"\+" is neither a file nor a link/);
  });
});
