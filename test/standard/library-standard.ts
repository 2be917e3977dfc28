import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A small standard in parts, by its files. */
export const libraryFiles: Readonly<Record<string, string>> = {
  'catalogue/vocabulary.yaml': `schema: eoms/vocabulary@1
scale:
  - { gap: major }
  - { gap: minor, criticalGap: major }
  - { gap: none }
readiness: { score: 0.9 }
pdca: [do]
processes: [lending]
roles: [librarian, pupil]
conditions:
  - { id: cellar, types: [school] }
`,
  'catalogue/books.yaml': `schema: eoms/catalogue@1
requirements:
  shelves:
    weight: 2
    items: [labels, heights]
    ask: [pupil, librarian, pupil]
    documentedInformation:
      - { kind: record, basis: implied }
    levels: [1]
    actions:
      - { kind: resource, effort: S, days: 2 }
    nonconformities: [minor]
    seeAlso: [dry-cellar]
    after: [dry-cellar]
    processes: [lending]
  dry-cellar:
    appliesIf: [cellar]
`,
  'editions/library-2031.yaml': `schema: eoms/edition@1
id: library-2031
essentials: [shelves]
pdca: { do: ["1"] }
clauses:
  - clause: "1"
  - clause: "1.1"
    untitled: true
    requirements:
      shelves:
        heights: { ref: 1.1.a, status: recalled }
        labels: { kind: can }
      dry-cellar: {}
`,
  'texts/en/editions/library-2031.yaml': `schema: eoms/titles@1
title: Library standard 2031
edition: "2031"
notice: Our own words.
clauses: { "1": Books, "1.1": Shelves }
`,
  'texts/en/vocabulary.yaml': `schema: eoms/words@1
scale:
  0: { name: No, meaning: Not there. }
  1: { name: Half, meaning: Half there. }
  2: { name: Yes, meaning: There. }
weights:
  2: { name: Heavy, meaning: Matters. }
pdca: { do: Do }
processes: { lending: Lending }
roles:
  librarian: { name: Librarian, also: Teacher }
  pupil: { name: Pupil }
conditions:
  cellar: { name: Cellar, question: Do you have a cellar? }
`,
  'texts/en/books.yaml': `schema: eoms/texts@1
requirements:
  shelves:
    question: How do people find a book?
    intent: Nobody reads what nobody finds.
    items:
      labels: Every shelf has a label.
      heights: Children reach theirs.
    evidence: [A shelf, A label]
    ask:
      librarian: Who wrote the labels?
      pupil: [Where do you find dragons?, And what is on top?]
    look: [Look at 3 shelves.]
    internalLook: [Ask for a book as a stranger.]
    documentedInformation: [Map of the shelves]
    levels:
      1: Some labels.
    actions: [Buy labels.]
    small: One label a room suffices.
    nonconformities:
      - requirement: Books can be found.
        evidence: Of 8 books asked for, 3 were found.
        failure: Most books cannot be found.
        answer: Labels are printed.
        notACause: The pupil did not look.
    variants:
      university:
        evidence: [A catalogue online]
        ask: { librarian: Who reads the catalogue? }
  dry-cellar:
    name: Dry cellar
    question: How dry is the cellar?
`,
};

/** The edition of the library standard. */
export const edition = 'editions/library-2031.yaml';

/** Puts the library standard into a folder; `change` takes the place of some of its files. */
export function putLibrary(root: string, change: Readonly<Record<string, string>> = {}): string {
  for (const [file, text] of Object.entries({ ...libraryFiles, ...change })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}
