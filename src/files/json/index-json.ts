import type { Problem } from '../../model/problem.ts';
import type { PlaceFinder } from '../text/create-place-finder.ts';
import { isUnreadable } from '../text/decode-text.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from '../yaml/index-yaml.ts';

/** A text that JSON.parse accepts, and how deep it may be nested. */
interface JsonText {
  readonly text: string;
  readonly placeOf: PlaceFinder;
  readonly deepest: number;
}

/** A bracket, a text in quotes, or a plain value. */
interface Token {
  readonly offset: number;
  readonly written: string;
}

/** What the functions here share while they walk through the tokens once, from left to right. */
interface Walk extends JsonText {
  readonly problems: Problem[];
  /** The next token. */
  next(): Token;
}

/**
 * A JSON text → its nodes with their places, and what is wrong with its texts and its depth. What
 * is nested too deeply has no nodes.
 */
export function indexJson(json: JsonText): {
  readonly root: YamlNode;
  readonly problems: readonly Problem[];
} {
  const walk: Walk = { ...json, problems: [], next: createTokenReader(json.text) };
  return { root: readNode(walk, walk.next(), 0), problems: walk.problems };
}

const between = new Set(' \t\r\n,:');
const brackets = new Set('[]{}');

function createTokenReader(text: string): () => Token {
  let at = 0;
  return () => {
    while (between.has(text.charAt(at))) at += 1;
    const offset = at;
    at = endOfToken(text, offset);
    return { offset, written: text.slice(offset, at) };
  };
}

function endOfToken(text: string, offset: number): number {
  const first = text.charAt(offset);
  if (first === '"') return endOfText(text, offset);
  let end = offset + 1;
  while (!brackets.has(first) && isPlain(text[end])) end += 1;
  return end;
}

function endOfText(text: string, offset: number): number {
  let end = offset + 1;
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

/** Whether a character goes on with a number, true, false or null. */
function isPlain(character: string | undefined): boolean {
  return character !== undefined && !between.has(character) && !brackets.has(character);
}

function readNode(walk: Walk, token: Token, depth: number): YamlNode {
  const { offset, written } = token;
  const isList = written === '[';
  if (!isList && written !== '{') return readScalar(walk, token);
  if (depth === walk.deepest) return refuseDepth(walk, token);
  return isList ? readList(walk, offset, depth) : readMap(walk, offset, depth);
}

function readScalar(walk: Walk, { offset, written }: Token): YamlScalar {
  const source = written.startsWith('"') ? String(JSON.parse(written)) : written;
  if (isUnreadable(source)) {
    walk.problems.push({ key: 'files.yaml-control-escape', place: walk.placeOf(offset) });
  }
  return { kind: 'scalar', offset, source };
}

function refuseDepth(walk: Walk, { offset }: Token): YamlScalar {
  walk.problems.push({ key: 'files.yaml-too-deep', place: walk.placeOf(offset) });
  for (let open = 1; open > 0; ) {
    const { written } = walk.next();
    if (written === '[' || written === '{') open += 1;
    if (written === ']' || written === '}') open -= 1;
  }
  return { kind: 'scalar', offset, source: '' };
}

function readList(walk: Walk, offset: number, depth: number): YamlList {
  const nodes: YamlNode[] = [];
  for (let token = walk.next(); token.written !== ']'; token = walk.next()) {
    nodes.push(readNode(walk, token, depth + 1));
  }
  return { kind: 'list', offset, nodes };
}

function readMap(walk: Walk, offset: number, depth: number): YamlMap {
  const entries = new Map<string, YamlEntry>();
  for (let token = walk.next(); token.written !== '}'; token = walk.next()) {
    const { source, offset: keyOffset } = readScalar(walk, token);
    entries.set(source, { keyOffset, node: readNode(walk, walk.next(), depth + 1) });
  }
  return { kind: 'map', offset, entries };
}
