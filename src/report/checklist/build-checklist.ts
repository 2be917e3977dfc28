import { mainClause } from '../../model/clauses/clause-order.ts';
import type { Engagement } from '../../model/engagement.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import {
  type ChecklistLayout,
  fieldName,
  headerFields,
  signatureFields,
} from '../../model/form.ts';
import { areOutside } from '../../model/rules/outside-roles.ts';
import { isSmall } from '../../model/rules/size.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { type ResultView, withFindings } from '../view/view-results.ts';
import {
  type ChecklistEntry,
  type ChecklistSection,
  type ChecklistView,
  checklistEntryOf,
  type EntryContext,
} from './entry.ts';

/** An audit checklist, ready to be put into words. */
export type Checklist = Omit<ChecklistView, 'language'>;

/** The names of the fields that belong to no requirement, by what they are for. */
type HeadFields = Checklist['fields'];

/** What a checklist is made from: `requirements` are those selected, in the standard's order. */
export interface ChecklistInput {
  readonly standard: Standard;
  readonly requirements: readonly Requirement[];
  readonly selection: string;
  /** What runs along the top of every page. */
  readonly running: string;
  readonly date: string;
  readonly layout: ChecklistLayout;
  /** Ids of the roles that were selected. */
  readonly roles: readonly string[];
  readonly engagement: Engagement | undefined;
  readonly evaluation: EvaluationRecord | undefined;
  /** Whether typical nonconformities are printed. */
  readonly nonconformities: boolean;
  /** Whether known gaps with their notes, and the questions for others, are printed. */
  readonly withGaps: boolean;
}

/**
 * Makes an audit checklist: each requirement with what to ask and look at, by main clause or, for a
 * conversation, by process.
 */
export function buildChecklist(input: ChecklistInput): Checklist {
  const { standard, requirements, layout, roles } = input;
  const { id, title, shortTitle, edition, replaced, notice, scale } = standard;
  const entries = new Map(entriesOf(input).map((entry) => [entry.id, entry]));
  const part = (list: readonly Requirement[]): readonly ChecklistEntry[] =>
    list.flatMap((one) => entries.get(one.id) ?? []);
  const groups =
    layout === 'interview'
      ? byProcess(requirements, standard)
      : byMainClause(requirements, standard);
  return {
    date: input.date,
    institution: input.engagement?.institution.name ?? '',
    standard: { id, title, shortTitle, edition, replaced, notice },
    running: input.running,
    layout,
    role: roles.length === 1 ? nameIn(standard.roles, roles[0]) : '',
    scale: scale.map(({ rating, name }) => ({ rating, name })),
    selection: input.selection,
    sections: groups.map(({ requirements: own, ...head }) => ({ ...head, entries: part(own) })),
    count: requirements.length,
    answerHeight: answerHeight(requirements.length + groups.length),
    fields: headFields(),
  };
}

/** What a hand writes an answer into, in millimetres. */
const roomyAnswer = 20;
/** Of a page, what is left for rows, of which some are higher; and what the head of a sheet takes of it. */
const pageHeight = 207;
const sheetHead = 85;
/** A conversation is four pages at the most, but for one that takes more than a sitting. */
const longTalk = 90;

/** How high so many rows can be, headings among them, on as few pages as one takes to a conversation. */
function answerHeight(rows: number): number {
  const pages = rows > longTalk ? 8 : 4;
  const left = pages * pageHeight - sheetHead;
  return Math.max(6, Math.min(roomyAnswer, Math.floor(left / Math.max(1, rows))));
}

function headFields(): HeadFields {
  const header = headerFields.map((name) => [name, fieldName({ kind: 'header', name })] as const);
  const signature = signatureFields.map(
    (name) => [name, fieldName({ kind: 'signature', name })] as const,
  );
  return {
    header: Object.fromEntries(header),
    consent: fieldName({ kind: 'consent' }),
    signature: Object.fromEntries(signature),
  };
}

function entriesOf(input: ChecklistInput): readonly ChecklistEntry[] {
  const { standard, requirements, evaluation, withGaps } = input;
  const known = withGaps && evaluation !== undefined ? withFindings(evaluation) : [];
  const results = new Map(known.map((result) => [result.id, result]));
  const context: EntryContext = {
    titles: new Map(standard.clauses.map(({ clause, title }) => [clause, title])),
    roleNames: new Map(standard.roles.map(({ id, name }) => [id, name])),
    scale: standard.scale,
    isRated: input.layout === 'rating' || input.layout === 'interview',
    roles: withGaps && input.layout !== 'interview' ? [] : input.roles,
    nonconformities: input.nonconformities,
    isOutside: areOutside(input.roles, standard),
    isSmall: isSmall(input.engagement?.institution.staff),
  };
  return requirements.map((one) => checklistEntryOf(one, gapOf(results.get(one.id)), context));
}

function gapOf(result: ResultView | undefined): ResultView | null {
  if (result === undefined || result.gap === null || result.gap === 'none') return null;
  return result;
}

/** Requirements under one heading. */
interface HeadedGroup extends Omit<ChecklistSection, 'entries'> {
  readonly requirements: readonly Requirement[];
}

function byMainClause(requirements: readonly Requirement[], { clauses }: Standard): HeadedGroup[] {
  const mains = [...new Set(requirements.map(({ clause }) => mainClause(clause)))];
  return mains.map((main) => ({
    clause: main,
    title: clauses.find(({ clause }) => clause === main)?.title ?? '',
    requirements: requirements.filter(({ clause }) => mainClause(clause) === main),
  }));
}

/** By the first process of each, in the order of the standard; what belongs to none comes last. */
function byProcess(requirements: readonly Requirement[], { processes }: Standard): HeadedGroup[] {
  const ids = [...processes.map(({ id }) => id), ''];
  return ids.flatMap((id) => {
    const own = requirements.filter((one) => (one.processes[0] ?? '') === id);
    if (own.length === 0) return [];
    return [{ clause: '', title: nameIn(processes, id), requirements: own }];
  });
}

function nameIn(list: readonly { id: string; name: string }[], id: string | undefined): string {
  return list.find((one) => one.id === id)?.name ?? '';
}
