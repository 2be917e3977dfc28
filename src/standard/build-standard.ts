import { compareClauses } from '../model/clauses/clause-order.ts';
import { itemId, nameByRef } from '../model/clauses/item-id.ts';
import type { StandardDocument } from '../model/document.ts';
import { EomsError } from '../model/problem.ts';
import { firstProblems } from '../model/problems/first-problems.ts';
import { fallbackLanguage } from '../model/rules/fallback-language.ts';
import type { Clause, Item, Requirement, ScaleStep, Standard } from '../model/standard.ts';
import { checkReferences } from './check-references.ts';
import { defaultPace, defaultReadiness, type StandardDefaults } from './standard-defaults.ts';
import {
  type PlacedRequirement,
  placedClauses,
  placedRequirements,
  type StandardSource,
} from './standard-source.ts';

/**
 * Makes a standard from its files: defaults filled in, clauses and requirements in the standard's
 * own order. `digest` is the SHA-256 of the sources.
 *
 * @throws EomsError `bad-data` with every broken cross-reference, in the order of the files.
 */
export function buildStandard(
  source: StandardSource,
  defaults: StandardDefaults,
  digest: string,
): Standard {
  const problems = checkReferences(source);
  if (problems.length > 0) throw new EomsError('bad-data', firstProblems(problems));
  return { ...buildHead(source.head.value, defaults), ...buildBody(source), digest };
}

type Body = Pick<Standard, 'clauses' | 'requirements'>;

function buildHead(
  head: StandardDocument,
  defaults: StandardDefaults,
): Omit<Standard, keyof Body | 'digest'> {
  return {
    id: head.id,
    title: head.title,
    shortTitle: head.shortTitle ?? head.title,
    edition: head.edition ?? '',
    language: head.language ?? fallbackLanguage,
    replaced: head.replaced ?? '',
    notice: head.notice ?? '',
    ...buildScale(head, defaults),
    ...buildWords(head),
  };
}

function buildScale(
  head: StandardDocument,
  defaults: StandardDefaults,
): Pick<Standard, 'scale' | 'weights' | 'readiness' | 'pace'> {
  const scale: ScaleStep[] = (head.scale ?? defaults.scale).map(
    ({ rating, name, meaning, gap, criticalGap = gap }) => ({
      rating,
      name,
      meaning,
      gap,
      criticalGap,
    }),
  );
  return {
    scale,
    weights: head.weights ?? defaults.weights,
    readiness: {
      ...defaultReadiness,
      essentialRating: Math.max(0, scale.length - 2),
      ...head.readiness,
    },
    pace: {
      atOnce: head.pace?.atOnce ?? defaultPace.atOnce,
      weeks: { ...defaultPace.weeks, ...head.pace?.weeks },
    },
  };
}

function buildWords(
  head: StandardDocument,
): Pick<Standard, 'pdca' | 'aims' | 'principles' | 'processes' | 'roles' | 'conditions'> {
  return {
    pdca: head.pdca ?? [],
    aims: head.aims ?? [],
    principles: head.principles ?? [],
    processes: head.processes ?? [],
    roles: head.roles ?? [],
    conditions: (head.conditions ?? []).map((one) => ({ ...one, types: one.types ?? [] })),
  };
}

function buildBody(source: StandardSource): Body {
  const clauses: Clause[] = placedClauses(source).map(({ entry }) => ({
    clause: entry.clause,
    title: entry.title,
    untitled: entry.untitled ?? false,
  }));
  const requirements = placedRequirements(source).map(buildRequirement);
  return {
    clauses: clauses.toSorted((a, b) => compareClauses(a.clause, b.clause)),
    // The sort is stable: within a clause the order of the file holds.
    requirements: requirements.toSorted((a, b) => compareClauses(a.clause, b.clause)),
  };
}

function buildRequirement({ entry, clause }: PlacedRequirement): Requirement {
  return {
    ...requirementDefaults,
    ...entry,
    name: entry.name ?? nameOf(entry.id),
    clause,
    items: buildItems(entry),
    documentedInformation: (entry.documentedInformation ?? []).map((one) => ({
      ...one,
      basis: one.basis ?? 'required',
    })),
    levels: { ...entry.levels },
    variants: buildVariants(entry.variants),
  };
}

const kinds = ['must', 'can', 'ours'] as const;

/** What the standard demands stands first. */
function buildItems({ id, items = [] }: PlacedRequirement['entry']): readonly Item[] {
  return items
    .map(({ id: name, ref = '', text, kind = 'must', status = 'confirmed' }) => ({
      id: itemId(id, name ?? nameByRef(ref)),
      ref,
      text,
      kind,
      status,
    }))
    .toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
}

function buildVariants(
  variants: PlacedRequirement['entry']['variants'] = {},
): Requirement['variants'] {
  return Object.fromEntries(
    Object.entries(variants).map(([key, { evidence = [], ask = [], look = [] }]) => [
      key,
      { evidence, ask, look },
    ]),
  );
}

const requirementDefaults = {
  intent: '',
  evidence: [],
  ask: [],
  look: [],
  internalLook: [],
  documentedInformation: [],
  actions: [],
  small: '',
  nonconformities: [],
  after: [],
  seeAlso: [],
  processes: [],
  principles: [],
  aims: [],
  weight: 1,
  appliesIf: [],
} as const;

/** `admission-decisions-traceable` → "Admission decisions traceable". */
function nameOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
