import type { MessageKey } from '../model/message-key.ts';
import type { Problem } from '../model/problem.ts';
import { type NamedPlaces, pair } from './pair-parts.ts';
import {
  type CatalogueEntry,
  type PlacedPart,
  questionsOf,
  type TextsEntry,
} from './standard-parts.ts';

/** A requirement of the catalogue with its texts. */
interface Worded {
  readonly known: PlacedPart<CatalogueEntry>;
  readonly texts: PlacedPart<TextsEntry>;
}

/** Where the texts of a requirement are not those that the catalogue asks for. */
export function checkRequirementTexts(
  catalogue: readonly PlacedPart<CatalogueEntry>[],
  texts: readonly PlacedPart<TextsEntry>[],
): readonly Problem[] {
  const byId = new Map(texts.map((one) => [one.id, one]));
  return catalogue.flatMap((known) => {
    const found = byId.get(known.id);
    if (found === undefined) return [];
    const worded = { known, texts: found };
    return [
      ...pair({ kind: 'item', of: known.id }, ...namesOf(worded, 'items')),
      ...pair({ kind: 'role', of: known.id }, ...namesOf(worded, 'ask')),
      ...pair({ kind: 'level', of: known.id }, ...namesOf(worded, 'levels')),
      ...countQuestions(worded),
      ...countTexts(worded, 'actions', 'standard.other-count-of-actions'),
      ...countTexts(worded, 'documentedInformation', 'standard.other-count-of-documents'),
      ...countTexts(worded, 'nonconformities', 'standard.other-count-of-nonconformities'),
    ];
  });
}

function namesOf(
  { known, texts }: Worded,
  field: 'items' | 'ask' | 'levels',
): readonly [NamedPlaces, NamedPlaces] {
  const names: readonly (string | number)[] = known.entry[field] ?? [];
  return [
    new Map(names.map((name, index) => [String(name), known.place([field, index])])),
    new Map(
      Object.keys(texts.entry[field] ?? {}).map((name) => [
        name,
        texts.place([field, name], 'key'),
      ]),
    ),
  ];
}

/** A role that is asked twice has two questions. */
function countQuestions({ known, texts }: Worded): readonly Problem[] {
  const { ask = [] } = known.entry;
  return Object.entries(texts.entry.ask ?? {}).flatMap(([role, asked]): readonly Problem[] => {
    const [wanted, found] = [ask.filter((one) => one === role).length, questionsOf(asked).length];
    if (wanted === 0 || wanted === found) return [];
    const values = { id: known.id, role, wanted, found };
    return [
      {
        key: 'standard.other-count-of-questions',
        values,
        place: texts.place(['ask', role], 'key'),
      },
    ];
  });
}

/** Actions and documents have no names: their texts are matched by their order. */
function countTexts(
  { known, texts }: Worded,
  field: 'actions' | 'documentedInformation' | 'nonconformities',
  key: MessageKey,
): readonly Problem[] {
  const wanted = known.entry[field]?.length ?? 0;
  const found = texts.entry[field]?.length ?? 0;
  if (wanted === found) return [];
  return [{ key, values: { id: known.id, wanted, found }, place: texts.place([field], 'key') }];
}
