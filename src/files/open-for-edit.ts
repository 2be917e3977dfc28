import type { Document } from 'yaml';
import { parseDocument } from 'yaml';
import { nameYamlError } from './explain-yaml.ts';
import { refuseDocument } from './refuse-document.ts';
import type { YamlText } from './yaml-text.ts';

/**
 * A text that was read already → the yaml package's document, which keeps comments and order.
 * Keys are not compared again: they are known to differ, and that check takes time by the square.
 */
export function openForEdit(yaml: YamlText): Document.Parsed {
  const document = parseDocument(yaml.text, { uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0) {
    refuseDocument(document.errors.map((error) => nameYamlError(error, yaml)));
  }
  return document;
}
