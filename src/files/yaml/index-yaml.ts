import type { Event } from 'js-yaml';
import { EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Problem } from '../../model/problem.ts';
import { isUnreadable } from '../text/decode-text.ts';
import { offsetOf } from './yaml-event.ts';
import type { YamlText } from './yaml-text.ts';

/** One node of a YAML text with its offset. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly offset: number;
  /** The text as it was written: `8.10`, where the value is the number 8.1. */
  readonly source: string;
}

export interface YamlList {
  readonly kind: 'list';
  readonly offset: number;
  readonly nodes: readonly YamlNode[];
}

export interface YamlMap {
  readonly kind: 'map';
  readonly offset: number;
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  readonly keyOffset: number;
  readonly node: YamlNode;
}

/** What the functions here share while they walk through the events once, from left to right. */
interface Walk {
  readonly yaml: YamlText;
  readonly problems: Problem[];
  /** The next event. */
  next(): Event;
  /** Where the last thing written ends or starts; an empty value is there. */
  offset(): number;
}

/** What a plain scalar may stand for instead of a text, by the core schema of YAML 1.2. */
const emptyOrTruth = /^(?:~|null|true|false)?$/i;
const numeral =
  /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.inf|\.nan)$/i;
/** Numerals that are the same text again when they were read as numbers. */
const plainCount = /^(?:0|[1-9]\d{0,14})$/;

/**
 * The events of one document without anchors, aliases and tags → its nodes, and what is wrong with
 * keys and texts: a key that is duplicated, not a text, a merge key, or would be read differently
 * from how it is written; control characters that escapes smuggle into a text.
 */
export function indexYaml(
  events: readonly Event[],
  yaml: YamlText,
): { readonly root: YamlNode; readonly problems: readonly Problem[] } {
  let index = 1;
  let offset = 0;
  const walk: Walk = {
    yaml,
    problems: [],
    next: () => {
      const event = events[index] ?? { type: EVENT_ID.POP };
      index += 1;
      offset = endOf(event) ?? offset;
      return event;
    },
    offset: () => offset,
  };
  return { root: readNode(walk, walk.next()), problems: walk.problems };
}

function endOf(event: Event): number | undefined {
  return event.type === EVENT_ID.SCALAR && event.valueEnd >= 0 ? event.valueEnd : offsetOf(event);
}

function readNode(walk: Walk, event: Event): YamlNode {
  if (event.type === EVENT_ID.MAPPING) return readMap(walk, event.start);
  if (event.type === EVENT_ID.SEQUENCE) return readList(walk, event.start);
  return readScalar(walk, event);
}

function readScalar(walk: Walk, event: Event): YamlScalar {
  const offset = offsetOf(event) ?? walk.offset();
  if (event.type !== EVENT_ID.SCALAR) return { kind: 'scalar', offset, source: '' };
  const source = getScalarValue(walk.yaml.text, event);
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && isUnreadable(source)) {
    walk.problems.push({ key: 'files.yaml-control-escape', place: walk.yaml.placeOf(offset) });
  }
  return { kind: 'scalar', offset, source };
}

function readList(walk: Walk, offset: number): YamlList {
  const nodes: YamlNode[] = [];
  for (let event = walk.next(); event.type !== EVENT_ID.POP; event = walk.next()) {
    nodes.push(readNode(walk, event));
  }
  return { kind: 'list', offset, nodes };
}

function readMap(walk: Walk, offset: number): YamlMap {
  const entries = new Map<string, YamlEntry>();
  for (let event = walk.next(); event.type !== EVENT_ID.POP; event = walk.next()) {
    const key = readNode(walk, event);
    const problem = findKeyProblem(key, event, entries);
    if (problem !== undefined) {
      walk.problems.push({ ...problem, place: walk.yaml.placeOf(key.offset) });
    }
    const node = readNode(walk, walk.next());
    if (key.kind === 'scalar') entries.set(key.source, { keyOffset: key.offset, node });
  }
  return { kind: 'map', offset, entries };
}

function findKeyProblem(
  key: YamlNode,
  event: Event,
  entries: ReadonlyMap<string, YamlEntry>,
): Problem | undefined {
  if (key.kind !== 'scalar') return { key: 'files.yaml-key-not-text' };
  const values = { key: key.source };
  if (entries.has(key.source)) return { key: 'files.yaml-key-twice', values };
  if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN) return undefined;
  if (key.source === '<<') return { key: 'files.yaml-merge-key' };
  return isReadOtherwise(key.source) ? { key: 'files.yaml-key-needs-quotes', values } : undefined;
}

/** Whether a plain key becomes another text when it is read: `8.10` would become `8.1`. */
function isReadOtherwise(source: string): boolean {
  return emptyOrTruth.test(source) || (numeral.test(source) && !plainCount.test(source));
}
