import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/*
 * A newcomer looks a type up by its name, so a name that leaves its file means one thing, and a word
 * of the glossary means what the glossary says, in every file.
 */

interface Declared {
  readonly name: string;
  readonly file: string;
  readonly isExported: boolean;
}

/** The types of the library are a promise to programs outside, which do not see the others. */
const forPrograms = 'src/library/contract.ts';

const declared: readonly Declared[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((file) => file.endsWith('.ts') && file !== forPrograms)
  .flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(/^(export )?(?:interface|type|class) ([A-Z]\w*)/gm),
    ].map(([, exported, name = '']) => ({ name, file, isExported: exported !== undefined })),
  );

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

it('looks at the types of the whole program', () => {
  expect(declared.length).toBeGreaterThan(900);
  expect(glossary.length).toBeGreaterThan(40);
});

it('no two files export types of one name', () => {
  expect(sharedNames(declared.filter(({ isExported }) => isExported))).toEqual(new Map());
});

it('each type of the glossary is declared once, and in one file', () => {
  const known = new Set(glossary);
  expect(sharedNames(declared.filter(({ name }) => known.has(name)))).toEqual(new Map());
  const names = new Set(declared.map(({ name }) => name));
  expect(glossary.filter((name) => !names.has(name))).toEqual([]);
});
