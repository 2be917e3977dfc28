import { meetTexts } from '../../model/document-texts.ts';
import type { DocumentPath, Located } from '../../model/located.ts';
import { splitNote } from '../../model/text/private-lines.ts';
import {
  type CharacterPlace,
  type MissingCharacter,
  placesInText,
  tellMissing,
} from '../../print/text/describe-missing.ts';
import type { CharacterJudge } from '../formats/print-request.ts';
import type { FoundTemplates } from '../load/find-templates.ts';
import type { World } from '../world.ts';

/** All places of a character in one source of a print. */
export type CharacterSource = (character: string) => readonly CharacterPlace[];

/** Where the text of a print comes from. */
export interface PrintSources {
  /** `--strict-characters`: what no font has is an error. */
  readonly isRefused: boolean;
  /** What is printed, for characters that occur in none of the sources. */
  readonly file: string;
  /** Reads the sources, which is done only where a font lacks something. */
  readonly open: () => Promise<readonly CharacterSource[]>;
}

/** Records the characters of one print that no font has. */
export interface CharacterAccount extends CharacterJudge {
  /** Warns once about all characters printed by their names, with their places. */
  readonly tell: (world: Pick<World, 'warn'>) => Promise<void>;
}

/** Opens the account of a print. */
export function openCharacterAccount({ isRefused, file, open }: PrintSources): CharacterAccount {
  const printed = new Map<string, MissingCharacter>();
  let sources: Promise<readonly CharacterSource[]> | undefined;
  const problemsOf = async (missing: readonly MissingCharacter[]) => {
    sources ??= open();
    const places = await sources;
    const placesOf = (character: string) => places.flatMap((find) => find(character));
    return tellMissing(missing, { isRefused, placesOf, file });
  };
  return {
    judge: async (missing) => {
      if (isRefused) return missing.length === 0 ? [] : problemsOf(missing);
      for (const one of missing) printed.set(one.code, one);
      return [];
    },
    tell: async (world) => {
      if (printed.size > 0) world.warn(await problemsOf([...printed.values()]));
    },
  };
}

/** The strings of a document, each with its place and the requirement or entry that it belongs to. */
export function sourceOfDocument(document: Located<unknown>): CharacterSource {
  return sourceOfTexts(textsIn(document.value), document);
}

/** The same for some strings of a document. */
export function sourceOfTexts(
  texts: readonly DocumentText[],
  { locate, locateSign }: Pick<Located<unknown>, 'locate' | 'locateSign'>,
): CharacterSource {
  return (character) =>
    texts
      .filter(({ text }) => text.includes(character))
      .map(({ text, path }) => ({
        text,
        place: locateSign?.(path, character) ?? locate(path),
        part: partOf(path),
        count: text.split(character).length - 1,
      }));
}

/** A string of a document. */
export interface DocumentText {
  readonly path: DocumentPath;
  readonly text: string;
}

/**
 * The strings of a document that are asked for, as far as they may be printed: what is private is in no font, and in no
 * message. `isWanted` is asked about each as it is written.
 */
export function textsIn(
  value: unknown,
  isWanted: (text: string) => boolean = () => true,
): readonly DocumentText[] {
  const texts: DocumentText[] = [];
  meetTexts(value, (text, path) => {
    if (!isWanted(text) || path.includes('private')) return;
    texts.push({ path: [...path], text: splitNote(text).note.normalize('NFC') });
  });
  return texts;
}

/** The id of a requirement where the text belongs to one; else the keys that lead to it. */
export function partOf(path: DocumentPath): string {
  const [head, id] = path;
  const isOfRequirement = head === 'answers' || head === 'findings';
  return isOfRequirement ? String(id) : path.join('.');
}

/** The templates of an engagement: what they say themselves. */
export function sourcesOfTemplates({ templates, own, fileOf }: FoundTemplates) {
  return [...own].map((name) => placesInText(fileOf(name), templates[name] ?? ''));
}
