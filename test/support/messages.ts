import { readdirSync, readFileSync } from 'node:fs';
import { createMessages, type Messages } from '../../src/messages/messages.ts';

const folder = new URL('../../messages/en/', import.meta.url);

/** The English catalogue files as they are written, by room. */
export const englishTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .toSorted()
    .map((name) => [name.replace('.json', ''), readFileSync(new URL(name, folder), 'utf8')]),
);

/** The English catalogue files by room: `data` → its messages. */
export const englishRooms: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  [...englishTexts].map(([room, text]) => [room, JSON.parse(text)]),
);

/** The whole English catalogue. */
export const englishCatalogue: Readonly<Record<string, string>> = Object.fromEntries(
  [...englishRooms.values()].flatMap((room) => Object.entries(room)),
);

export const english: Messages = createMessages('en', englishCatalogue);
