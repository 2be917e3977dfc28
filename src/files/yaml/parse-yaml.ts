import type { Event } from 'js-yaml';
import { CORE_SCHEMA, constructFromEvents, parseEvents } from 'js-yaml';
import type { Document } from 'yaml';
import type { Problem } from '../../model/problem.ts';
import { createPlaceFinder } from '../text/create-place-finder.ts';
import { refuseDocument } from '../text/refuse-document.ts';
import { explainYaml } from './explain-yaml.ts';
import { findPlainKeys } from './find-plain-keys.ts';
import { findUnreadableText, findUnwantedYaml } from './find-unwanted-yaml.ts';
import type { YamlNode } from './index-yaml.ts';
import { indexYaml } from './index-yaml.ts';
import { openForEdit } from './open-for-edit.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import type { YamlText } from './yaml-text.ts';

/** A YAML document with the form in which it can be edited. */
export interface ParsedYaml extends ParsedDocument {
  /** As it is written, without a byte order mark. */
  readonly text: string;
  /**
   * The same document with comments, for editing. A fresh one on each call.
   *
   * @throws EomsError `bad-data` in the rare case that the editing parser does not read the text
   * alike.
   */
  document(): Document.Parsed;
}

/**
 * Collections within collections that js-yaml may open before it gives up. It counts a map in a
 * list twice, so this is more than twice the depth that `findUnwantedYaml` allows.
 */
const parserDepth = 100;

/**
 * YAML text (as `decodeText` gives it) → its document, by the YAML 1.2 core schema. Refused with
 * EomsError `bad-data` and every place: what is not YAML; anchors, aliases, tags, merge keys,
 * directives, several documents; keys that are not plain text or are duplicated; nesting deeper than
 * 32; more than 20 000 values; a line longer than 1 000 000 characters.
 *
 * js-yaml reads (4–7 times faster); the yaml package only explains what js-yaml does not understand.
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const yaml = { text, file, placeOf: createPlaceFinder(text, file) };
  const plain = readPlainYaml(text);
  if (plain === undefined) return parsedFrom(yaml, readInFull(yaml));
  // Places are needed only for problems and edits, so they are found on demand.
  let full: FullReading | undefined;
  return parsedFrom(yaml, {
    value: plain.value,
    get root() {
      full ??= readInFull(yaml);
      return full.root;
    },
    findKey: keyFinder(text, plain.value),
  });
}

/** Finds keys of maps below a top-level key, each map once. */
function keyFinder(text: string, value: unknown): ParsedDocument['findKey'] {
  const found = new Map<string, ReadonlyMap<string, number> | undefined>();
  return ([top, key, ...deeper]) => {
    if (typeof top !== 'string' || typeof key !== 'string' || deeper.length > 0) return undefined;
    if (!found.has(top)) found.set(top, findPlainKeys(text, top, keysBelow(value, top)));
    return found.get(top)?.get(key);
  };
}

function keysBelow(value: unknown, top: string): readonly string[] {
  const map: unknown = Object.entries(Object(value)).find(([key]) => key === top)?.[1];
  return Object.keys(Object(map));
}

interface FullReading {
  readonly value: unknown;
  readonly root: YamlNode;
  readonly findKey?: ParsedDocument['findKey'];
}

function parsedFrom(yaml: YamlText, reading: FullReading): ParsedYaml {
  const { file, placeOf, text } = yaml;
  const { value } = reading;
  return {
    file,
    text,
    value,
    get root() {
      return reading.root;
    },
    placeOf,
    ...(reading.findKey === undefined ? {} : { findKey: reading.findKey }),
    document: () => openForEdit(yaml, value),
  };
}

function readInFull(yaml: YamlText): FullReading {
  refuseAny(findUnreadableText(yaml));
  const events = readEvents(yaml);
  refuseAny(findUnwantedYaml(events, yaml));
  const { root, problems } = indexYaml(events, yaml);
  refuseAny(problems);
  const value = constructFromEvents([...events], { source: yaml.text, schema: CORE_SCHEMA })[0];
  return { value, root };
}

function readEvents(yaml: YamlText): readonly Event[] {
  try {
    return parseEvents(yaml.text, { maxDepth: parserDepth });
  } catch (cause) {
    refuseDocument(explainYaml(yaml, cause), cause);
  }
}

function refuseAny(problems: readonly Problem[]): void {
  if (problems.length > 0) refuseDocument(problems);
}
