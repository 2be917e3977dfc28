import { testimoniesOn } from '../../assessment/testimonies.ts';
import type { Answer, Assessment, Testimony } from '../../model/assessment.ts';
import type { RecordedFinding } from '../../model/evaluation.ts';
import { isDay } from '../../model/rules/day.ts';
import { isHeard } from '../../model/rules/heard.ts';
import type { JournalEntry } from '../../model/schema/outputs/journal-content.ts';
import type { Requirement, Standard } from '../../model/standard.ts';

/** An engagement that is evaluated, as far as a journal needs it. */
interface EvaluatedSources {
  readonly workspace: Pick<JournalSources, 'standard'>;
  readonly opened: Pick<JournalSources, 'assessment'> & {
    readonly document: { readonly file: string };
  };
  readonly evaluation: Pick<JournalSources, 'findings'>;
}

/** The journal of an engagement that is evaluated, and the assessment that it is of, as it is shown. */
export function journalOf({ workspace, opened, evaluation }: EvaluatedSources): {
  readonly assessment: string;
  readonly entries: readonly JournalEntry[];
} {
  const { assessment, document } = opened;
  const { standard } = workspace;
  const { findings } = evaluation;
  return {
    assessment: document.file,
    entries: listJournal({ standard, assessment, findings }),
  };
}

/** What a journal is made of. */
interface JournalSources {
  readonly standard: Pick<Standard, 'requirements'>;
  readonly assessment: Pick<Assessment, 'answers' | 'said'>;
  readonly findings: readonly RecordedFinding[];
}

/**
 * What was recorded and when, newest first: answers as they are now, what people said, and what audits
 * found. What has no day comes last, and what is of one day is in the order of the standard. People who
 * spoke go by their roles, and no note is in it.
 */
function listJournal({ standard, assessment, findings }: JournalSources): readonly JournalEntry[] {
  const entries = standard.requirements.flatMap((requirement) => {
    const answer = assessment.answers.get(requirement.id);
    const spoken = testimoniesOn(requirement.id, assessment).filter(isHeard);
    return [
      ...(answer === undefined ? [] : [answered(requirement, answer)]),
      ...spoken.map((one) => said(requirement, one)),
      ...findings
        .filter((one) => one.requirement === requirement.id)
        .map((one) => found(requirement, one)),
    ];
  });
  return entries.toSorted((a, b) => timeOf(b) - timeOf(a));
}

function timeOf({ on }: JournalEntry): number {
  return on === '' ? 0 : Date.parse(on);
}

function blank({ id, clause, name }: Requirement): Omit<JournalEntry, 'kind'> {
  const open = { by: '', role: '', site: '', rating: null, result: null, audit: '' };
  return { on: '', requirement: id, clause, name, ...open };
}

function answered(requirement: Requirement, { rating, by = '', at = '' }: Answer): JournalEntry {
  return { ...blank(requirement), kind: 'answered', on: at, by, rating };
}

function said(
  requirement: Requirement,
  { role = '', site = '', date = '' }: Testimony,
): JournalEntry {
  return { ...blank(requirement), kind: 'said', on: date, role, site };
}

function found(requirement: Requirement, finding: RecordedFinding): JournalEntry {
  const { date = '', auditor: by = '', site = '', result = null, audit = '' } = finding;
  const on = isDay(date) ? date : '';
  return { ...blank(requirement), kind: 'found', on, by, site, result, audit };
}
