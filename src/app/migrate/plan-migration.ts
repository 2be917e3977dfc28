import { nameItemsIn } from '../../assessment/name-items.ts';
import { takeOutFindings, type WrittenFinding } from '../../assessment/take-out-findings.ts';
import { isSameAssessment } from '../../assessment/written-answers.ts';
import { findHeld, isOf } from '../../audit/list-findings.ts';
import { decodeText, markBefore } from '../../files/text/decode-text.ts';
import type { Finding } from '../../model/assessment.ts';
import { parseFindingId } from '../../model/audit/audit.ts';
import { isDay } from '../../model/rules/day.ts';
import type { Standard } from '../../model/standard.ts';
import { type ReadAssessment, readAssessment } from '../engagement/open-assessment.ts';
import { type PlannedAuditChange, planAuditChanges } from '../import/plan-audits.ts';
import {
  type FindingSource,
  type FindingStep,
  type PlannedRecords,
  takePlace,
} from '../import/plan-finding.ts';

/** An assessment as it is on disk. */
export interface OldAssessment {
  readonly path: string;
  /** The name used in problems. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What is to be done with an assessment. */
export interface AssessmentMigration {
  /** What the file will hold; `undefined` = it is in the form of today. */
  readonly bytes: Uint8Array | undefined;
  /** How many items are named by their ids now. */
  readonly named: number;
  /** How many findings are in an audit already, and only taken out. */
  readonly known: number;
  /** The ids of findings in audits that stand for findings of this assessment. */
  readonly stood: ReadonlySet<string>;
  /** What goes into audits, by their ids. */
  readonly audits: ReadonlyMap<string, PlannedAuditChange>;
}

/** Where things stand, which planning changes, and what findings are placed by. */
export interface MigrationPlanning {
  readonly standing: PlannedRecords;
  readonly standard: Standard;
  readonly foreign: FindingSource['foreign'];
  /**
   * The ids of findings in audits that stand for findings of assessments that were migrated before. What
   * says its day may be written in several assessments; all else is another finding of the same words.
   */
  readonly stood: ReadonlySet<string>;
}

/**
 * Plans how an assessment gets the form of today: items by their ids, findings in audits.
 *
 * @throws EomsError `bad-data` with everything that is wrong in it.
 */
export function planAssessment(
  { file, bytes }: OldAssessment,
  planning: MigrationPlanning,
): AssessmentMigration {
  const { standard } = planning;
  const read = readAssessment(bytes, file, standard);
  const text = decodeText(bytes, file);
  const mark = markBefore(text, bytes);
  const { text: renamed, named } = nameItemsIn(text, standard);
  const taken = takeOutFindings(renamed);
  const hasFindings = taken.nodes.size > 0;
  const moved = moveFindings(read, taken.nodes, planning);
  const written = Buffer.concat([mark, Buffer.from(hasFindings ? taken.text : renamed)]);
  const isSame = !hasFindings && named === 0;
  if (!isSame) assertKept(read, readAssessment(written, file, standard));
  return { ...moved, named, bytes: isSame ? undefined : written };
}

/** What a migration must not change. */
function assertKept({ assessment }: ReadAssessment, { assessment: now }: ReadAssessment): void {
  const findings = new Map([...assessment.findings].filter(([id]) => now.findings.has(id)));
  if (!isSameAssessment({ ...assessment, findings }, now))
    throw new Error('a migrated assessment says something else');
}

function moveFindings(
  { assessment }: ReadAssessment,
  nodes: ReadonlyMap<string, readonly WrittenFinding[]>,
  { standing, standard, foreign, stood }: MigrationPlanning,
): Pick<AssessmentMigration, 'known' | 'stood' | 'audits'> {
  const requirements = new Map(standard.requirements.map((one) => [one.id, one]));
  const source = {
    standard,
    foreign,
    mayReplace: false,
    asked: undefined,
    digest: '',
    day: assessment.started,
  };
  const placed = new Map<string, WrittenFinding>();
  const steps: Pick<FindingStep, 'id' | 'requirement'>[] = [];
  let known = 0;
  const own = new Set<string>();
  for (const [id, findings] of assessment.findings) {
    const requirement = requirements.get(id);
    if (requirement === undefined) throw new Error(`a finding on nothing of the standard: ${id}`);
    for (const [index, finding] of findings.entries()) {
      const there = standing.findings.get(id) ?? [];
      const held = heldAs(finding, there, { own, stood, started: assessment.started });
      if (held !== undefined) {
        own.add(held);
        known += 1;
        continue;
      }
      const place = takePlace(finding, undefined, { standing, source });
      own.add(place);
      standing.findings.set(id, [...there, { ...finding, id: place }]);
      const node = nodes.get(id)?.[index];
      if (node !== undefined) placed.set(place, node);
      steps.push({ id: place, requirement });
    }
  }
  return { known, stood: own, audits: withNodes(planAuditChanges(steps, standing), placed) };
}

/** What findings of an assessment are compared by. */
interface Comparing extends Pick<MigrationPlanning, 'stood'> {
  /** The ids of findings that stand for others of the same assessment. */
  readonly own: ReadonlySet<string>;
  readonly started: string;
}

/** The id of the finding in an audit that stands for one of an assessment; `undefined` = none does. */
function heldAs(
  finding: Finding,
  there: readonly Finding[],
  { own, stood, started }: Comparing,
): string | undefined {
  const others = isDay(finding.date ?? '') ? own : new Set([...own, ...stood]);
  const free = there.filter((one) => !others.has(one.id ?? ''));
  return findHeld(finding, free, isOf(started))?.id;
}

/** Findings are moved as they are written. */
function withNodes(
  audits: ReadonlyMap<string, PlannedAuditChange>,
  placed: ReadonlyMap<string, WrittenFinding>,
): ReadonlyMap<string, PlannedAuditChange> {
  return new Map(
    Array.from(audits, ([audit, planned]) => {
      const own = [...placed].flatMap(([id, node]): (readonly [string, WrittenFinding])[] => {
        const place = parseFindingId(id);
        return place?.audit === audit ? [[place.name, node]] : [];
      });
      return [audit, { ...planned, change: { ...planned.change, nodes: new Map(own) } }];
    }),
  );
}
