import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import { anAnswer, anEngagement } from '../support/build-data.ts';
import { expectTidy } from './chart-laws.ts';
import { reportOf } from './report-of.ts';

const engagement = anEngagement({
  institution: {
    name: 'Hill_School & *Sons* | <b>',
    type: 'school',
    sites: ['One', 'Two'],
    learners: 1,
    staff: 3,
  },
  conditions: { meals: { applies: false, justification: 'Nobody stays for lunch.' } },
  team: [{ name: 'Consultant', role: 'lead' }],
});

const answers = new Map<string, Answer>([
  ['rooms', { ...anAnswer(0), note: 'Stairs | are *loose*\nand dark' }],
  [
    'books',
    {
      ...anAnswer(4),
      evidence: [
        { title: 'Catalogue', link: 'https://example.org/a_b', date: '2026-10-02' },
        { title: 'Odd', link: 'javascript:alert(1)', file: 'evidence/odd.pdf' },
      ],
    },
  ],
]);

function rowsWith(markdown: string, text: string): readonly string[] {
  return markdown.split('\n').filter((line) => line.startsWith('|') && line.includes(text));
}

describe('a gap report', () => {
  const { markdown, charts } = reportOf({ engagement, answers });

  it('begins with front matter that holds names as they are', () => {
    expect(markdown.startsWith('---\ntitle: "Gap report"\n')).toBe(true);
    expect(markdown).toContain('subtitle: "Hill_School & *Sons* | <b>"\n');
    expect(markdown).toContain('header: "Gap report · Hill_School & *Sons* | <b>"\n');
  });

  it.each([
    [
      { learners: 320, staff: 1, sites: ['A'] },
      'Hill has 320 learners and 1 member of staff at 1 site.',
    ],
    [{ learners: 0, staff: 0, sites: [] }, 'Hill has 0 learners and 0 members of staff.'],
    [{ learners: 5, sites: ['A', 'B'] }, 'Hill has 5 learners at 2 sites.'],
    [{ staff: 5, sites: [] }, 'Hill has 5 members of staff.'],
    [{ sites: ['A', 'B'] }, 'Hill has 2 sites.'],
    [{ sites: [] }, ''],
  ])('says how large the institution is, as far as that was said: %j', (size, sentence) => {
    const institution = { name: 'Hill', type: 'school', ...size } as const;
    const { markdown: report } = reportOf({ engagement: { ...engagement, institution }, answers });
    const [, said = ''] = report.split(/^## (?:Scope|Method)$/m);
    expect(said.trim().split('\n\n').slice(1).join()).toBe(sentence);
  });

  it('escapes names and notes in its text', () => {
    expect(markdown).toContain('**Hill\\_School \\& \\*Sons\\* \\| \\<b\\>**');
    expect(markdown).toContain('Stairs \\| are \\*loose\\*<br>and dark');
  });

  it('gives the verdict with its reasons', () => {
    expect(markdown).toContain('**Not ready for a certification audit.**');
    expect(markdown).toContain('- 1 critical requirement is absent altogether: Rooms.');
    expect(markdown).toContain('- 1 requirement in scope is unanswered.');
  });

  it('says that there is no gap, if there is none', () => {
    const all = ['rooms', 'books', 'kitchen', 'songs'].map((id) => [id, anAnswer(4)] as const);
    const { markdown: ready } = reportOf({ engagement, answers: new Map(all) });
    expect(ready).toContain('**Ready for a certification audit.**');
    expect(ready).toContain('# Gap register\n\nNothing that was rated leaves a gap.\n');
    expect(ready).not.toContain('most urgent');
  });

  it('shows the five key figures', () => {
    expect(markdown).toContain('| **25%** | **67%** | **1** | **0** | **0** |');
  });

  it('lists each gap with what is missing, what was seen, and what to do', () => {
    expect(rowsWith(markdown, '| 1 | 1 | Rooms |')).toEqual([
      '| 1 | 1 | Rooms | Stairs \\| are \\*loose\\*<br>and dark | Rooms are safe.<br>Rooms are warm.\u00A0° | <span class="gap-major">Major gap</span><br>critical | Mend the stairs. (large)<br>Buy a lamp. (small) |',
    ]);
  });

  it('links evidence only where the address is safe', () => {
    const [row] = rowsWith(markdown, 'Catalogue');
    expect(row).toContain('[Catalogue](<https://example.org/a%5fb>), 2 October 2026');
    expect(row).toContain('Odd (evidence/odd.pdf)');
    expect(row).not.toContain('javascript');
  });

  it('names the documents, what does not apply, and the standing of each group', () => {
    expect(rowsWith(markdown, 'Fire drill log')).toEqual([
      '| 1 | Fire drill log | Record | Missing |  |',
    ]);
    expect(rowsWith(markdown, 'Nobody stays for lunch.')[0]).toContain('| Meals | No | 1 |');
    expect(rowsWith(markdown, '| Teaching |')).toEqual(['| Teaching | 25% | 2 / 2 | 1 | 0 | 0 |']);
    expect(rowsWith(markdown, '**Title of 3**')).toEqual([
      '| **3** | **Title of 3** | not scored | 0 / 1 | 1 | 1 | 0 | 0 | 0 |',
    ]);
  });

  it('marks a point that is not confirmed, and explains the sign once', () => {
    expect(markdown).toContain('Rooms are warm.\u00A0°');
    expect(markdown).not.toContain('Rooms are safe.\u00A0°');
    expect(markdown.match(/° To be checked against the text of the standard/g)).toHaveLength(1);
  });

  it('holds every answer in its appendix', () => {
    expect(rowsWith(markdown, '**Songs**<br>How about songs? | Unanswered |')).toHaveLength(1);
    expect(rowsWith(markdown, '**Books**<br>How about books? | 4 Conforms |')).toHaveLength(1);
    expect(rowsWith(markdown, '**Kitchen**')[0]).toContain('| Not applicable | Nobody stays');
  });

  it('draws its charts with elements that the printer knows', () => {
    expect(charts.map(({ name }) => name)).toEqual([
      'clauses',
      'coverage',
      'gaps',
      'processes',
      'work',
    ]);
    for (const { svg } of charts) expectTidy(svg);
  });

  it('says what its charts show, in the numbers of its table', () => {
    expect(charts.map(({ description }) => description)).toEqual([
      'Score by main clause, in per cent: 1 Title of 1 0%; 2 Title of 2 100%; 3 Title of 3 not scored.',
      'Requirements rated, open and not applicable, by main clause: 1 Title of 1: 1 rated, 0 open, 0 not applicable; 2 Title of 2: 1 rated, 0 open, 0 not applicable; 3 Title of 3: 0 rated, 1 open, 1 not applicable.',
      'Gaps by clause: 1 Title of 1: 1 major, 0 minor, 0 improvements; 2.1 Title of 2.1: 0 major, 0 minor, 0 improvements; 3 Title of 3: not rated.',
      'Score by process, in per cent: Teaching 25%.',
      'Proposed order of work: 1 Rooms from 23 November 2026 to 26 February 2027.',
    ]);
    expect(markdown).toContain('](clauses.svg "Score by main clause, in per cent")');
    expect(rowsWith(markdown, 'Title of').map((row) => row.replaceAll('*', ''))).toEqual([
      '| 1 | Title of 1 | 0% | 1 / 1 | 0 | 0 | 1 | 0 | 0 |',
      '| 2 | Title of 2 | 100% | 1 / 1 | 0 | 0 | 0 | 0 | 0 |',
      '| 2.1 | Title of 2.1 | 100% | 1 / 1 | 0 | 0 | 0 | 0 | 0 |',
      '| 3 | Title of 3 | not scored | 0 / 1 | 1 | 1 | 0 | 0 | 0 |',
    ]);
  });

  it('says when the first action against each gap could begin and be done', () => {
    expect(markdown).toContain('2 weeks if its effort is small, 6 if medium, 12 if large');
    expect(rowsWith(markdown, '23 Nov 2026')).toEqual([
      '| 1 | 1 | **Rooms**<br>Mend the stairs. | <span class="gap-major">Major gap</span> | large | 23 Nov 2026 | 26 Feb 2027 |',
    ]);
    expect(markdown).not.toContain('## What follows');
  });

  it('gives an axis that was not scored no point on the radar', () => {
    expect(charts[0]?.svg.match(/<circle/g)).toHaveLength(2);
  });

  it('is the same whenever it is made', () => {
    expect(reportOf({ engagement, answers })).toEqual({ markdown, charts });
  });
});

describe('a gap report on nothing', () => {
  const { markdown } = reportOf({ engagement: anEngagement({}) });

  it('gives no verdict', () => {
    expect(markdown).toContain('**No verdict yet.**');
    expect(markdown).toContain('| **not scored** | **0%** |');
  });

  it('leaves out what it has nothing to say about', () => {
    expect(markdown).not.toContain('## Most urgent');
    expect(markdown).not.toContain('## Strengths');
    expect(markdown).not.toMatch(/\n{3}/);
  });
});
