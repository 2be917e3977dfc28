import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { resolveItem } from '../model/clauses/item-id.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import { type Replacement, takeOutEntry } from './take-out-entry.ts';

/** An entry of a list with its place in the text. */
type Entry = Scalar<string>;

/**
 * The text of an assessment with every item named by its id, as an older eoms named them by their
 * refs, and once in each list. Nothing else is touched: comments, quotes and line ends stay. What names no
 * item stays too. Says how many names were replaced or taken out.
 */
export function nameItemsIn(
  text: string,
  { requirements }: Pick<Standard, 'requirements'>,
): { readonly text: string; readonly named: number } {
  const { contents } = parseDocument(text);
  const replaced = requirements.flatMap((requirement) => {
    const answer = inside(inside(contents, 'answers'), requirement.id);
    const findings = entriesOf(inside(inside(contents, 'findings'), requirement.id));
    const lists = [
      inside(answer, 'missing'),
      inside(answer, 'earlierMissing'),
      ...findings.map((finding) => inside(finding, 'items')),
    ];
    return lists.flatMap((list) =>
      replacementsIn(entriesOf(list).filter(isText), requirement, text),
    );
  });
  const inOrder = replaced.toSorted((one, other) => one.start - other.start);
  let done = 0;
  const parts = inOrder.map((one) => {
    const before = text.slice(done, one.start);
    done = one.end;
    return before + one.text;
  });
  return { text: parts.join('') + text.slice(done), named: parts.length };
}

function inside(node: unknown, key: string): unknown {
  return isMap(node) ? node.get(key, true) : undefined;
}

function entriesOf(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items : [];
}

function isText(node: unknown): node is Entry {
  return isScalar(node) && typeof node.value === 'string';
}

/** What changes in a list so that it names each item by its id, and once. */
function replacementsIn(
  entries: readonly Entry[],
  requirement: Requirement,
  text: string,
): readonly Replacement[] {
  const byId = new Map<string, Entry[]>();
  for (const entry of entries) {
    const id = resolveItem(entry.value, requirement)?.id;
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), entry]);
  }
  return Array.from(byId).flatMap(([id, named]) => namingOnce(id, named, text));
}

/** What of several entries that name one item leaves the first of them, by its id; nothing where that cannot be. */
function namingOnce(
  id: string,
  [first, ...more]: readonly Entry[],
  text: string,
): readonly Replacement[] {
  const name = stretchOf(first, text);
  const cuts = more.flatMap((entry) => {
    const stretch = stretchOf(entry, text);
    return (stretch && takeOutEntry(text, stretch)) ?? [];
  });
  if (name === undefined || cuts.length < more.length) return [];
  return first?.value === id ? cuts : [{ ...name, text: id }, ...cuts];
}

function stretchOf(
  entry: Entry | undefined,
  text: string,
): Pick<Replacement, 'start' | 'end'> | undefined {
  if (!entry?.range) return undefined;
  const [start, to] = entry.range;
  // A name that is written as a block ends with its line break, which stays.
  return { start, end: start + text.slice(start, to).trimEnd().length };
}
