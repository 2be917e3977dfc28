import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../files/disk/package-root.ts';
import type { Catalogue } from '../../messages/catalogue.ts';
import { createMessages, type Messages } from '../../messages/messages.ts';

const reference = 'en';

/**
 * The messages of a language, from `messages/<language>/*.json`. A message that the language lacks
 * is said in English; a language that has no folder is English altogether.
 */
export function loadMessages(language: string): Messages {
  const known = loaded.get(language) ?? readMessages(language);
  loaded.set(language, known);
  return known;
}

/** The languages in which eoms has words, by their codes. */
export function knownLanguages(): readonly string[] {
  const folder = folderOf('.');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** Whether eoms has words in a language: `en-GB` is said in `en`. */
export function hasLanguage(language: string): boolean {
  const known = knownLanguages();
  return known.includes(language) || known.includes(withoutRegion(language));
}

/** `en-GB` → `en`. */
function withoutRegion(language: string): string {
  return language.replace(/-[^]*/, '');
}

/** A run asks more than once, and the words do not change meanwhile. */
const loaded = new Map<string, Messages>();

function readMessages(language: string): Messages {
  const folders = [language, withoutRegion(language)];
  // Only names that are there are folders to us: what somebody typed may lead anywhere.
  const found = folders.find((folder) => folder !== reference && knownLanguages().includes(folder));
  const english = readCatalogue(reference);
  if (found === undefined) return createMessages(reference, english);
  return createMessages(found, { ...english, ...readCatalogue(found) });
}

function folderOf(language: string): string {
  return join(packageRoot(), 'messages', language);
}

function readCatalogue(language: string): Catalogue {
  const folder = folderOf(language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.assign(
    {},
    ...files.map((name): Catalogue => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
}
