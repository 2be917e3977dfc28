import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEvidence } from '../../../src/app/answers/typed/parse-evidence.ts';

const read = (text: string, files: readonly string[] = []) =>
  parseEvidence(text, (path) => (files.includes(path) ? path : undefined));

describe('evidence with a source in brackets', () => {
  it.each([
    ['Minutes (minutes.pdf)', 'Minutes', 'minutes.pdf'],
    ['Minutes(evidence/minutes of 3 May.PDF)', 'Minutes', 'evidence/minutes of 3 May.PDF'],
    ['Second copy (Plan (2).docx)', 'Second copy', 'Plan (2).docx'],
    ['Stairs (draft) (stairs.jpg)', 'Stairs (draft)', 'stairs.jpg'],
    ['Terms (terms and conditions.pdf)', 'Terms', 'terms and conditions.pdf'],
    [String.raw`Visit (evidence\spring\visit.pdf)`, 'Visit', 'evidence/spring/visit.pdf'],
  ])('%s is a file', (text, title, file) => {
    expect(read(text)).toEqual([{ title, file }]);
  });

  it.each([
    ['Minutes [2026-05-03]', [{ title: 'Minutes', date: '2026-05-03' }]],
    ['Minutes (m.pdf) [2026-05-03]', [{ title: 'Minutes', file: 'm.pdf', date: '2026-05-03' }]],
    ['Rota\n(rota.pdf) [2026-05-03]', [{ title: 'Rota', file: 'rota.pdf', date: '2026-05-03' }]],
    ['Minutes [3 May 2026]', [{ title: 'Minutes', date: '2026-05-03' }]],
    ['Minutes [in May 2026]', [{ title: 'Minutes [in May 2026]' }]],
    ['A[2026-05-03]; B', [{ title: 'A', date: '2026-05-03' }, { title: 'B' }]],
    ['Minutes [2026-02-30]', [{ title: 'Minutes [2026-02-30]' }]],
    ['Minutes [draft]', [{ title: 'Minutes [draft]' }]],
    [
      '! Talk; he left (x.pdf)\nA; - ! b',
      [{ title: 'A' }, { title: '- ! b' }, { title: '! Talk; he left (x.pdf)' }],
    ],
    ['B\n> ! Talk\n(talk.pdf)', [{ title: 'B' }, { title: '> ! Talk (talk.pdf)' }]],
    ['[2026-05-03]', [{ title: '[2026-05-03]' }]],
    ['Minutes [2026-05-03] (in May)', [{ title: 'Minutes [2026-05-03] (in May)' }]],
  ])('%j has a day where square brackets at its end hold one', (text, pieces) => {
    expect(read(text)).toEqual(pieces);
  });

  it.each(['Rota\n(rota.pdf)', 'Rota\n  (rota.pdf) ;', '\nRota\n(rota.pdf)\nRota (rota.pdf)'])(
    'is also on a line of its own: %j',
    (text) => {
      expect(read(text)).toEqual([{ title: 'Rota', file: 'rota.pdf' }]);
    },
  );

  it('begins no line of its own that says more', () => {
    const titles = ['Rota', '(draft) Minutes of 3 May (May)'].map((title) => ({ title }));
    expect(read('Rota\n(draft) Minutes of 3 May (May)')).toEqual(titles);
  });

  it.each([
    ['Site (https://example.org/a_(b))', 'Site', 'https://example.org/a_(b)'],
    ['Mail (mailto:office@example.org)', 'Mail', 'mailto:office@example.org'],
    ['Page (https:example)', 'Page', 'https:example'],
  ])('%s was meant as a link', (text, title, link) => {
    expect(read(text)).toEqual([{ title, link }]);
  });

  it('is a file wherever there is one of that name', () => {
    const files = ['README', 'a.pdf, b.pdf', 'minutes.v2'];
    expect(read('Read me (README)', files)).toEqual([{ title: 'Read me', file: 'README' }]);
    expect(read(String.raw`Odd (a\b)`, [String.raw`a\b`])[0]?.file).toBe(String.raw`a\b`);
    expect(read('Both (a.pdf, b.pdf)', files)[0]?.file).toBe('a.pdf, b.pdf');
    expect(read('Minutes (minutes.v2)', files)[0]?.file).toBe('minutes.v2');
  });
});

describe('what is not a source stays a part of the title', () => {
  it.each([
    'Interview (12.05.2026)',
    'Folder (ftp://example.org/x)',
    'Folder (ftp://example.org/x y.pdf)',
    'Drive (file:///srv/minutes.pdf)',
    'Share (smb://server/minutes.pdf)',
    'Mail (mailto:the office)',
    'Handbook (v2.1)',
    'Plan (rev.B)',
    'Talk (Dr.Holm)',
    'Mail (anna@example.org)',
    'Both (a.pdf, b.pdf)',
    'Both (a.pdf and b.docx)',
    'Handbook (handbook.pdf, p. 12)',
    'Register (www.example.org/list.pdf)',
    String.raw`Old (C:\docs\old.pdf)`,
    'Outside (../other/plan.pdf)',
    'Home (~/plan.pdf)',
    'Share (//server/plan.pdf)',
    '(minutes.pdf)',
    'Nothing ()',
    'Open (minutes.pdf',
    'Turned )minutes.pdf(',
    'Ratio 3.5',
  ])('%s', (title) => {
    expect(read(title)).toEqual([{ title }]);
  });
});

describe('several pieces', () => {
  it('stand between semicolons or line breaks', () => {
    expect(read(' A; B (b.pdf);;\nC ')).toEqual([
      { title: 'A' },
      { title: 'B', file: 'b.pdf' },
      { title: 'C' },
    ]);
  });

  it('are not taken apart inside brackets that close', () => {
    expect(read('Talk (rector; 3 May); B')).toEqual([
      { title: 'Talk (rector; 3 May)' },
      { title: 'B' },
    ]);
    expect(read('Talk (rector; B')).toEqual([{ title: 'Talk (rector' }, { title: 'B' }]);
  });

  it('are counted once where they say the same', () => {
    expect(read('A; B; A')).toEqual([{ title: 'A' }, { title: 'B' }]);
  });
});

const bare = (text: string): string => text.replaceAll(/[\s();]/g, '');

it('no letter of a text is lost', () => {
  const unit = fc.constantFrom('a', '(', ')', ';', '.', 'pdf', ' ', 'https:', '/');
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit, minLength: 1 })), (pieces) => {
      const said = read(pieces.join('\n')).map(
        ({ title, file = '', link = '' }) => title + file + link,
      );
      const wanted = [
        ...new Set(
          pieces
            .join('\n')
            .split(/[;\n]/)
            .map((one) => bare(one)),
        ),
      ];
      for (const piece of wanted) expect(bare(said.join(''))).toContain(piece);
    }),
  );
});
