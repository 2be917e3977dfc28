import { readFileSync } from 'node:fs';
import { checkDocument } from '../../src/files/schema/check-document.ts';
import type { CompiledSchema } from '../../src/files/schema/validators.ts';
import { decodeText } from '../../src/files/text/decode-text.ts';
import { locate } from '../../src/files/yaml/locate.ts';
import { type ParsedYaml, parseYaml } from '../../src/files/yaml/parse-yaml.ts';
import type { Located } from '../../src/model/located.ts';

/** A file → its document, read and checked as eoms does it. */
export function readDocument<T>(file: string, schema: CompiledSchema<T>): Located<T> {
  return documentOf(decodeText(readFileSync(file), file), schema, file);
}

/** YAML text → its document; problems are placed in `file`. */
export function documentOf<T>(
  text: string,
  schema: CompiledSchema<T>,
  file = 'test.yaml',
): Located<T> {
  const parsed: ParsedYaml = parseYaml(text, file);
  const value = checkDocument(parsed, schema);
  return { file, value, locate: (path, what) => locate(parsed, path, what) };
}
