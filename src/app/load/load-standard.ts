import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { isAbsence, readFailure } from '../../files/disk/machine-failure.ts';
import { packageRoot } from '../../files/disk/package-root.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { storedPath } from '../../files/disk/stored-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import type { Messages } from '../../messages/messages.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { buildStandard } from '../../standard/build-standard.ts';
import { standardDefaults } from '../../standard/standard-defaults.ts';
import type { StandardSource } from '../../standard/standard-source.ts';
import { findDocuments } from './find-copies.ts';

/** The file that a standard starts with; its clauses may stand in a folder beside it. */
export const headFile = 'standard.yaml';

const clausesFolder = 'clauses';

/** Changes when the compiled form does: a file of another form is stale. */
const compiledForm = 'eoms/compiled-standard@3';

/**
 * A standard made ready at build time, with the digest of the files that it was made from. `stamps`
 * are their names, sizes and times of change.
 */
export interface CompiledStandard {
  readonly form: typeof compiledForm;
  readonly stamps: readonly string[];
  readonly standard: Standard;
}

interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Loads a standard: one that eoms ships, by its id, or any other by the path of its folder or file,
 * relative to `from`. A shipped standard comes from its compiled form while that form fits the YAML
 * beside it; as soon as the YAML was changed, the YAML is read.
 *
 * @throws EomsError `input-missing` where there is no such standard, `bad-data` with every problem.
 */
export async function loadStandard(
  reference: string,
  from: string,
  messages: Messages,
): Promise<Standard> {
  const shipped = shippedFolder(reference);
  if (shipped !== undefined) {
    const compiled = readCompiled(reference);
    if (compiled?.form === compiledForm && (await isFresh(compiled, shipped))) {
      return compiled.standard;
    }
  }
  const files = await sourceFiles(shipped ?? resolve(from, reference));
  const defaults = standardDefaults((key) => messages.text(key));
  return buildStandard(parseSources(files), defaults, await digestOf(files));
}

/**
 * Whether the compiled form was made from the files as they are: by their stamps, as git compares
 * its index, and where those differ (as they do in an installed package) by their content.
 */
async function isFresh({ stamps, standard }: CompiledStandard, folder: string): Promise<boolean> {
  const names = ownNames(folder);
  if (stampsOf(folder, names).join('\n') === stamps.join('\n')) return true;
  const files = names.map((name) => {
    const path = join(folder, name);
    return { path, bytes: readFileSync(path) };
  });
  return standard.digest === (await digestOf(files));
}

/** The files of a shipped standard: ours, so looked at without the care that others need. */
function ownNames(folder: string): readonly string[] {
  const clauses = readdirSync(join(folder, clausesFolder)).filter(isYamlName).toSorted();
  return [headFile, ...clauses.map((name) => join(clausesFolder, name))];
}

function stampsOf(folder: string, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return `${name} ${size} ${mtimeMs}`;
  });
}

/** The files of a standard as documents, to be linted. */
export async function loadStandardSource(reference: string, from: string): Promise<StandardSource> {
  return parseSources(await sourceFiles(shippedFolder(reference) ?? resolve(from, reference)));
}

/** The compiled form of a shipped standard, to be written at build time. */
export async function compileStandard(id: string, messages: Messages): Promise<CompiledStandard> {
  const folder = join(packageRoot(), 'standards', id);
  const files = await sourceFiles(folder);
  const defaults = standardDefaults((key) => messages.text(key));
  return {
    form: compiledForm,
    stamps: stampsOf(folder, ownNames(folder)),
    standard: buildStandard(parseSources(files), defaults, await digestOf(files)),
  };
}

/** Ids of the standards that eoms ships. */
export async function shippedStandards(): Promise<readonly string[]> {
  const entries = await readdir(join(packageRoot(), 'standards'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && shippedFolder(entry.name) !== undefined)
    .map((entry) => entry.name)
    .toSorted();
}

function shippedFolder(reference: string): string | undefined {
  if (isAbsolute(reference) || basename(reference) !== reference) return undefined;
  const folder = join(packageRoot(), 'standards', reference);
  return isThere(join(folder, headFile)) ? folder : undefined;
}

function readCompiled(id: string): CompiledStandard | undefined {
  try {
    return JSON.parse(readFileSync(join(packageRoot(), 'dist', 'standards', `${id}.json`), 'utf8'));
  } catch {
    // Not built, or half built: the YAML is always there to be read.
    return undefined;
  }
}

async function sourceFiles(place: string): Promise<readonly SourceFile[]> {
  const stored = storedPath(place);
  const head = (await isFolder(stored)) ? join(stored, headFile) : stored;
  const hasClauses = basename(head) === headFile;
  const clauses = hasClauses ? clauseFiles(join(dirname(head), clausesFolder)) : [];
  return Promise.all(
    [head, ...clauses].map(async (path) => ({ path, bytes: await readDocumentFile(path) })),
  );
}

async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch (cause) {
    if (!isAbsence(cause)) throw readFailure(cause, place);
    const problem = { key: 'cli.no-standard', values: { standard: shownPath(place) } } as const;
    const hintValues = { shipped: (await shippedStandards()).join(', ') };
    const hint = { hintKey: 'cli.no-standard.hint', hintValues } as const;
    throw new EomsError('input-missing', [{ ...problem, ...hint }], cause);
  }
}

/** Copies of clauses would say everything twice, and what they say otherwise would be lost: they are refused. */
function clauseFiles(folder: string): readonly string[] {
  const { documents, copies } = findDocuments(folder, isYamlName);
  if (copies.length === 0) return documents;
  throw new EomsError(
    'bad-data',
    copies.map(({ path, kind }) => ({
      key: 'cli.copy-of-clauses',
      values: { kind },
      place: { file: path },
    })),
  );
}

function parseSources([head, ...clauses]: readonly SourceFile[]): StandardSource {
  if (head === undefined) throw new Error('a standard has at least one file');
  const failures: EomsError[] = [];
  const parse = <Name extends 'standard' | 'clauses'>({ bytes, path }: SourceFile, name: Name) => {
    try {
      return [parseDocument(bytes, { file: shownPath(path), name })];
    } catch (error) {
      if (!(error instanceof EomsError)) throw error;
      failures.push(error);
      return [];
    }
  };
  const [first] = parse(head, 'standard');
  const rest = clauses.flatMap((file) => parse(file, 'clauses'));
  if (first === undefined || failures.length > 0) {
    throw new EomsError(
      'bad-data',
      failures.flatMap(({ problems }) => problems),
    );
  }
  return { head: first, clauses: rest };
}

async function digestOf(files: readonly SourceFile[]): Promise<string> {
  // Node's cryptography takes longer to load than a small standard to read.
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256').update(compiledForm);
  for (const { path, bytes } of files)
    hash.update(`\n${basename(path)} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
