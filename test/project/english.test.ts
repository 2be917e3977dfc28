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
  [/\bcannot be told\b/i, 'cannot be determined, nothing says …'],
  [/\b(?:is|are) told by\b/i, 'run: …, is in …'],
  [/\bstands? (?:twice|at|under|before)\b/i, 'appears, is at, goes under, comes before'],
  [/\bis due, and\b|\bhere \S+ is due\b/i, 'expected …'],
  [/\brather not\b/i, 'avoid'],
] as const;

/** The same in comments, where these words have no other meaning. */
const strangeInComments = [
  ...strange,
  [/\b(?:was|were) wanted\b/i, 'expected …'],
  [/\bwhoever\b/i, 'the process that …, the person who …'],
  [/\b(?:he|him|his)\b/i, 'it, they'],
  [/\b(?:is|are|was|were) told\b/i, 'is reported'],
  [/\b(?<!there )(?:is|are) no (?!more\b|longer\b|greater\b)[a-z]/i, 'is not a'],
  [/\b(?:lies?|lay) (?:in|beside)\b/i, 'is in, is next to'],
  [/(?<!`)\bbeside\b/i, 'next to, in addition to'],
  [/\bnobody\b/i, 'no process …, without …'],
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

type Strange = readonly (readonly [pattern: RegExp, instead: string])[];

function strangeLines(path: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => judge(`${path}:${index + 1}`, line, strange));
}

function judge(place: string, text: string, words: Strange): readonly string[] {
  return words
    .filter(([pattern]) => pattern.test(text))
    .map(([, instead]) => `${place}: say "${instead}": ${text.trim()}`);
}

/** The comments of a source file that start a line, each as one line of text. */
function commentsIn(source: string): readonly string[] {
  const comments = source.matchAll(/^[ \t]*\/\*[^]*?\*\/|(?:^[ \t]*\/\/.*\n)+/gm);
  return Array.from(comments, ([comment]) =>
    comment.replaceAll(/^[ \t]*(?:\/\*+|\*\/?|\/\/)|\*\/$/gm, '').replaceAll(/\s+/g, ' '),
  );
}

function strangeComments(path: string, source: string): readonly string[] {
  return commentsIn(source).flatMap((comment) => judge(path, comment, strangeInComments));
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

it('speaks so in the comments of the code too', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name}`);
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.flatMap((path) => strangeComments(path, readFileSync(path, 'utf8')))).toEqual([]);
});

it('reads a comment as one text, and leaves code alone', () => {
  const source = [
    '/**',
    ' * Whether what is given',
    ' * is no number; where there is no text, it is',
    ' * told.',
    ' */',
    "const told = 'be it';",
    '  // Nothing is',
    '  // wanted.',
    '',
  ].join('\n');
  expect(commentsIn(source)).toEqual([
    ' Whether what is given is no number; where there is no text, it is told. ',
    ' Nothing is wanted. ',
  ]);
  expect(strangeComments('sample', source)).toHaveLength(3);
});
