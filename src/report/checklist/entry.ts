import type { Derived } from '../../model/derived.ts';
import { fieldName } from '../../model/form.ts';
import { itemName } from '../../model/item-id.ts';
import { isCritical } from '../../model/rules/weight.ts';
import type { AuditQuestion, Requirement, ScaleStep } from '../../model/standard.ts';
import type { checklistSchema } from '../view/checklist-schema.ts';
import type { ResultView } from '../view/view-results.ts';

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
    see: glanceOf(evidence),
    internalLook: requirement.internalLook,
    documents: requirement.documentedInformation,
    levels: levelsOf(requirement, context),
    small: context.isSmall ? requirement.small : '',
    nonconformities: context.nonconformities ? requirement.nonconformities : [],
    gap,
    fields: fieldsOf(requirement),
  };
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
  const isAsked = ({ role }: AuditQuestion): boolean => roles.length === 0 || roles.includes(role);
  return ask
    .filter(isAsked)
    .map(({ role, question }) => ({ role: roleNames.get(role) ?? role, question }));
}

/** What is longer than this is not asked for in passing. */
const longestGlance = 60;

/** The shortest of what one would be shown; empty where all is long. */
function glanceOf(lines: readonly string[]): string {
  const [shortest = ''] = lines.toSorted((one, other) => one.length - other.length);
  return shortest.length > longestGlance ? '' : shortest;
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
