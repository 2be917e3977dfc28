import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Words that are grammatical, and not what a native speaker would say; and what one would say instead. */
const strange = [
  [/\bbe it\b/i, 'whether, even'],
  [/\b(?:is|are) wanted\b/i, 'expected …'],
  [/\bof ours\b/i, 'our own'],
  [/\bof nobody\b/i, 'without …'],
  [/\bnobody says\b/i, 'no reason is given'],
  [/\bkeeps (?:WCAG|PDF)/i, 'meets, conforms to'],
  [/\b(?:stands?|stood) in (?!for\b)/i, 'is in'],
  [
    /\b(?:this|it|that|which) is no (?:pdf|folder|file|picture|number|date|text|list)\b/i,
    'is not a',
  ],
] as const;

/** What people read: the catalogue, and the documents but for decisions of earlier days. */
const read = [
  ...readdirSync('messages/en').map((name) => `messages/en/${name}`),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
];

function strangeLines(path: string, text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      strange
        .filter(([pattern]) => pattern.test(line))
        .map(([, instead]) => `${path}:${index + 1}: say "${instead}": ${line.trim()}`),
    );
}

it('speaks English as a native does, in words for users and in documents', () => {
  expect(read.length).toBeGreaterThan(20);
  expect(read.flatMap((path) => strangeLines(path, readFileSync(path, 'utf8')))).toEqual([]);
});

it('knows such words where it meets them', () => {
  const sample =
    'A number is wanted.\nIt stands in the file.\nIt stands in for a word.\nA rule of ours';
  expect(strangeLines('sample', sample)).toHaveLength(3);
});
