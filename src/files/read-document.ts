import type { SchemaName } from '../model/all-schemas.ts';
import type { Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { readDocumentFile } from './disk/read-file.ts';
import { shownPath } from './disk/shown-path.ts';
import { checkDocument } from './schema/check-document.ts';
import { type DocumentOf, validatorOf } from './schema/validators.ts';
import { decodeText } from './text/decode-text.ts';
import { refuseTable } from './text/refuse-table.ts';
import { locate, locateSign } from './yaml/locate.ts';
import { type ParsedYaml, parseYaml } from './yaml/parse-yaml.ts';

/** A document with its YAML, from which it can be edited. */
export interface OpenDocument<T> extends Located<T> {
  readonly parsed: ParsedYaml;
}

/** What a document is checked for beyond its schema: references into other documents. */
export type DocumentCheck<Name extends SchemaName> = (
  document: Located<DocumentOf<Name>>,
) => readonly Problem[];

/** What a document is read as. `file` is the name that problems carry. */
export interface DocumentKind<Name extends SchemaName> {
  readonly file: string;
  readonly name: Name;
  readonly check?: DocumentCheck<Name>;
  /** Settles in the value, before it is checked, what may be written in several ways. */
  readonly settle?: (value: unknown) => void;
}

/**
 * Reads a YAML document of a known kind.
 *
 * @throws EomsError `input-missing` or `bad-data`, with every problem and its place.
 */
export async function readDocument<Name extends SchemaName>(
  path: string,
  name: Name,
  check: DocumentCheck<Name> = () => [],
): Promise<OpenDocument<DocumentOf<Name>>> {
  return parseDocument(await readDocumentFile(path), { file: shownPath(path), name, check });
}

/** The same for bytes that are at hand. */
export function parseDocument<Name extends SchemaName>(
  bytes: Uint8Array,
  { file, name, check = () => [], settle }: DocumentKind<Name>,
): OpenDocument<DocumentOf<Name>> {
  const text = decodeText(bytes, file);
  refuseTable(text, file);
  const parsed = parseYaml(text, file);
  settle?.(parsed.value);
  const find: Located<unknown>['locate'] = (path, what = 'value') => locate(parsed, path, what);
  const value = checkDocument(parsed, validatorOf(name), (whole) =>
    check({ file, value: whole, locate: find }),
  );
  return {
    file,
    parsed,
    value,
    locate: find,
    locateSign: (path, sign) => locateSign(parsed, path, sign),
  };
}
