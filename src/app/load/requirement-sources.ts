import { shownPath } from '../../files/disk/shown-path.ts';
import { decodeText } from '../../files/text/decode-text.ts';
import type { Place } from '../../model/problem.ts';
import { type PlacedPart, partsIn, placedIn } from '../../standard/standard-parts.ts';
import { placedRequirements } from '../../standard/standard-source.ts';
import { readStandardFiles } from './load-standard.ts';
import { type ParsedStandard, parseStandard } from './parse-standard.ts';

/** What one file says of a requirement, and from which line on. */
export interface RequirementSource {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A standard and the language in which it is to be read. */
export interface StandardReference {
  /** An id, or a path relative to `from`. */
  readonly standard: string;
  readonly from: string;
  readonly language: string;
}

/**
 * All that the files of a standard say of some requirements, as it is written there: one source for a
 * standard in one piece, three for one in parts.
 *
 * @throws EomsError as `loadStandard` does.
 */
export async function findSources(
  { standard, from, language }: StandardReference,
  requirements: readonly string[],
): Promise<readonly RequirementSource[]> {
  const files = await readStandardFiles(standard, from, language);
  const places = placesOf(parseStandard(files, language));
  const linesOf = new Map(
    files.map(({ path, bytes }) => [shownPath(path), decodeText(bytes, path).split(/\r?\n/)]),
  );
  return requirements.flatMap((id) =>
    (places.get(id) ?? []).map(({ file, line = 1 }) => ({
      file,
      line,
      text: cutBlock(linesOf.get(file) ?? [], line),
    })),
  );
}

/** The sources of each requirement: what is required, its place, its texts. */
function placesOf({ source, parts }: ParsedStandard): ReadonlyMap<string, readonly Place[]> {
  const placed: readonly Pick<PlacedPart<unknown>, 'id' | 'place'>[] =
    parts === undefined
      ? placedRequirements(source).map(({ entry, place }) => ({ id: entry.id, place }))
      : [...partsIn(parts.catalogue), ...placedIn(parts.edition), ...partsIn(parts.texts)];
  const places = new Map<string, Place[]>();
  for (const { id, place } of placed) places.set(id, [...(places.get(id) ?? []), place([])]);
  return places;
}

/** A line and the lines below it that are indented deeper, without what is before all of them. */
function cutBlock(lines: readonly string[], first: number): string {
  const below = lines.slice(first - 1);
  const indent = indentOf(below[0] ?? '');
  const end = below.findIndex(
    (line, index) => index > 0 && line.trim() !== '' && indentOf(line) <= indent,
  );
  const block = end === -1 ? below : below.slice(0, end);
  return block
    .map((line) => line.slice(indent))
    .join('\n')
    .trimEnd();
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
