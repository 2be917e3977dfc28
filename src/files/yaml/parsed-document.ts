import type { DocumentPath } from '../../model/located.ts';
import type { YamlNode } from './index-yaml.ts';
import type { YamlText } from './yaml-text.ts';

/** A document that was read: its value, and the place of each part. */
export interface ParsedDocument {
  readonly file: string;
  readonly value: unknown;
  /** The nodes behind the value, with their offsets; `locate` and `checkDocument` read them. */
  readonly root: YamlNode;
  readonly placeOf: YamlText['placeOf'];
  /** As it is written. */
  readonly text?: string;
  /** The offset of a key, if it is known without reading all nodes. */
  readonly findKey?: (path: DocumentPath) => number | undefined;
}
