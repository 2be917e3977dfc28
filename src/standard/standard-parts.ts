import type {
  CatalogueDocument,
  EditionDocument,
  TextsDocument,
  TitlesDocument,
  VocabularyDocument,
  WordsDocument,
} from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Place } from '../model/problem.ts';

/** The files of a standard that is kept in parts: what is required, where an edition has it, and the words. */
export interface StandardParts {
  /** The language of the words: the name of their folder. */
  readonly language: string;
  readonly edition: Located<EditionDocument>;
  readonly titles: Located<TitlesDocument>;
  readonly vocabulary: Located<VocabularyDocument>;
  readonly words: Located<WordsDocument>;
  readonly catalogue: readonly Located<CatalogueDocument>[];
  readonly texts: readonly Located<TextsDocument>[];
}

/** A requirement as one of the parts has it, and a way to point into it. */
export interface PlacedPart<Entry> {
  readonly id: string;
  readonly entry: Entry;
  readonly place: (path: DocumentPath, what?: 'key' | 'value') => Place;
}

export type CatalogueEntry = CatalogueDocument['requirements'][string];
export type TextsEntry = TextsDocument['requirements'][string];

/** What an edition adds to a requirement: the places of its items, by their names. */
type PlacesEntry = NonNullable<EditionDocument['clauses'][number]['requirements']>[string];

/** All requirements of some files, file by file. */
export function partsIn<Entry>(
  files: readonly Located<{ readonly requirements: Readonly<Record<string, Entry>> }>[],
): readonly PlacedPart<Entry>[] {
  return files.flatMap(({ value, locate }) =>
    Object.entries(value.requirements).map(([id, entry]) => ({
      id,
      entry,
      place: placeIn(locate, ['requirements', id]),
    })),
  );
}

/** All requirements that an edition places, clause by clause. */
export function placedIn({
  value,
  locate,
}: Located<EditionDocument>): readonly PlacedPart<PlacesEntry>[] {
  return value.clauses.flatMap(({ requirements = {} }, index) =>
    Object.entries(requirements).map(([id, entry]) => ({
      id,
      entry,
      place: placeIn(locate, ['clauses', index, 'requirements', id]),
    })),
  );
}

/** A requirement as a whole is pointed at by its id. */
function placeIn(
  locate: Located<unknown>['locate'],
  start: DocumentPath,
): PlacedPart<unknown>['place'] {
  return (path, what = path.length === 0 ? 'key' : 'value') => locate([...start, ...path], what);
}

/** The files in the order in which problems are reported: the requirements, their places, their texts. */
export function filesOfParts(parts: StandardParts): readonly string[] {
  const { catalogue, edition, texts, titles, vocabulary, words } = parts;
  return [vocabulary, ...catalogue, edition, titles, words, ...texts].map(({ file }) => file);
}

/** The questions of a role, which may be one or several. */
export function questionsOf(asked: string | readonly string[]): readonly string[] {
  return typeof asked === 'string' ? [asked] : asked;
}
