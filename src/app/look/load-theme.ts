import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildTheme } from '../../branding/build-theme.ts';
import { packageRoot } from '../../files/disk/package-root.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { failureOf, readInside } from '../../files/disk/read-inside.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import { EomsError, type Place, type Problem } from '../../model/problem.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import type { Theme } from '../../model/theme.ts';
import { defaultTheme } from '../../print/document/theme.ts';

/** The default look of documents; it needs no file. */
const defaultName = 'classic';
const ending = '.yaml';
const largestTheme = 200_000;

/** A theme as it was asked for: by an id, or by the path of a file. */
export interface ThemeRequest {
  readonly reference: string;
  /** What paths are relative to. */
  readonly folder: string;
  /** Where it was asked for in a document, which may name files below its folder only. */
  readonly place?: Place;
}

/**
 * Loads a theme: one that eoms ships, by its id, or any other by the path of its file.
 *
 * @throws EomsError `input-missing` or `bad-data` where there is none, or with every problem in it.
 */
export async function loadTheme(request: ThemeRequest): Promise<Theme> {
  const { reference, place } = request;
  if (/[\\/]|\.ya?ml$/i.test(reference)) return readTheme(await readAsked(request));
  return loadShipped(reference, place);
}

/**
 * The ids of the themes that eoms ships.
 */
export function shippedThemes(): readonly string[] {
  return readdirSync(themesFolder())
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .toSorted();
}

/**
 * Reads the document of a theme.
 *
 * @throws EomsError with every problem in it.
 */
export async function readTheme({ bytes, file }: ThemeFile): Promise<Theme> {
  const document = parseDocument(bytes, { file, name: 'theme' });
  const { basedOn } = document.value;
  const base =
    basedOn === undefined ? defaultTheme : await loadShipped(basedOn, document.locate(['basedOn']));
  return buildTheme(document, base);
}

/** The bytes of a theme, and the name of their file for problems. */
export interface ThemeFile {
  readonly bytes: Uint8Array;
  readonly file: string;
}

async function readAsked({ reference, folder, place }: ThemeRequest): Promise<ThemeFile> {
  const path = resolve(folder, reference);
  const file = shownPath(path);
  if (place === undefined) return { bytes: await readDocumentFile(path), file };
  const read = await readInside({ folder, path: reference, mostBytes: largestTheme });
  if ('problem' in read) throw new EomsError(failureOf(read), [{ ...read.problem, place }]);
  return { bytes: read.bytes, file };
}

async function loadShipped(id: string, place: Place | undefined): Promise<Theme> {
  if (id === defaultName) return defaultTheme;
  const known = shippedThemes();
  if (!known.includes(id)) {
    const hint = suggestWord(id, known);
    const problem: Problem = { key: 'cli.unknown-theme', values: { id }, ...hint };
    if (place === undefined) throw new EomsError('usage', [problem]);
    throw new EomsError('bad-data', [{ ...problem, place }]);
  }
  const file = join(themesFolder(), `${id}${ending}`);
  return readTheme({ bytes: await readFile(file), file });
}

function themesFolder(): string {
  return join(packageRoot(), 'templates', 'themes');
}
