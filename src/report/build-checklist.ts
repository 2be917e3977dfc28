import { mainClause } from '../model/clause-order.ts';
import type { Derived } from '../model/derived.ts';
import type { Engagement } from '../model/engagement.ts';
import type { EvaluationRecord } from '../model/evaluation.ts';
import { fieldName, headerFields, signatureFields } from '../model/form.ts';
import { itemName } from '../model/item-id.ts';
import { isSmall } from '../model/rules/size.ts';
import { isCritical } from '../model/rules/weight.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import type { checklistSchema } from './view/checklist-schema.ts';
import { type ResultView, withFindings } from './view/view-results.ts';

/** An audit checklist as its template sees it; `view/checklist-schema.ts` describes it. */
export type ChecklistView = Derived<typeof checklistSchema>;

/** An audit checklist, ready to be put into words. */
export type Checklist = Omit<ChecklistView, 'language'>;

/** A main clause with its entries. */
export type ChecklistSection = Checklist['sections'][number];
/** One requirement on an audit checklist. */
export type ChecklistEntry = ChecklistSection['entries'][number];
/** The names of an entry's fields on a checklist that is filled in on a screen. */
type EntryFields = ChecklistEntry['fields'];
/** The names of the fields that belong to no requirement, by what they are for. */
type HeadFields = Checklist['fields'];

/** What a checklist is made from: `requirements` are those selected, in the standard's order. */
export interface ChecklistInput {
  readonly standard: Standard;
  readonly requirements: readonly Requirement[];
  readonly selection: string;
  readonly date: string;
  readonly engagement: Engagement | undefined;
  readonly evaluation: EvaluationRecord | undefined;
  /** Whether typical nonconformities are printed. */
  readonly nonconformities: boolean;
}

/** Makes an audit checklist: by main clause, each requirement with what to ask and look at. */
export function buildChecklist(input: ChecklistInput): Checklist {
  const { standard, requirements } = input;
  const viewed = input.evaluation === undefined ? [] : withFindings(input.evaluation);
  const results = new Map(viewed.map((result) => [result.id, result]));
  const titles = new Map(standard.clauses.map(({ clause, title }) => [clause, title]));
  const roles = new Map(standard.roles.map(({ id, name }) => [id, name]));
  const sections = new Map<string, ChecklistEntry[]>();
  for (const requirement of requirements) {
    const main = mainClause(requirement.clause);
    const entry = entryOf(requirement, {
      titles,
      roles,
      result: results.get(requirement.id),
      nonconformities: input.nonconformities,
      isSmall: isSmall(input.engagement?.institution.staff),
    });
    sections.set(main, [...(sections.get(main) ?? []), entry]);
  }
  const { id, title, shortTitle, edition, replaced, notice } = standard;
  return {
    date: input.date,
    institution: input.engagement?.institution.name ?? '',
    standard: { id, title, shortTitle, edition, replaced, notice },
    selection: input.selection,
    sections: [...sections].map(([clause, entries]) => ({
      clause,
      title: titles.get(clause) ?? '',
      entries,
    })),
    count: requirements.length,
    fields: headFields(),
  };
}

function headFields(): HeadFields {
  const header = headerFields.map((name) => [name, fieldName({ kind: 'header', name })] as const);
  const signature = signatureFields.map(
    (name) => [name, fieldName({ kind: 'signature', name })] as const,
  );
  return { header: Object.fromEntries(header), signature: Object.fromEntries(signature) };
}

interface EntryContext {
  readonly titles: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
  readonly result: ResultView | undefined;
  readonly nonconformities: boolean;
  readonly isSmall: boolean;
}

function entryOf(
  requirement: Requirement,
  { titles, roles, result, nonconformities, isSmall: small }: EntryContext,
): ChecklistEntry {
  const { id, name, clause, question, items, look, evidence, weight } = requirement;
  const hasGap = result?.gap !== undefined && result.gap !== null && result.gap !== 'none';
  return {
    id,
    name,
    clause,
    clauseTitle: titles.get(clause) ?? '',
    question,
    intent: requirement.intent,
    critical: isCritical({ weight }),
    items,
    ask: requirement.ask.map((one) => ({
      role: roles.get(one.role) ?? one.role,
      question: one.question,
    })),
    look,
    evidence,
    internalLook: requirement.internalLook,
    documents: requirement.documentedInformation,
    levels: Object.entries(requirement.levels).map(([rating, text]) => ({
      rating: Number(rating),
      text,
    })),
    small: small ? requirement.small : '',
    nonconformities: nonconformities ? requirement.nonconformities : [],
    gap: hasGap ? result : null,
    fields: fieldsOf(requirement),
  };
}

function fieldsOf({ id, items }: Requirement): EntryFields {
  return {
    finding: fieldName({ kind: 'finding', requirement: id }),
    evidence: fieldName({ kind: 'evidence', requirement: id }),
    notes: fieldName({ kind: 'notes', requirement: id }),
    items: items.map((one) => fieldName({ kind: 'item', requirement: id, item: itemName(one.id) })),
  };
}
