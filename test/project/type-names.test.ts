import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/*
 * A newcomer looks a name up, so one that leaves its file means one thing: the name of an exported type is
 * that of no other type, exported or not, that of an exported function of no other that is exported, and
 * a word of the glossary means what the glossary says, in every file. No name is made of a word that says nothing.
 */

interface Declared {
  readonly name: string;
  readonly file: string;
  readonly isExported: boolean;
}

/** What the library exports is a promise to programs outside, which do not see the rest. */
const forPrograms = new Set(['src/library/contract.ts', 'src/library/library.ts']);

/** Functions that do the same for two kinds of files are called the same in their two rooms. */
const twins: Readonly<Record<string, readonly string[]>> = {
  writeBlocks: ['src/print/docx/write-blocks.ts', 'src/print/html/blocks/write-blocks.ts'],
  writeCover: ['src/print/docx/write-cover.ts', 'src/print/html/blocks/write-cover.ts'],
  writeInlinePicture: ['src/print/docx/write-picture.ts', 'src/print/html/blocks/write-figure.ts'],
  writeInlines: ['src/print/docx/write-inlines.ts', 'src/print/html/blocks/write-inlines.ts'],
  writeTable: ['src/print/docx/write-table.ts', 'src/print/html/blocks/write-table.ts'],
};

const sources: readonly (readonly [string, string])[] = readdirSync('src', {
  recursive: true,
  encoding: 'utf8',
})
  .map((name) => join('src', name))
  .filter((file) => file.endsWith('.ts') && !forPrograms.has(file))
  .toSorted()
  .map((file) => [file, readFileSync(file, 'utf8')]);

/** All that a declaration of such a form names at the top of a file. */
function declaredAs(form: RegExp): readonly Declared[] {
  return sources.flatMap(([file, text]) =>
    [...text.matchAll(form)].map(([, exported, name = '']) => ({
      name,
      file,
      isExported: exported !== undefined,
    })),
  );
}

const declared = declaredAs(/^(export )?(?:interface|type|class) ([A-Z]\w*)/gm);
const functions = declaredAs(/^(export )(?:async )?(?:function\*?|const) (\w+)/gm);

const glossary = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z]\w+)`/g)])
  .map(([, name = '']) => name);

/** The names that more than one file declares, with these files. */
function sharedNames(types: readonly Declared[]): ReadonlyMap<string, readonly string[]> {
  const filesOf = new Map<string, readonly string[]>();
  for (const { name, file } of types) filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
  return new Map([...filesOf].filter(([, files]) => files.length > 1));
}

it('looks at the names of the whole program', () => {
  expect(declared.length).toBeGreaterThan(900);
  expect(functions.length).toBeGreaterThan(1000);
  expect(glossary.length).toBeGreaterThan(40);
});

it('no other file declares a type of the name of one that is exported', () => {
  const exported = new Set(declared.flatMap(({ name, isExported }) => (isExported ? name : [])));
  expect(sharedNames(declared.filter(({ name }) => exported.has(name)))).toEqual(new Map());
});

it('no two files export functions of one name, except to do the same for two kinds of files', () => {
  expect(Object.fromEntries(sharedNames(functions))).toEqual(twins);
});

it('each type of the glossary is declared once, and in one file', () => {
  const known = new Set(glossary);
  expect(sharedNames(declared.filter(({ name }) => known.has(name)))).toEqual(new Map());
  const names = new Set(declared.map(({ name }) => name));
  expect(glossary.filter((name) => !names.has(name))).toEqual([]);
});

/** Words that say nothing, or that auditors have for something else; and those that say nothing alone. */
const banned =
  'util utils helper helpers common misc manager service info obj tmp compliance violation issue control';
const bannedAlone = 'data result check';

/** The words of a name such as `readNamedFiles` or `read-named-files`. */
function wordsOf(name: string): readonly string[] {
  const parted = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return parted.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

function isBanned(name: string): boolean {
  const words = wordsOf(name);
  const [first = ''] = words;
  const isAlone = words.length === 1 && bannedAlone.split(' ').includes(first);
  return isAlone || words.some((word) => banned.split(' ').includes(word));
}

/** All that a file declares anywhere in it; what it imports or takes out of an object has the name it had there. */
const declaration = /(?<!import )\b(?:function\*?|const|let|class|interface|type) (\w+)/g;

function namesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(declaration), ([, name = '']) => name);
}

/** A source without its comments and texts. */
function codeOf(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'/gm, '');
}

it('knows a word that says nothing in whatever is declared', () => {
  const planted =
    "const helperOf = 1;\nfor (const data of all) {}\ntype Result = 'issue';\nimport type data from 'a';";
  const found = namesIn(codeOf(planted)).filter(isBanned);
  expect(found).toEqual(['helperOf', 'data', 'Result']);
  expect(['checkAnswers', 'dataOf', 'RequirementResult'].filter(isBanned)).toEqual([]);
});

it('declares nothing, and calls no file, by a word that says nothing', () => {
  const names = sources.flatMap(([file, text]) =>
    [file, ...namesIn(codeOf(text))].map((name) => ({ file, name })),
  );
  expect(names.length).toBeGreaterThan(10_000);
  expect(names.filter(({ name }) => isBanned(name))).toEqual([]);
});
