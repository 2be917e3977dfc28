import { itemName } from '../../model/clauses/item-id.ts';
import type { Derived } from '../../model/derived.ts';
import { fieldName } from '../../model/form.ts';
import { glanceOf } from '../../model/rules/glance.ts';
import { questionsOfRoles } from '../../model/rules/questions-of-roles.ts';
import { leastSure } from '../../model/rules/verification.ts';
import { isCritical } from '../../model/rules/weight.ts';
import type { Requirement, ScaleStep } from '../../model/standard.ts';
import type { ResultView } from '../view/view-results.ts';
import type { checklistSchema } from './checklist-schema.ts';

/** An audit checklist as its template sees it; `view/checklist-schema.ts` describes it. */
export type ChecklistView = Derived<typeof checklistSchema>;

/** A main clause, or a process, with its entries. */
export type ChecklistSection = ChecklistView['sections'][number];
/** One requirement on an audit checklist. */
export type ChecklistEntry = ChecklistSection['entries'][number];
/** The names of an entry's fields on a checklist that is filled in on a screen. */
type EntryFields = ChecklistEntry['fields'];

/** What entries are made with. */
export interface EntryContext {
  readonly titles: ReadonlyMap<string, string>;
  readonly roleNames: ReadonlyMap<string, string>;
  readonly scale: readonly ScaleStep[];
  /** Whether ratings are ticked, so that each is described in any case. */
  readonly isRated: boolean;
  /** Whose questions are printed; none = everybody's. */
  readonly roles: readonly string[];
  /** Whether those who are asked are not of the staff: they keep nothing that they could show. */
  readonly isOutside: boolean;
  /** Whether typical nonconformities are printed. */
  readonly nonconformities: boolean;
  readonly isSmall: boolean;
}

/** One requirement on a checklist. `gap` is what is known of it, where that is to be printed. */
export function checklistEntryOf(
  requirement: Requirement,
  gap: ResultView | null,
  context: EntryContext,
): ChecklistEntry {
  const { id, name, clause, question, intent, items, look, evidence, weight } = requirement;
  return {
    id,
    name,
    clause,
    clauseTitle: context.titles.get(clause) ?? '',
    question,
    intent,
    critical: isCritical({ weight }),
    items,
    ask: questionsOf(requirement, context),
    look,
    evidence,
    see: context.isOutside ? '' : glanceOf(evidence),
    internalLook: requirement.internalLook,
    documents: requirement.documentedInformation,
    levels: levelsOf(requirement, context),
    small: context.isSmall ? requirement.small : '',
    nonconformities: context.nonconformities ? casesOf(requirement) : [],
    gap,
    fields: fieldsOf(requirement),
  };
}

/** Typical nonconformities, each with how sure the duties are that it rests on. */
function casesOf({ items, nonconformities }: Requirement): ChecklistEntry['nonconformities'] {
  const status = leastSure(items);
  return nonconformities.map((one) => ({ ...one, status }));
}

function levelsOf(
  { levels }: Requirement,
  { scale, isRated }: EntryContext,
): ChecklistEntry['levels'] {
  return scale.flatMap(({ rating, meaning }) => {
    const text = levels[String(rating)] ?? (isRated ? meaning : undefined);
    return text === undefined ? [] : [{ rating, text }];
  });
}

function questionsOf(
  { ask }: Requirement,
  { roles, roleNames }: EntryContext,
): ChecklistEntry['ask'] {
  return questionsOfRoles(ask, roles).map(({ role, question }) => ({
    role: roleNames.get(role) ?? role,
    question,
  }));
}

function fieldsOf({ id: requirement, items }: Requirement): EntryFields {
  const own = (kind: 'finding' | 'rating' | 'sample' | 'evidence' | 'notes'): string =>
    fieldName({ kind, requirement });
  return {
    finding: own('finding'),
    rating: own('rating'),
    sample: own('sample'),
    evidence: own('evidence'),
    notes: own('notes'),
    items: items.map((one) => fieldName({ kind: 'item', requirement, item: itemName(one.id) })),
  };
}
