import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'yaml';
import { refuseDocument } from '../text/refuse-document.ts';
import { nameYamlError } from './explain-yaml.ts';
import { yamlLibrary } from './yaml-library.ts';
import type { YamlText } from './yaml-text.ts';

/**
 * A text that was read already as `value` → the yaml package's document, which keeps comments and
 * order. Keys are not compared again: they are known to differ, and that check takes time by the
 * square. What the two parsers do not read alike is refused: an edit would change what it says.
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
