import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../files/disk/package-root.ts';
import type { Catalogue } from '../../messages/catalogue.ts';
import { createMessages, type Messages } from '../../messages/messages.ts';
import { fallbackLanguage } from '../../model/rules/fallback-language.ts';
import type { World } from '../world.ts';

/**
 * The messages of a language, from `messages/<language>/*.json`; in the fallback language where eoms has
 * no words in the one asked for.
 */
export function loadMessages(wanted: string = fallbackLanguage): Messages {
  const language = shippedFor(wanted) ?? fallbackLanguage;
  const known = loaded.get(language) ?? createMessages(language, readCatalogue(language));
  loaded.set(language, known);
  return known;
}

/** The words of a document: in the language that was asked for, else in its own. */
export function documentMessages(
  { askedLanguage }: Pick<World, 'askedLanguage'>,
  own?: string,
): Messages {
  return loadMessages(askedLanguage ?? own);
}

/** The languages in which eoms has words, by their codes. */
export function knownLanguages(): readonly string[] {
  return readdirSync(messagesFolder(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** Whether eoms has words in a language: `en-GB` is said in `en`. */
export function hasLanguage(language: string): boolean {
  return shippedFor(language) !== undefined;
}

/** The words of a language as its files have them, by the names of the messages. */
export function readCatalogue(language: string): Catalogue {
  const folder = join(messagesFolder(), language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.assign(
    {},
    ...files.map((name): Catalogue => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
}

/** A run asks more than once, and the words do not change meanwhile. */
const loaded = new Map<string, Messages>();

/** The folder of messages that serves a language best: for `zh-Hant-TW` that, else `zh-Hant`, else `zh`. */
function shippedFor(language: string): string | undefined {
  if (language === fallbackLanguage) return language;
  const known = knownLanguages();
  for (let tag = language.toLowerCase(); ; tag = tag.slice(0, tag.lastIndexOf('-'))) {
    const found = known.find((code) => code.toLowerCase() === tag);
    if (found !== undefined || !tag.includes('-')) return found;
  }
}

function messagesFolder(): string {
  return join(packageRoot(), 'messages');
}
