import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { englishRooms } from './messages.ts';
import { pseudoCatalogue, pseudoDocument, pseudoLanguage } from './pseudo-language.ts';

/** What the built program reads of its own. */
const own = ['assets', 'bin', 'dist', 'package.json', 'standards', 'templates'];
/** What is no text in the documents of an engagement and of a standard. */
const kept = new Set(
  'schema type standard language id rating missing at date started file link sha256 result'.split(
    ' ',
  ),
);

/** An eoms that has words in a language that nobody speaks too, and so has its standard. Gives its `bin`. */
export function makePseudoCheckout(folder: string): string {
  for (const name of own)
    cpSync(name, join(folder, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  cpSync('messages', join(folder, 'messages'), { recursive: true });
  const messages = join(folder, 'messages', pseudoLanguage);
  mkdirSync(messages);
  for (const [room, words] of englishRooms) {
    writeFileSync(join(messages, `${room}.json`), JSON.stringify(pseudoCatalogue(words)));
  }
  const texts = join(folder, 'standards', 'texts');
  cpSync(join(texts, 'en'), join(texts, pseudoLanguage), { recursive: true });
  makePseudo(join(texts, pseudoLanguage));
  return join(folder, 'bin', 'eoms.cjs');
}

/** The example school, with every text in that language. Gives its folder. */
export function makePseudoSchool(folder: string): string {
  cpSync('examples/soehesten-sprogskole', folder, { recursive: true });
  makePseudo(folder);
  return folder;
}

function makePseudo(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((one) => one.endsWith('.yaml'))) {
    const path = join(folder, name);
    const document: unknown = named(parse(readFileSync(path, 'utf8')));
    writeFileSync(path, stringify(pseudoDocument(document, kept)));
  }
}

/** A requirement that has no name of its own is called by its id, which is English. */
function named(document: unknown): unknown {
  const { requirements } = Object(document);
  if (requirements === undefined) return document;
  const entries = Object.entries<object>(requirements);
  const all = entries.map(([id, texts]) => [id, { name: id.replaceAll('-', ' '), ...texts }]);
  return { ...Object(document), requirements: Object.fromEntries(all) };
}
