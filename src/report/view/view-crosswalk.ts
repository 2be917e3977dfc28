import {
  type CrosswalkAnswers,
  countShowings,
  type MappedAnswer,
} from '../../crosswalk/answer-crosswalk.ts';
import type { CrosswalkMap } from '../../crosswalk/map-crosswalk.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Crosswalk, CrosswalkGroup, CrosswalkReference } from '../../model/crosswalk.ts';
import type { Derived } from '../../model/derived.ts';
import type { ScaleStep, Standard } from '../../model/standard.ts';
import { sayRating } from '../words/say-rating.ts';
import type { crosswalkView, standardMapSchema } from './crosswalk-schema.ts';

/** What the template of a map sees. */
export type StandardMapView = Derived<typeof standardMapSchema>;

/** A map as data: what its template sees but the language. */
export type MapContent = Omit<StandardMapView, 'language'>;

/** What the template of the gap report sees of a framework. */
export type CrosswalkView = NonNullable<Derived<typeof crosswalkView>>;

type FrameworkView = MapContent['framework'];
type GroupHead = Omit<MapContent['groups'][number], 'references'>;
type ReferenceHead = Omit<MapContent['groups'][number]['references'][number], 'clauses'>;

/** A map as it is written for programs and seen by its template. */
export function viewMap(
  { crosswalk, paired, referencesAlone, clausesAlone }: CrosswalkMap,
  { id, title, shortTitle, edition, notice }: Standard,
  date: string,
): MapContent {
  return {
    date,
    standard: { id, title, shortTitle, edition, notice },
    framework: viewFramework(crosswalk),
    groups: paired.map((group) => ({
      ...viewGroup(group, crosswalk),
      references: group.references.map((reference) => ({
        ...viewReference(reference, group),
        clauses: reference.clauses,
      })),
    })),
    referencesAlone: referencesAlone.map(({ group, reference }) => ({
      group: group.name,
      ...viewReference(reference, group),
    })),
    clausesAlone: clausesAlone.map(({ clause, title: name }) => ({ clause, title: name })),
  };
}

/** What an evaluation already shows for a framework, as the template of the gap report sees it. */
export function viewAnswers(
  answers: CrosswalkAnswers,
  { scale, messages }: { readonly scale: readonly ScaleStep[]; readonly messages: Messages },
): CrosswalkView {
  const { crosswalk, groups } = answers;
  const viewAnswer = ({ relation, result }: MappedAnswer) => {
    const { id, name, clause, state, rating, gap } = result;
    const words = sayRating(result, scale, messages);
    return { id, name, clause, relation, state, rating, gap, words };
  };
  return {
    framework: viewFramework(crosswalk),
    counts: countShowings(answers),
    groups: groups.map((group) => ({
      ...viewGroup(group, crosswalk),
      references: group.references.map((reference) => ({
        ...viewReference(reference, group),
        showing: reference.showing,
        requirements: reference.answers.map(viewAnswer),
      })),
    })),
  };
}

function viewFramework(crosswalk: Crosswalk): FrameworkView {
  const { id, kind, title, standing, isComplete, source, notice, unknown } = crosswalk;
  return { id, kind, title, standing, complete: isComplete, source, notice, unknown };
}

/** Where a group was read is said where it differs from the rest. */
function viewGroup(
  { name, types, note, source }: Omit<CrosswalkGroup, 'references'>,
  above: Crosswalk,
): GroupHead {
  return { name, types, note, source: source === above.source ? '' : source };
}

type KnownReference = Omit<CrosswalkReference, 'clauses'> & { readonly isToCheck: boolean };

function viewReference(
  reference: KnownReference,
  { source: above }: Pick<CrosswalkGroup, 'source'>,
): ReferenceHead {
  const { ref, title, state, confidence, isToCheck, force = null, note, source } = reference;
  const said = source === above ? '' : source;
  return { ref, title, state, confidence, check: isToCheck, force, note, source: said };
}
