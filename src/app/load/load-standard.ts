import { readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { packageRoot } from '../../files/disk/package-root.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { readDocument } from '../../files/read-document.ts';
import type { Messages } from '../../messages/messages.ts';
import type { EditionDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import { settleAll } from '../../model/problems/join-failures.ts';
import type { Standard } from '../../model/standard.ts';
import { buildStandard } from '../../standard/build-standard.ts';
import { standardDefaults } from '../../standard/standard-defaults.ts';
import { loadMessages } from './load-messages.ts';
import { type ParsedStandard, parseStandard, type SourceFile } from './parse-standard.ts';
import {
  editionsIn,
  findStandardFiles,
  languagesOf,
  rootOfEdition,
  shippedEdition,
  shippedNames,
  shippedRoot,
} from './standard-files.ts';
import { buildVerified, readSheet } from './verified-edition.ts';

/** Changes when the compiled form does: a file of another form is stale. */
const compiledForm = 'eoms/compiled-standard@5';

/** The start of the hashed text. It never changes, so that an unedited standard keeps its digest. */
const digestStart = 'eoms/compiled-standard@3';

/**
 * A standard made ready at build time, with the digest of the files that it was made from. `stamps`
 * are their names, sizes and times of change.
 */
export interface CompiledStandard {
  readonly form: typeof compiledForm;
  readonly stamps: readonly string[];
  readonly standard: Standard;
}

/**
 * Loads a standard in the language of the messages: a shipped one by its id, or any other by the path
 * of its folder or file, relative to `from`. A shipped standard comes from its compiled form as long
 * as that matches the YAML next to it; once the YAML is changed, the YAML is read. The path of a filled
 * verification sheet stands for the edition that it makes.
 *
 * @throws EomsError `input-missing` where there is no such standard or none in the language,
 * `bad-data` with every problem.
 */
export async function loadStandard(
  reference: string,
  from: string,
  messages: Messages,
): Promise<Standard> {
  const { language } = messages;
  if (isShipped(reference)) {
    const compiled = readCompiled(reference, language);
    if (compiled?.form === compiledForm && (await isFresh(compiled, reference))) {
      return compiled.standard;
    }
  }
  const sheet = await readSheet(standardPlaceOf(reference, from));
  if (sheet !== undefined) {
    return buildVerified(sheet, await loadStandard(sheet.document.value.base, from, messages));
  }
  return build(await readStandardFiles(reference, from, language), messages);
}

/**
 * The files of a standard in a language, as bytes.
 *
 * @throws as `loadStandard` does.
 */
export async function readStandardFiles(
  reference: string,
  from: string,
  language: string,
): Promise<readonly SourceFile[]> {
  const files = await findStandardFiles(standardPlaceOf(reference, from), language);
  const read: SourceFile[] = [];
  // One after the other: of very many open at once a system allows none more.
  for (const file of files) read.push({ ...file, bytes: await readDocumentFile(file.path) });
  return read;
}

/** A standard as it is written, to be linted, with all editions where it is kept in parts. */
export interface StandardToLint extends ParsedStandard {
  readonly editions: readonly Located<EditionDocument>[];
}

/**
 * The files of a standard as documents, to be linted: once for each language that it has words in.
 *
 * @throws as `loadStandard` does.
 */
export async function loadStandardSources(
  reference: string,
  from: string,
  { language }: Pick<Messages, 'language'>,
): Promise<readonly StandardToLint[]> {
  const root = rootOfEdition(standardPlaceOf(reference, from));
  const paths = root === undefined ? [] : editionsIn(root);
  const editions = await Promise.all(paths.map((path) => readDocument(path, 'edition')));
  const languages = root === undefined ? [language] : languagesOf(root);
  return settleAll(
    languages.map(async (one) => {
      const files = await readStandardFiles(reference, from, one);
      return { ...parseStandard(files, one), editions };
    }),
  );
}

/** The compiled forms of a shipped standard, one for each of its languages, to be written at build time. */
export async function compileStandard(id: string): Promise<readonly CompiledStandard[]> {
  return Promise.all(
    languagesOf(shippedRoot()).map(async (language) => {
      const files = await readStandardFiles(id, shippedRoot(), language);
      const stamps = stampsOf(shippedNames(id, language));
      return {
        form: compiledForm,
        stamps,
        standard: await build(files, loadMessages(language), language),
      };
    }),
  );
}

async function build(
  files: readonly SourceFile[],
  messages: Messages,
  language = messages.language,
): Promise<Standard> {
  const defaults = standardDefaults((key) => messages.text(key));
  const { source } = parseStandard(files, language);
  return buildStandard(source, defaults, await digestOf(files));
}

/**
 * Whether the compiled form was made from the files as they are: by their stamps, as git compares
 * its index, and where those differ (as they do in an installed package) by their content.
 */
async function isFresh({ stamps, standard }: CompiledStandard, id: string): Promise<boolean> {
  const names = shippedNames(id, standard.language);
  if (stampsOf(names).join('\n') === stamps.join('\n')) return true;
  const files = names.map((name) => {
    const path = join(shippedRoot(), name);
    return { path, bytes: readFileSync(path) };
  });
  return standard.digest === (await digestOf(files));
}

function stampsOf(names: readonly string[]): readonly string[] {
  const root = shippedRoot();
  return names.map((name) => {
    const { size, mtimeMs } = statSync(join(root, name));
    return `${name} ${size} ${mtimeMs}`;
  });
}

/** Where a standard is: a shipped one by its id, any other by its path, relative to `from`. */
export function standardPlaceOf(reference: string, from: string): string {
  return isShipped(reference) ? shippedEdition(reference) : resolve(from, reference);
}

function isShipped(reference: string): boolean {
  const isName = !isAbsolute(reference) && basename(reference) === reference;
  return isName && isThere(shippedEdition(reference));
}

function readCompiled(id: string, language: string): CompiledStandard | undefined {
  const file = join(packageRoot(), 'dist', 'standards', `${id}.${language}.json`);
  try {
    // The build writes ASCII, which is read fastest so.
    return JSON.parse(readFileSync(file, 'latin1'));
  } catch {
    // Not built, or half built: the YAML is always there to be read.
    return undefined;
  }
}

async function digestOf(files: readonly Pick<SourceFile, 'path' | 'bytes'>[]): Promise<string> {
  // Node's cryptography takes longer to load than a small standard to read.
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256').update(digestStart);
  for (const { path, bytes } of files)
    hash.update(`\n${basename(path)} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
