import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copyExample, put, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

/*
 * What eoms writes of two engagements, kept whole in test/golden/, so that a change of any output is
 * seen as a difference that somebody reads. A sentence is kept once: a report in a file for each of its
 * parts, and what makes a web page of Markdown by a page of its own. `npm run golden:update` writes them anew.
 */
const base = temporaryFolder();
const date = ['--date', '2026-11-02', '-q'];

/** A kindergarten with a standard of two requirements: everything in full. */
const kindergarten = put(`${base}/kindergarten`, {
  'standard.yaml': `schema: eoms/standard@1
id: story-hour
title: Story hour
clauses:
  - clause: "1"
    title: Books
    requirements:
      - id: books-at-hand
        question: Can every child reach a book?
        items:
          - { ref: 1.a, text: There is a shelf at the height of a child. }
          - { ref: 1.b, text: Torn books are mended. }
        actions:
          - { text: Hang the shelf lower., kind: resource, effort: S }
  - clause: "2"
    title: Time
    requirements:
      - id: story-daily
        question: Is a story read every day?
        weight: 3
`,
  'handout.md': `# Handout

## Words

A *small* handout of **Garden Lane**, with \`code\`, a [link](https://example.org/) and a line\\
that breaks.

> Read aloud every day.

1. Sit down.
2. Open the book.
   - Ask first.

## Tables

| Book | Pages |
|---|---:|
| The mole | 24 |
| A < B & "C" | 8 |

~~~
shelf = 2
~~~
`,
  'eoms.yaml': `schema: eoms/engagement@1
institution: { name: Solstrålen Kindergarten, type: early-childhood, sites: [Garden Lane 2] }
scope: The story hour of all groups
standard: ./standard.yaml
team: [{ name: First auditor, role: lead }]
`,
  'drill/en.yaml': `schema: eoms/drill@1
cases:
  - requirement: books-at-hand
    seen: In two of five rooms the shelf held nothing but <b>dictionaries</b>.
    rating: 2
    reason: There are shelves, and two are of no use.
`,
  'said.yaml': `schema: eoms/assessment@1
standard: { id: story-hour }
started: 2026-11-02
answers:
  books-at-hand:
    rating: 2
    said:
      - { who: Ada Boll, role: teacher, words: Every room has its *own* shelf., shows: 3 }
      - { who: Finn Riis, role: caretaker, words: The shelf is too high., shows: 1 }
`,
  'assessments/2026-11-02.yaml': `schema: eoms/assessment@1
standard: { id: story-hour }
started: 2026-11-02
answers:
  books-at-hand:
    rating: 2
    missing: [1.b]
    note: Nine of thirty books are torn & taped.
    evidence: [{ title: Look at the shelf, date: 2026-11-02 }]
  story-daily: { rating: 0, note: "Read on Mondays; *not* on other days." }
`,
});
const school = copyExample(base);

const toScreen = ['-o', '-'];
const kept = [
  { name: 'kindergarten', file: 'board.md', typed: ['report', '--for', 'board', '-o', '-'] },
  { name: 'kindergarten', file: 'owners.md', typed: ['report', '--for', 'owners', '-o', '-'] },
  { name: 'kindergarten', file: 'record.md', typed: ['report', '--for', 'record', '-o', '-'] },
  { name: 'kindergarten', file: 'evaluation.json', typed: ['report', '--format', 'json'] },
  { name: 'kindergarten', file: 'checklist.md', typed: ['checklist', ...toScreen] },
  { name: 'kindergarten', file: 'status.txt', typed: ['status'] },
  { name: 'kindergarten', file: 'status.json', typed: ['status', '--json'] },
  {
    name: 'kindergarten',
    file: 'handout.html',
    typed: ['print', 'handout.md', '--format', 'html', ...toScreen],
  },
  ...[
    'plan',
    'opening',
    'attendance',
    'process',
    'sampling',
    'nonconformity',
    'findings',
    'closing',
  ].map((sheet) => ({
    name: 'kindergarten',
    file: `sheet/${sheet}.md`,
    typed: ['sheet', sheet, ...toScreen],
  })),
  { name: 'kindergarten', file: 'drill.md', typed: ['standard', 'drill'] },
  {
    name: 'kindergarten',
    file: 'merged.md',
    typed: ['interview', 'merge', 'said.yaml', ...toScreen],
  },
  { name: 'school', file: 'map.md', typed: ['standard', 'map', 'iso-10002-2018', ...toScreen] },
  { name: 'school', file: 'checklist.md', typed: ['checklist', '--clause', '4.1', ...toScreen] },
  { name: 'school', file: 'interviews.md', typed: ['interview', 'plan', ...toScreen] },
  { name: 'school', file: 'status.txt', typed: ['status'] },
];

const golden = '../../golden';

describe.concurrent.each(kept)('the $name', ({ name, file, typed }) => {
  it(`has the ${file} that is kept`, async ({ expect: held }) => {
    const cwd = name === 'school' ? school : kindergarten;
    const { code, out, err } = await eoms([...typed, ...date], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await held(out).toMatchFileSnapshot(`${golden}/${name}/${file}`);
  });
});

it('the kindergarten has the report that is kept, part by part', async () => {
  const typed = ['report', '--format', 'md', ...toScreen, ...date];
  const { code, out, err } = await eoms(typed, { cwd: kindergarten });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const parts = partsOf(out);
  for (const { name, text } of parts)
    await expect(text).toMatchFileSnapshot(`${golden}/kindergarten/report/${name}.md`);
  const names = parts.map(({ name }) => `${name}.md`);
  expect(readdirSync('test/golden/kindergarten/report').toSorted()).toEqual(names.toSorted());
});

/** The parts of a Markdown document, each from its heading to the next, named by place and heading. */
function partsOf(markdown: string): readonly { readonly name: string; readonly text: string }[] {
  return markdown.split(/^(?=#{1,2} )/m).map((text, index) => {
    const [, heading = 'front'] = /^#+ (.*)/.exec(text) ?? [];
    const words = heading
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replaceAll(/^-|-$/g, '');
    return { name: `${String(index).padStart(2, '0')}-${words}`, text };
  });
}
