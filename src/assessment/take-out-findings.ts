import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { type BlockMap, readBlockMap, writeBlockMap } from '../editing/block-map.ts';
import { serializeDocument } from '../editing/edit-document.ts';

const section = 'findings';

/** A finding as it is written, with its comments. */
export type WrittenFinding = YAMLMap;

/** An assessment without its findings, and these as they are written. */
export interface TakenOut {
  readonly text: string;
  /** By requirement: each finding with its comments and its requirement, as an audit holds it. */
  readonly nodes: ReadonlyMap<string, readonly WrittenFinding[]>;
}

/**
 * Takes the findings out of the text of an assessment, which must be valid. All other lines stay. What
 * is commented among the findings goes with the one that it is nearest to.
 */
export function takeOutFindings(text: string): TakenOut {
  const root = readBlockMap(text.endsWith('\n') ? text : `${text}\n`);
  if (root === undefined) {
    const document = parse(text);
    const nodes = nodesIn(document);
    document.delete(section);
    return { text: serializeDocument(document), nodes };
  }
  // What stands around the section is not of it, such as a comment at the end of the file.
  const own = root.entries.find(({ key }) => key === section);
  return { text: withoutSection(root), nodes: nodesIn(parse(own?.body ?? '')) };
}

function parse(text: string): Document {
  return parseDocument(text.replaceAll('\r\n', '\n'), { logLevel: 'silent' });
}

/** Comments above the findings stay where they were. */
function withoutSection(root: BlockMap): string {
  const entries = root.entries.flatMap((entry, index, all) => {
    if (entry.key === section) return [];
    const above = all[index - 1];
    return [above?.key === section ? { ...entry, lead: above.lead + entry.lead } : entry];
  });
  const last = root.entries.at(-1);
  const tail = last?.key === section ? last.lead + root.tail : root.tail;
  return writeBlockMap({ entries, tail });
}

type Comment = string | null | undefined;

function nodesIn(document: Document): ReadonlyMap<string, readonly WrittenFinding[]> {
  const map = document.get(section, true);
  if (!isMap(map)) return new Map();
  const lists = map.items.flatMap(({ key, value: list }) =>
    isScalar(key) && isSeq(list) ? [{ key, list, id: String(key.value) }] : [],
  );
  const nodes = new Map(
    lists.map(({ key, list, id }, index) => {
      const found = list.items.filter((one) => isMap(one));
      const above = [index === 0 ? map.commentBefore : null, key.commentBefore, key.comment];
      for (const node of found) standAlone(node, document.createPair('requirement', id));
      comment(found, [...above, list.commentBefore], [list.comment]);
      return [id, found];
    }),
  );
  comment([...nodes.values()].at(-1) ?? [], [], [map.comment]);
  return nodes;
}

/** Makes of a finding in a list one that says its requirement itself. */
function standAlone(node: YAMLMap, requirement: Pair): void {
  node.items.unshift(requirement);
  Object.assign(node, { flow: false });
}

/** Adds what was said above and below a list of findings to the first and the last of them. */
function comment(
  findings: readonly YAMLMap[],
  above: readonly Comment[],
  below: readonly Comment[],
): void {
  const [first] = findings;
  const last = findings.at(-1);
  if (first !== undefined) first.commentBefore = joined([...above, first.commentBefore]);
  if (last !== undefined) last.comment = joined([last.comment, ...below]);
}

function joined(comments: readonly Comment[]): string | null {
  const said = comments.filter((one) => typeof one === 'string' && one !== '');
  return said.length === 0 ? null : said.join('\n');
}
