import type { YamlNode } from './index-yaml.ts';
import type { YamlText } from './yaml-text.ts';

/** A document that was read: its value, and where each part stands. */
export interface ParsedDocument {
  readonly file: string;
  readonly value: unknown;
  /** The nodes behind the value, with their offsets; `locate` and `checkDocument` read them. */
  readonly root: YamlNode;
  readonly placeOf: YamlText['placeOf'];
}
