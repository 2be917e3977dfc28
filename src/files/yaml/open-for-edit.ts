import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'yaml';
import { refuseDocument } from '../text/refuse-document.ts';
import { nameYamlError } from './explain-yaml.ts';
import { yamlLibrary } from './yaml-library.ts';
import type { YamlText } from './yaml-text.ts';

/**
 * A text already read as `value` → the yaml package's document, which keeps comments and order. Keys
 * are not compared again: they are known to differ, and that check takes quadratic time. Text that
 * the two parsers read differently is refused, as an edit would change its meaning.
 */
export function openForEdit(yaml: YamlText, value: unknown): Document.Parsed {
  const document = yamlLibrary().parseDocument(yaml.text, {
    uniqueKeys: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0) {
    refuseDocument(document.errors.map((error) => nameYamlError(error, yaml)));
  }
  if (!isDeepStrictEqual(document.toJS(), value)) {
    refuseDocument([{ key: 'files.yaml-edit-unsafe', place: { file: yaml.file } }]);
  }
  return document;
}
