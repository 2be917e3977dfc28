import { basename, join, resolve } from 'node:path';
import { buildCrosswalk } from '../../crosswalk/build-crosswalk.ts';
import { checkCrosswalk } from '../../crosswalk/check-crosswalk.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { CrosswalkDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import { shippedRoot, yamlNames } from './standard-files.ts';

/** Folders of what eoms ships: frameworks by their ids, laws by the letters of their country. */
const frameworksFolder = 'crosswalk';
const lawsFolder = 'legal';

/** A framework that eoms ships: its id, and its file. */
interface ShippedFramework {
  readonly id: string;
  readonly path: string;
}

/** What a crosswalk is checked against: the standard whose clauses it names. */
export interface CrosswalkBase {
  readonly id: string;
  readonly clauses: readonly string[];
}

/** What a crosswalk is checked against, of a standard as it was loaded. */
export function baseOf({ id, clauses }: Pick<Standard, 'id' | 'clauses'>): CrosswalkBase {
  return { id, clauses: clauses.map(({ clause }) => clause) };
}

/**
 * The frameworks that eoms ships, in the order of their ids; laws last.
 *
 * @throws EomsError `bad-data` where one of them is damaged.
 */
export async function loadCrosswalks(): Promise<readonly Crosswalk[]> {
  const documents = await Promise.all(shippedFrameworks().map(({ path }) => readFramework(path)));
  return documents.map(({ value }) => buildCrosswalk(value));
}

/**
 * A framework that eoms ships, by its id, or any other by the path of its file, as it is written. `from` is
 * the folder from which paths count.
 *
 * @throws EomsError `usage` where there is none of that id, `input-missing`, `bad-data` with every problem.
 */
async function openCrosswalk(reference: string, from: string): Promise<Located<CrosswalkDocument>> {
  if (isPath(reference)) return readFramework(resolve(from, reference));
  const shipped = shippedFrameworks();
  const found = shipped.find(({ id }) => id === reference);
  if (found !== undefined) return readFramework(found.path);
  const known = shipped.map(({ id }) => id);
  const problem = { key: 'cli.map.unknown', values: { id: reference } } as const;
  throw new EomsError('usage', [{ ...problem, ...suggestWord(reference, known) }]);
}

/**
 * A framework, held against the standard that it is to be mapped to.
 *
 * @throws as `openCrosswalk` does, and EomsError `usage` where it names the clauses of another
 * standard.
 */
export async function loadCrosswalk(
  reference: string,
  from: string,
  base: CrosswalkBase,
): Promise<Crosswalk> {
  const document = await openCrosswalk(reference, from);
  const { id, standard } = document.value;
  if (standard !== base.id) {
    const values = { id, wanted: base.id, standard };
    throw new EomsError('usage', [{ key: 'cli.map.other-standard', values }]);
  }
  const problems = checkCrosswalk(document, base.clauses);
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  return buildCrosswalk(document.value);
}

/** The crosswalks that eoms ships for a standard, as they are written, each with the id that its place asks for. */
export async function shippedCrosswalksOf(
  standard: string,
): Promise<readonly (Located<CrosswalkDocument> & { readonly id: string })[]> {
  const documents = await Promise.all(
    shippedFrameworks().map(async ({ id, path }) => ({ ...(await readFramework(path)), id })),
  );
  return documents.filter(({ value }) => value.standard === standard);
}

/** What eoms ships to map to a standard, by id: other standards and frameworks, and the law of countries. */
export function shippedFrameworks(): readonly ShippedFramework[] {
  return [
    ...filesIn(frameworksFolder, (name) => name),
    ...filesIn(lawsFolder, (country) => `${country}-law`),
  ];
}

function filesIn(folder: string, idOf: (name: string) => string): readonly ShippedFramework[] {
  return yamlNames(join(shippedRoot(), folder)).map((name) => ({
    id: idOf(basename(name, '.yaml')),
    path: join(shippedRoot(), folder, name),
  }));
}

/** Whether a framework or standard is named by the path of its file, and not by its id. */
export function isPath(reference: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(reference);
}

async function readFramework(path: string): Promise<Located<CrosswalkDocument>> {
  const bytes = await readDocumentFile(path);
  return parseDocument(bytes, { file: shownPath(path), name: 'crosswalk', check: checkCrosswalk });
}
