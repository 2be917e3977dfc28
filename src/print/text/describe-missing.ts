import type { Place, Problem } from '../../model/problem.ts';
import { codeOf, standInFor } from '../characters/name-character.ts';
import { nameScript } from '../characters/name-script.ts';
import { inOrder } from '../document/problem-list.ts';

/** A character that no font at hand has. */
export interface MissingCharacter {
  readonly character: string;
  /** `U+1F9FF` */
  readonly code: string;
  /** Its name in the Unicode Standard; its code where it has none. */
  readonly name: string;
  /** What is printed for it. */
  readonly standIn: string;
  /** A text that contains it. */
  readonly text: string;
}

/** The place of a character, and the words around it. */
export interface CharacterPlace {
  readonly place: Place;
  /** The part of a document that it belongs to, such as a requirement. */
  readonly part?: string;
  readonly text: string;
  /** How often the character is in the text. */
  readonly count?: number;
}

/** The characters that were found to be in no font while a document was set. */
export async function describeCharacters(
  missing: ReadonlyMap<number, string>,
): Promise<readonly MissingCharacter[]> {
  if (missing.size === 0) return [];
  // Its table of names takes a megabyte, and is read only to tell what no font has.
  const { unicodeName } = await import('unicode-name');
  return Array.from(missing, ([codePoint, text]): MissingCharacter => {
    const character = String.fromCodePoint(codePoint);
    const named = unicodeName(character);
    const code = codeOf(codePoint);
    return { character, code, name: named ?? code, standIn: standInFor(codePoint, named), text };
  });
}

/** More than these are counted: a text in a script that no font has is one mistake, not a thousand. */
const mostNamed = 12;
const wordsAround = 24;

/** How missing characters are reported. */
export interface MissingTold {
  /** Whether they are an error, or printed by their names. */
  readonly isRefused: boolean;
  /** All places of a character; if there are none, it is reported with the words around it. */
  readonly placesOf: (character: string) => readonly CharacterPlace[];
  /** The document, for characters whose place in it is unknown. */
  readonly file: string;
}

/**
 * A problem for each place of each character, in the order of the places; the last says what to do
 * about all. A place with several characters of a script has one problem for them together.
 */
export function tellMissing(
  missing: readonly MissingCharacter[],
  told: MissingTold,
): readonly Problem[] {
  const { placesOf, file } = told;
  const found = missing.flatMap((one): readonly FoundMissing[] => {
    const places = placesOf(one.character);
    const known = places.length > 0 ? places : [{ place: { file }, text: one.text }];
    return known.map((at) => ({ one, at, script: nameScript(one.character) }));
  });
  const groups = groupBy(found, ({ at: { place, part, text }, script }) =>
    JSON.stringify([place.file, part === undefined ? place.line : text, part, script]),
  );
  return addAdvice(inOrder(groups.flatMap((group) => tellGroup(group, told))));
}

/** A missing character at one of its places. */
interface FoundMissing {
  readonly one: MissingCharacter;
  readonly at: CharacterPlace;
  readonly script: string;
}

/** This many characters of one script in one place are reported together: they are a text in it. */
const fewestTogether = 3;
/** Of these, so many are shown. */
const mostShown = 8;

function tellGroup(found: readonly FoundMissing[], { isRefused }: MissingTold): readonly Problem[] {
  const group = found.toSorted((one, other) => lineOf(one) - lineOf(other));
  const [first] = group;
  if (first === undefined || group.length < fewestTogether) {
    return group.map((one) => tellOne(one, isRefused));
  }
  const { at, one, script } = first;
  const characters = group.map((each) => each.one.character);
  const shown = characters.slice(0, mostShown).join(' ');
  const key = isRefused ? 'print.missing-script' : 'print.stand-in-script';
  const values = {
    part: at.part ?? 'none',
    script,
    count: characters.length,
    characters: characters.length > mostShown ? `${shown} …` : shown,
    words: excerpt(at.text, one.character),
  };
  return [{ key, values, place: at.place }];
}

function lineOf({ at }: FoundMissing): number {
  return at.place.line ?? 0;
}

function tellOne({ one, at }: FoundMissing, isRefused: boolean): Problem {
  const { character, code, name, standIn } = one;
  const { place, part = 'none', text, count = 1 } = at;
  const values = { character, code, name, part, count, words: excerpt(text, character) };
  if (isRefused) return { key: 'print.missing-character', values, place };
  return { key: 'print.stand-in', values: { ...values, standIn }, place };
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A character with the words about it in its line. */
function excerpt(whole: string, character: string): string {
  const text = whole.split(lineEnd).find((line) => line.includes(character)) ?? whole;
  const at = Math.max(0, text.indexOf(character));
  const before = Array.from(text.slice(0, at).slice(-3 * wordsAround)).slice(-wordsAround);
  const after = Array.from(text.slice(at, at + 3 * wordsAround)).slice(0, wordsAround);
  const words = [...before, ...after].join('');
  // A mark whose letter was cut off says nothing.
  return words.replace(/^\p{M}+/u, '').trim();
}

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

function addAdvice(problems: readonly Problem[]): readonly Problem[] {
  const named = problems.slice(0, mostNamed);
  const rest = problems.length - named.length;
  const place = { file: problems[0]?.place?.file ?? '' };
  const all: readonly Problem[] =
    rest === 0 ? named : [...named, { key: 'print.missing-more', values: { count: rest }, place }];
  return all.map((problem, index) =>
    index === all.length - 1 ? { ...problem, hintKey: 'print.missing-hint' } : problem,
  );
}

/** All places of a character in a text: the first on each line that has it. */
export function placesInText(
  file: string,
  text: string,
): (character: string) => readonly CharacterPlace[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.normalize('NFC'));
  return (character) =>
    lines.flatMap((line, index): readonly CharacterPlace[] => {
      const column = line.indexOf(character);
      if (column < 0) return [];
      return [{ place: { file, line: index + 1, column: column + 1 }, text: line }];
    });
}
