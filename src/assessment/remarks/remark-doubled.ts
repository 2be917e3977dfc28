import { resolveItem } from '../../model/clauses/item-id.ts';
import type { AssessmentDocument, AuditDocument } from '../../model/document.ts';
import type { DocumentPath, Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import type { Requirement, Standard } from '../../model/standard.ts';

/** What names items of requirements: an assessment, answers, or an audit. */
type ItemNaming =
  | Pick<AssessmentDocument, 'answers' | 'findings'>
  | Pick<AuditDocument, 'findings'>;

/** A list in which items of one requirement are named. */
interface NamedItems {
  readonly requirement: string;
  readonly typed: readonly string[];
  readonly path: DocumentPath;
}

/** Items that a list names twice, by two of their names: it says less than it seems to. */
export function remarkDoubled(
  { value, locate }: Located<ItemNaming>,
  { requirements }: Pick<Standard, 'requirements'>,
): readonly Problem[] {
  const byId = new Map(requirements.map((one) => [one.id, one]));
  return listsIn(value).flatMap(({ requirement, typed, path }): readonly Problem[] => {
    const holder = byId.get(requirement);
    if (holder === undefined) return [];
    return doubledIn(typed, holder).map(({ index, first }) => ({
      key: 'assessment.item-doubled',
      values: { ref: typed[index] ?? '', first },
      place: locate([...path, index]),
    }));
  });
}

interface Doubled {
  readonly index: number;
  /** How the same item is named before. */
  readonly first: string;
}

/** The entries of a list that name an item which an entry before them names. */
function doubledIn(
  typed: readonly string[],
  requirement: Pick<Requirement, 'id' | 'items'>,
): readonly Doubled[] {
  const named = new Map<string, string>();
  return typed.flatMap((one, index): readonly Doubled[] => {
    const id = resolveItem(one, requirement)?.id ?? one;
    const first = named.get(id);
    if (first !== undefined) return [{ index, first }];
    named.set(id, one);
    return [];
  });
}

function listsIn(value: ItemNaming): readonly NamedItems[] {
  if (!('answers' in value)) {
    return Object.entries(value.findings ?? {}).map(([name, { requirement, items = [] }]) => ({
      requirement,
      typed: items,
      path: ['findings', name, 'items'],
    }));
  }
  const answered = Object.entries(value.answers).flatMap(([id, entry]) =>
    (['missing', 'earlierMissing'] as const).map((field) => ({
      requirement: id,
      typed: entry[field] ?? [],
      path: ['answers', id, field],
    })),
  );
  const found = Object.entries(value.findings ?? {}).flatMap(([id, list]) =>
    list.map(({ items = [] }, index) => ({
      requirement: id,
      typed: items,
      path: ['findings', id, index, 'items'],
    })),
  );
  return [...answered, ...found];
}
