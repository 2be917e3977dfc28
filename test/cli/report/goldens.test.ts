import { describe, expect, it } from 'vitest';
import { copyExample, put, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

/*
 * What eoms writes of two engagements, kept whole in test/golden/, so that a change of any output is
 * seen as a difference that somebody reads. `npm run golden:update` writes them anew.
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
  'eoms.yaml': `schema: eoms/engagement@1
institution: { name: Solstrålen Kindergarten, type: early-childhood, sites: [Garden Lane 2] }
scope: The story hour of all groups
standard: ./standard.yaml
team: [{ name: First auditor, role: lead }]
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

const kept = [
  { name: 'kindergarten', file: 'report.md', typed: ['report', '--format', 'md', '-o', '-'] },
  { name: 'kindergarten', file: 'report.html', typed: ['report', '--format', 'html', '-o', '-'] },
  { name: 'kindergarten', file: 'evaluation.json', typed: ['report', '--format', 'json'] },
  { name: 'kindergarten', file: 'checklist.md', typed: ['checklist', '-o', '-'] },
  { name: 'kindergarten', file: 'status.txt', typed: ['status'] },
  { name: 'school', file: 'checklist.md', typed: ['checklist', '--clause', '4.1', '-o', '-'] },
  {
    name: 'school',
    file: 'checklist.html',
    typed: ['checklist', '--clause', '4.1', '--format', 'html', '-o', '-'],
  },
  { name: 'school', file: 'status.json', typed: ['status', '--json'] },
  { name: 'school', file: 'status.txt', typed: ['status'] },
];

describe.concurrent.each(kept)('the $name', ({ name, file, typed }) => {
  it(`has the ${file} that is kept`, async ({ expect: held }) => {
    const cwd = name === 'school' ? school : kindergarten;
    const { code, out, err } = await eoms([...typed, ...date], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await held(out).toMatchFileSnapshot(`../../golden/${name}/${file}`);
  });
});
