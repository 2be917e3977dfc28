import type {
  Crosswalk,
  CrosswalkGroup,
  CrosswalkReference,
  PairingSource,
  ReferenceState,
} from '../model/crosswalk.ts';
import type { CrosswalkDocument } from '../model/document.ts';

type GroupEntry = CrosswalkDocument['groups'][number];
type ReferenceEntry = GroupEntry['references'][number];

/** What is said once for all that stands below. */
interface Known {
  readonly state: ReferenceState;
  readonly confidence: PairingSource;
  readonly source: string;
}

/** A crosswalk of its document: what a reference does not say itself is as in its group, or in the whole. */
export function buildCrosswalk(document: CrosswalkDocument): Crosswalk {
  const { id, standard, kind, country, title, standing, complete, source } = document;
  const { notice = '', unknown = [], groups } = document;
  return {
    id,
    standard,
    kind,
    country,
    title,
    standing,
    isComplete: complete,
    source: source.trim(),
    notice: notice.trim(),
    unknown: unknown.map((question) => question.trim()),
    groups: groups.map((group) => buildGroup(group, document)),
  };
}

function buildGroup(entry: GroupEntry, above: Known): CrosswalkGroup {
  const { name = '', types = [], note = '', references } = entry;
  const known = inherit(entry, above);
  return {
    name,
    types,
    source: known.source,
    note: note.trim(),
    references: references.map((reference) => buildReference(reference, known)),
  };
}

function buildReference(entry: ReferenceEntry, above: Known): CrosswalkReference {
  const { ref, title = '', force, note = '', clauses = {} } = entry;
  return {
    ref,
    title,
    ...inherit(entry, above),
    force,
    note: note.trim(),
    clauses: Object.entries(clauses).map(([clause, relation]) => ({ clause, relation })),
  };
}

/** What an entry says of how it is known, and where it says nothing, what is said above it. */
export function inherit({ state, confidence, source }: Partial<Known>, above: Known): Known {
  return {
    state: state ?? above.state,
    confidence: confidence ?? above.confidence,
    source: (source ?? above.source).trim(),
  };
}
