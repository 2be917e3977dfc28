import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateNames } from '../../../src/app/load/find-templates.ts';
import { commands } from '../../../src/cli/flags/commands.ts';
import { allSchemas } from '../../../src/model/all-schemas.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { plainWords, wordsOf } from '../../support/plain-words.ts';
import { makePseudoCheckout, makePseudoSchool } from '../../support/pseudo-checkout.ts';
import { pseudoLanguage } from '../../support/pseudo-language.ts';
import { readShippedStandard } from '../../support/read-shipped-standard.ts';
import { type Ran, run } from '../run-eoms.ts';

/*
 * Every command in a language that nobody speaks, made from the English one: whatever is left in plain
 * letters was said by a source, and not by the catalogue.
 */
export const folder = temporaryFolder();
export const program = makePseudoCheckout(join(folder, 'eoms'));
export const school = makePseudoSchool(join(folder, 'school'));
export const date = ['--date', '2026-11-29'];

/** What is typed and is alike in every language: commands, choices, and ids of one word. */
export const known = new Set([
  'eoms',
  'help',
  'en',
  pseudoLanguage,
  'gap',
  'templates',
  ...templateNames,
  ...Object.values(commands).flatMap((command) => [
    command.word,
    ...('group' in command ? [command.group] : []),
    ...Object.values(command.flags).flatMap((flag) => ('choices' in flag ? flag.choices : [])),
  ]),
  ...(await idsOfStandard()),
]);

async function idsOfStandard(): Promise<readonly string[]> {
  const { source } = await readShippedStandard('iso-21001-2018');
  const { processes = [], roles = [], conditions = [] } = source.head.value;
  return [...processes, ...roles, ...conditions].map(({ id }) => id);
}

/** Runs it in that language, which the machine says, or a flag. */
export function speak(typed: readonly string[], cwd = school): Promise<Ran> {
  const env = { LC_ALL: `${pseudoLanguage}.UTF-8` };
  return run(process.execPath, [program, ...typed], { cwd, env });
}

/** What of a text is not in that language: its plain words, and whether it has any of the others. */
export function englishIn(text: string, more: readonly string[] = []): readonly string[] {
  const words = plainWords(text, new Set([...known, ...more]));
  return text.includes('⟦') ? words : [...words, 'nothing in the language'];
}

/** Keys of documents, and what can stand there. */
export function wordsOfSchemas(): readonly string[] {
  const schemas = JSON.stringify(allSchemas, (key, value) => (key === 'description' ? '' : value));
  return [...new Set(wordsOf(schemas))];
}

export function wordsOfStandard(): readonly string[] {
  const files = filesBelow('standards/texts/en');
  const used = files.flatMap((file) => wordsOf(readFileSync(file, 'utf8')));
  // A name is made of an id, and begins with a capital.
  return [...new Set(used.flatMap((word) => [word, word[0]?.toUpperCase() + word.slice(1)]))];
}

export function filesBelow(top: string): readonly string[] {
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
