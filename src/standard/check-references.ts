import { nameByRef } from '../model/clauses/item-id.ts';
import type { DocumentPath } from '../model/located.ts';
import type { MessageKey } from '../model/message-key.ts';
import type { Place, Problem } from '../model/problem.ts';
import { checkRelations, checkVariants } from './check-relations.ts';
import { defaultSteps } from './standard-defaults.ts';
import {
  inFileOrder,
  type PlacedClause,
  type PlacedRequirement,
  placedClauses,
  placedRequirements,
  type StandardSource,
} from './standard-source.ts';
import { unknownWord } from './unknown-word.ts';

/**
 * Every reference in a standard that leads nowhere, and every name that is given twice, in the
 * order of the files.
 */
export function checkReferences(source: StandardSource): readonly Problem[] {
  const clauses = placedClauses(source);
  const requirements = placedRequirements(source);
  return inFileOrder(source, [
    ...checkScale(source.head),
    ...checkReadiness(source.head, requirements),
    ...checkStages(source.head, clauses),
    ...checkHeadNames(source.head),
    ...checkClauses(source.head, clauses),
    ...checkNames(requirements),
    ...checkVocabulary(source, requirements),
    ...checkRelations(requirements),
    ...checkVariants(source, requirements),
  ]);
}

type Head = StandardSource['head'];

function checkScale({ value, locate }: Head): readonly Problem[] {
  return (value.scale ?? []).flatMap(({ rating }, index): readonly Problem[] => {
    if (rating === index) return [];
    const place = locate(['scale', index, 'rating']);
    return [{ key: 'standard.scale-order', values: { found: rating, wanted: index }, place }];
  });
}

function checkReadiness(
  { value, locate }: Head,
  requirements: readonly PlacedRequirement[],
): readonly Problem[] {
  const { essentials = [], essentialRating = 0 } = value.readiness ?? {};
  const ids = new Set(requirements.map(({ entry }) => entry.id));
  const unknown = essentials
    .map((id, index) => ({ id, place: locate(['readiness', 'essentials', index]) }))
    .filter(({ id }) => !ids.has(id))
    .map(({ id, place }) =>
      unknownWord({ key: 'standard.unknown-requirement', id, words: ids, place }),
    );
  const highest = (value.scale?.length ?? defaultSteps) - 1;
  if (essentialRating <= highest) return unknown;
  const values = { rating: essentialRating, highest };
  const place = locate(['readiness', 'essentialRating']);
  return [...unknown, { key: 'standard.essential-rating-off-scale', values, place }];
}

function checkStages(
  { value, locate }: Head,
  clauses: readonly PlacedClause[],
): readonly Problem[] {
  const words = new Set(clauses.map(({ entry }) => entry.clause));
  return (value.pdca ?? []).flatMap((stage, row) =>
    stage.clauses
      .map((id, column) => ({ id, place: locate(['pdca', row, 'clauses', column]) }))
      .filter(({ id }) => !words.has(id))
      .map(({ id, place }) => unknownWord({ key: 'standard.unknown-clause', id, words, place })),
  );
}

const vocabularies = ['pdca', 'aims', 'principles', 'processes', 'roles', 'conditions'] as const;

function checkHeadNames({ value, locate }: Head): readonly Problem[] {
  return vocabularies.flatMap((list) => {
    const seen = new Map<string, Place>();
    return (value[list] ?? []).flatMap(({ id }, index) =>
      twice({ name: id, place: locate([list, index, 'id']), seen, key: 'standard.name-twice' }),
    );
  });
}

function checkClauses(head: Head, clauses: readonly PlacedClause[]): readonly Problem[] {
  if (clauses.every(({ entry }) => (entry.requirements ?? []).length === 0)) {
    return [{ key: 'standard.no-requirements', place: head.locate([]) }];
  }
  const seen = new Map<string, Place>();
  return clauses.flatMap(({ entry, place }) =>
    twice({ name: entry.clause, place: place(['clause']), seen, key: 'standard.clause-twice' }),
  );
}

function checkNames(requirements: readonly PlacedRequirement[]): readonly Problem[] {
  const ids = new Map<string, Place>();
  const refs = new Map<string, Place>();
  return requirements.flatMap(({ entry, place }) => [
    ...twice({
      name: entry.id,
      place: place(['id']),
      seen: ids,
      key: 'standard.requirement-twice',
    }),
    ...(entry.items ?? []).flatMap(({ ref }, index) => {
      const named = { place: place(['items', index, 'ref']), seen: refs };
      return ref === undefined ? [] : twice({ ...named, name: ref, key: 'standard.item-twice' });
    }),
    ...checkItemNames({ entry, place }),
  ]);
}

/** Names of items are unique in their requirement, those made from refs included. */
function checkItemNames({
  entry: { items = [] },
  place,
}: Pick<PlacedRequirement, 'entry' | 'place'>): readonly Problem[] {
  const made = items.flatMap(({ id, ref }, index) =>
    id === undefined && ref !== undefined
      ? [[nameByRef(ref), place(['items', index, 'ref'])] as const]
      : [],
  );
  const seen = new Map<string, Place>(made);
  return items.flatMap(({ id, ref }, index): readonly Problem[] => {
    if (id === undefined && ref === undefined) {
      return [{ key: 'standard.item-nameless', place: place(['items', index, 'text']) }];
    }
    const name = { place: place(['items', index, 'id']), seen };
    return id === undefined ? [] : twice({ ...name, name: id, key: 'standard.item-name-twice' });
  });
}

interface NameSeen {
  readonly name: string;
  readonly place: Place;
  readonly seen: Map<string, Place>;
  readonly key: MessageKey;
}

function twice({ name, place, seen, key }: NameSeen): readonly Problem[] {
  const first = seen.get(name);
  if (first === undefined) {
    seen.set(name, place);
    return [];
  }
  return [{ key, values: { name, first: `${first.file}:${first.line ?? 1}` }, place }];
}

function checkVocabulary(
  { head }: StandardSource,
  requirements: readonly PlacedRequirement[],
): readonly Problem[] {
  const { roles, processes, principles, aims, conditions } = head.value;
  const words = {
    role: idsOf(roles),
    process: idsOf(processes),
    principle: idsOf(principles),
    aim: idsOf(aims),
    condition: idsOf(conditions),
  };
  return requirements.flatMap(({ entry, place }) => {
    const checkUses = (
      known: ReadonlySet<string>,
      kind: VocabularyKind,
      named: readonly Use[],
    ): readonly Problem[] =>
      named
        .filter(({ id }) => !known.has(id))
        .map(({ id, path }) =>
          unknownWord({ key: unknownKey[kind], id, words: known, place: place(path) }),
        );
    return [
      ...checkUses(
        words.role,
        'role',
        (entry.ask ?? []).map(({ role }, index) => ({ id: role, path: ['ask', index, 'role'] })),
      ),
      ...checkUses(words.role, 'role', keepers(entry)),
      ...checkUses(words.process, 'process', uses(entry.processes, 'processes')),
      ...checkUses(words.principle, 'principle', uses(entry.principles, 'principles')),
      ...checkUses(words.aim, 'aim', uses(entry.aims, 'aims')),
      ...checkUses(words.condition, 'condition', uses(entry.appliesIf, 'appliesIf')),
    ];
  });
}

type VocabularyKind = 'role' | 'process' | 'principle' | 'aim' | 'condition';

const unknownKey = {
  role: 'standard.unknown-role',
  process: 'standard.unknown-process',
  principle: 'standard.unknown-principle',
  aim: 'standard.unknown-aim',
  condition: 'standard.unknown-condition',
} as const;

interface Use {
  readonly id: string;
  readonly path: DocumentPath;
}

function keepers({ documentedInformation = [] }: PlacedRequirement['entry']): readonly Use[] {
  return documentedInformation.flatMap(({ keeper }, index) =>
    keeper === undefined ? [] : [{ id: keeper, path: ['documentedInformation', index, 'keeper'] }],
  );
}

function uses(ids: readonly string[] | undefined, key: string): readonly Use[] {
  return (ids ?? []).map((id, index) => ({ id, path: [key, index] }));
}

function idsOf(named: readonly { readonly id: string }[] | undefined): ReadonlySet<string> {
  return new Set((named ?? []).map(({ id }) => id));
}
