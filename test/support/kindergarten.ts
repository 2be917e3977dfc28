import { put } from './folders.ts';

const files = {
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
};

/** Puts a kindergarten with a standard of two requirements, everything in full, into a folder. */
export function putKindergarten(folder: string): string {
  return put(folder, files);
}
