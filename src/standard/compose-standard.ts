import type { ClauseEntry, StandardDocument } from '../model/document.ts';
import { locateInParts } from './locate-in-parts.ts';
import {
  type CatalogueEntry,
  filesOfParts,
  partsIn,
  questionsOf,
  type StandardParts,
  type TextsEntry,
} from './standard-parts.ts';
import type { RequirementEntry, StandardSource } from './standard-source.ts';

/**
 * A standard in parts → the same as one file, so that it is checked, linted and built like any other;
 * places in it lead to the part that each value comes from. The parts must have passed `checkParts`.
 */
export function composeStandard(parts: StandardParts): StandardSource {
  const value: StandardDocument = {
    schema: 'eoms/standard@1',
    id: parts.edition.value.id,
    language: parts.language,
    ...titlesOf(parts),
    ...rulesOf(parts),
    ...namesOf(parts),
    clauses: clausesOf(parts),
  };
  const locate = locateInParts(parts, value);
  return {
    head: { file: parts.edition.file, value, locate },
    clauses: [],
    files: filesOfParts(parts),
  };
}

function titlesOf({ titles }: StandardParts) {
  const { schema: _schema, clauses: _clauses, ...named } = titles.value;
  return named;
}

function rulesOf({ edition, vocabulary, words }: StandardParts) {
  const { scale, pace, readiness } = vocabulary.value;
  const { essentials } = edition.value;
  return {
    scale: scale.map((step, rating) => ({
      rating,
      name: '',
      meaning: '',
      ...words.value.scale[rating],
      ...step,
    })),
    ...(pace === undefined ? {} : { pace }),
    readiness: { ...readiness, ...(essentials === undefined ? {} : { essentials }) },
    ...(words.value.weights === undefined ? {} : { weights: weightsOf(words.value.weights) }),
  };
}

function weightsOf(weights: NonNullable<StandardParts['words']['value']['weights']>) {
  return ([1, 2, 3] as const).flatMap((weight) => {
    const named = weights[weight];
    return named === undefined ? [] : [{ weight, ...named }];
  });
}

function nameBy(ids: readonly string[] | undefined, names: Readonly<Record<string, string>> = {}) {
  return (ids ?? []).map((id) => ({ id, name: textOf(names, id) }));
}

function namesOf({ edition, vocabulary, words }: StandardParts) {
  const { pdca, aims, principles, processes, roles, conditions } = vocabulary.value;
  const { outsideRoles = [], siteRoles = [] } = vocabulary.value;
  const said = words.value;
  return {
    pdca: nameBy(pdca, said.pdca).map((stage) => ({
      ...stage,
      clauses: edition.value.pdca?.[stage.id] ?? [],
    })),
    aims: (aims ?? []).map((id) => ({ id, name: '', meaning: '', ...said.aims?.[id] })),
    principles: nameBy(principles, said.principles),
    processes: nameBy(processes, said.processes),
    roles: (roles ?? []).map((id) => ({
      id,
      name: '',
      ...said.roles?.[id],
      ...(outsideRoles.includes(id) ? { outside: true } : {}),
      ...(siteRoles.includes(id) ? { atEachSite: true } : {}),
    })),
    conditions: (conditions ?? []).map((one) => ({
      name: '',
      question: '',
      ...said.conditions?.[one.id],
      ...one,
    })),
  };
}

const unsaid: TextsEntry = { question: '' };

function clausesOf({ edition, titles, catalogue, texts }: StandardParts): ClauseEntry[] {
  const known = new Map(partsIn(catalogue).map(({ id, entry }) => [id, entry]));
  const said = new Map(partsIn(texts).map(({ id, entry }) => [id, entry]));
  return edition.value.clauses.map(({ clause, untitled, requirements }) => ({
    clause,
    title: textOf(titles.value.clauses, clause),
    ...(untitled === undefined ? {} : { untitled }),
    ...(requirements === undefined
      ? {}
      : {
          requirements: Object.entries(requirements).map(([id, places]) => {
            const words = { ...unsaid, ...said.get(id) };
            return requirementOf({ id, places, known: { ...known.get(id) }, said: words });
          }),
        }),
  }));
}

/** A requirement in its parts. */
interface RequirementParts {
  readonly id: string;
  /** Where the edition has its items, by their names. */
  readonly places: Readonly<Record<string, Omit<ItemEntry, 'id' | 'text'>>>;
  readonly known: CatalogueEntry;
  readonly said: TextsEntry;
}

type ItemEntry = NonNullable<RequirementEntry['items']>[number];

function requirementOf({ id, places, known, said }: RequirementParts): RequirementEntry {
  const { items: _items, ask: _ask, levels: _levels, ...rest } = known;
  const {
    items = {},
    ask: _asked,
    actions: _actions,
    documentedInformation: _names,
    nonconformities: _told,
    variants: _variants,
    ...words
  } = said;
  return {
    id,
    ...words,
    ...rest,
    items: Object.entries(places).map(([name, place]) => ({
      id: name,
      text: textOf(items, name),
      ...place,
    })),
    ask: askOf(known, said),
    actions: actionsOf(known, said),
    documentedInformation: documentsOf(known, said),
    nonconformities: nonconformitiesOf(known, said),
    ...(said.variants === undefined ? {} : { variants: variantsOf(said.variants) }),
  };
}

/** A text by its name or its row. `checkParts` has made sure that there is one. */
function textOf<Key extends string | number>(
  texts: Readonly<Partial<Record<Key, string>>>,
  key: Key,
): string {
  return texts[key] ?? '';
}

/** A role that is asked twice has its questions in the order of the texts. */
function askOf({ ask: roles = [] }: CatalogueEntry, { ask = {} }: TextsEntry) {
  return roles.map((role, index) => {
    const before = roles.slice(0, index).filter((one) => one === role).length;
    const { [role]: asked = [] } = ask;
    return { role, question: textOf(questionsOf(asked), before) };
  });
}

function actionsOf({ actions = [] }: CatalogueEntry, { actions: texts = [] }: TextsEntry) {
  return actions.map((action, index) => ({ text: textOf(texts, index), ...action }));
}

function documentsOf(
  { documentedInformation = [] }: CatalogueEntry,
  { documentedInformation: names = [] }: TextsEntry,
) {
  return documentedInformation.map((one, index) => ({ ...one, name: textOf(names, index) }));
}

const untold = { requirement: '', evidence: '', failure: '', answer: '', notACause: '' };

function nonconformitiesOf(
  { nonconformities = [] }: CatalogueEntry,
  { nonconformities: told = [] }: TextsEntry,
) {
  return nonconformities.map((grade, index) => ({ grade, ...untold, ...told[index] }));
}

function variantsOf(variants: NonNullable<TextsEntry['variants']>) {
  return Object.fromEntries(
    Object.entries(variants).map(([key, { ask = {}, ...lines }]) => {
      const asked = Object.entries(ask).flatMap(([role, questions]) =>
        questionsOf(questions).map((question) => ({ role, question })),
      );
      return [key, { ...lines, ask: asked }];
    }),
  );
}
