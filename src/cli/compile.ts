import { type Format, reportFormats } from '../app/formats/formats.ts';
import { knownLanguages, loadMessages, readCatalogue } from '../app/load/load-messages.ts';
import { type CompiledStandard, compileStandard } from '../app/load/load-standard.ts';
import { shippedStandards } from '../app/load/standard-files.ts';
import { version } from '../app/load/version.ts';
import { compareCatalogues } from '../messages/compare-catalogues.ts';
import { allSchemas } from '../model/all-schemas.ts';
import { fallbackLanguage } from '../model/rules/fallback-language.ts';
import { outputSchemas } from '../model/schema/outputs/output-schemas.ts';
import { writeMan } from './completion/write-man.ts';
import { buildProgram } from './program.ts';

/** The shipped standards in their compiled form, in each language: what the build writes to `dist/standards`. */
export async function compiledStandards(): Promise<readonly CompiledStandard[]> {
  return (await Promise.all(shippedStandards().map(compileStandard))).flat();
}

/** What is wrong with the words of any language: a build stops at it, so that no run says two languages. */
export function catalogueFaults(): readonly string[] {
  const reference = readCatalogue(fallbackLanguage);
  return knownLanguages().flatMap((language) =>
    compareCatalogues(readCatalogue(language), reference).map((fault) => `${language}: ${fault}`),
  );
}

/** The JSON Schemas of all documents: what the build writes to `standards/schema`. */
export function schemaDocuments(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries({ ...allSchemas, ...outputSchemas }).map(([name, schema]) => [
      name,
      { $schema: 'http://json-schema.org/draft-07/schema#', ...schema },
    ]),
  );
}

/** The names of the forms of output: what the types of the library say a report can be. */
export function formatNames(): readonly Format[] {
  return reportFormats;
}

/** The manual page: what is kept as `man/eoms.1`, and held against the commands by a test. */
export function manualPage(): string {
  return writeMan(loadMessages());
}

/** What `eoms --help` says: what the build writes to `dist/help.txt`. */
export async function helpText(): Promise<string> {
  const program = buildProgram(loadMessages(), version(), async () => undefined);
  const written: string[] = [];
  program.configureOutput({ writeOut: (text) => written.push(text) }).outputHelp();
  return written.join('');
}
