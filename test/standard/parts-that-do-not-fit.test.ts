import { join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadStandard } from '../../src/app/load/load-standard.ts';
import { EomsError, withAdvice } from '../../src/model/problem.ts';
import { temporaryFolder } from '../support/folders.ts';
import { english } from '../support/messages.ts';
import { edition, libraryFiles, putLibrary } from './library-standard.ts';

const base = temporaryFolder();
let made = 0;

/** What is wrong with the library standard after a text of one of its files was exchanged. */
async function wrongAfter(file: string, [from, to]: readonly [string, string]) {
  const text = libraryFiles[file] ?? '';
  expect(text).toContain(from);
  made += 1;
  const root = putLibrary(join(base, String(made)), { [file]: text.replace(from, to) });
  try {
    await loadStandard(edition, root, english);
    return [];
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    return error.problems.map((problem) => {
      const { key, place, hintValues } = withAdvice(problem);
      const at = place === undefined ? '' : ` ${relative(root, resolve(place.file))}:${place.line}`;
      return `${key}${at}${hintValues === undefined ? '' : ` ${Object.values(hintValues).join()}`}`;
    });
  }
}

it.each([
  [
    'catalogue/books.yaml',
    ['  shelves:', '  shelfs:'],
    [
      'standard.without-words catalogue/books.yaml:3',
      'standard.unknown-requirement editions/library-2031.yaml:10 shelfs',
      'standard.words-for-nothing texts/en/books.yaml:3 shelfs',
    ],
  ],
  [
    'catalogue/books.yaml',
    ['labels, heights', 'labels, height'],
    [
      'standard.without-words catalogue/books.yaml:5',
      'standard.unknown-item editions/library-2031.yaml:11 height',
      'standard.words-for-nothing texts/en/books.yaml:8 height',
    ],
  ],
  [
    'catalogue/books.yaml',
    ['librarian, pupil]', 'librarian]'],
    ['standard.other-count-of-questions texts/en/books.yaml:12'],
  ],
  [
    'catalogue/books.yaml',
    ['[pupil, librarian, pupil]', '[pupil, pupil]'],
    ['standard.words-for-nothing texts/en/books.yaml:11 pupil'],
  ],
  [
    'catalogue/books.yaml',
    ['levels: [1]', 'levels: [1, 2]'],
    ['standard.without-words catalogue/books.yaml:9'],
  ],
  [
    'catalogue/books.yaml',
    ['basis: implied }', 'basis: implied, keeper: libarian }'],
    ['standard.unknown-role catalogue/books.yaml:8 librarian'],
  ],
  [
    'catalogue/vocabulary.yaml',
    [
      'roles: [librarian, pupil]',
      'roles: [librarian, pupil]\noutsideRoles: [pupils]\nsiteRoles: [librarian, libarian]',
    ],
    [
      'standard.unknown-role catalogue/vocabulary.yaml:10 pupil',
      'standard.unknown-role catalogue/vocabulary.yaml:11 librarian',
    ],
  ],
  [
    'catalogue/books.yaml',
    ['basis: implied }', 'basis: implied }\n      - { kind: document }'],
    ['standard.other-count-of-documents texts/en/books.yaml:15'],
  ],
  [
    'catalogue/books.yaml',
    ['nonconformities: [minor]', 'nonconformities: [minor, major]'],
    ['standard.other-count-of-nonconformities texts/en/books.yaml:20'],
  ],
  [
    'texts/en/books.yaml',
    ['ask: { librarian: Who reads', 'ask: { librarien: Who reads'],
    ['standard.unknown-role texts/en/books.yaml:29 librarian'],
  ],
  [
    'texts/en/books.yaml',
    ['[Buy labels.]', '[Buy labels., Write them.]'],
    ['standard.other-count-of-actions texts/en/books.yaml:18'],
  ],
  [
    'texts/en/books.yaml',
    ['    actions: [Buy labels.]\n', ''],
    ['standard.other-count-of-actions texts/en/books.yaml:3'],
  ],
  [
    'texts/en/editions/library-2031.yaml',
    ['"1.1": Shelves', '"1.2": Shelves'],
    [
      'standard.without-words editions/library-2031.yaml:7',
      'standard.words-for-nothing texts/en/editions/library-2031.yaml:5 1.1',
    ],
  ],
  [
    'texts/en/vocabulary.yaml',
    ['  2: { name: Yes, meaning: There. }\n', ''],
    ['standard.without-words catalogue/vocabulary.yaml:5'],
  ],
  [
    'texts/en/vocabulary.yaml',
    ['  pupil: {', '  pupils: {'],
    [
      'standard.without-words catalogue/vocabulary.yaml:9',
      'standard.words-for-nothing texts/en/vocabulary.yaml:12 pupil',
    ],
  ],
  [
    'texts/en/vocabulary.yaml',
    ['  cellar: {', '  celar: {'],
    [
      'standard.without-words catalogue/vocabulary.yaml:11',
      'standard.words-for-nothing texts/en/vocabulary.yaml:14 cellar',
    ],
  ],
  [
    edition,
    ['pdca: { do', 'pdca: { doo'],
    [
      'standard.without-words catalogue/vocabulary.yaml:7',
      'standard.words-for-nothing editions/library-2031.yaml:4 do',
    ],
  ],
  // What does not fit within one part is found as in a standard of one file, in the part that says it.
  [
    'catalogue/books.yaml',
    ['processes: [lending]', 'processes: [landing]'],
    ['standard.unknown-process catalogue/books.yaml:15 lending'],
  ],
  [
    'catalogue/books.yaml',
    ['appliesIf: [cellar]', 'appliesIf: [celar]'],
    ['standard.unknown-condition catalogue/books.yaml:17 cellar'],
  ],
  [
    edition,
    ['essentials: [shelves]', 'essentials: [shelve]'],
    ['standard.unknown-requirement editions/library-2031.yaml:3 shelves'],
  ],
  [
    edition,
    ['do: ["1"]', 'do: ["2"]'],
    ['standard.unknown-clause editions/library-2031.yaml:4 1, 1.1'],
  ],
  [edition, ['kind: can', 'ref: 1.1.a'], ['standard.item-twice editions/library-2031.yaml:12']],
] as const)('%s with %j is refused', async (file, change, problems) => {
  expect(await wrongAfter(file, change)).toEqual(problems);
});
