import { isDeepStrictEqual } from 'node:util';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { holdDocument } from '../../files/save/hold-document.ts';
import { clearBeside, forceUnlock } from '../../files/save/lock.ts';
import { type Save, saveTogether } from '../../files/save/save-durably.ts';
import { append } from '../../model/lists/append.ts';
import { EomsError } from '../../model/problem.ts';
import { joinFailures } from '../../model/problems/join-failures.ts';
import { openAuditStore } from '../answers/audit-store.ts';
import { auditPath, findAudits } from '../audits/find-audits.ts';
import { findAssessments, noneIfRefused } from '../engagement/choose-assessment.ts';
import { openEngagement } from '../engagement/open-engagement.ts';
import { readStart } from '../engagement/read-start.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { recordsAtHand } from '../import/known-records.ts';
import type { PlannedAudit } from '../import/plan-finding.ts';
import { readAudits } from '../import/read-known.ts';
import { noticesOf } from '../load/find-copies.ts';
import type { World } from '../world.ts';
import {
  type AssessmentMigration,
  type MigrationPlanning,
  planAssessment,
} from './plan-migration.ts';

/** What is to be migrated. */
export interface MigrationRequest {
  /** The standard, where it is another than the engagement names. */
  readonly standard: string | undefined;
  /** Whether to write nothing, and say what would be. */
  readonly dryRun: boolean;
  /** Whether locks of others are taken away. */
  readonly unlock: boolean;
}

/** What was done with a file, or would be. */
export interface FileChange {
  readonly file: string;
  readonly code: 'items-named' | 'findings-moved' | 'findings-known';
  readonly count: number;
  /** The audit that findings went into. */
  readonly to?: string;
  readonly isNew?: boolean;
}

/** What came of a migration. */
export interface Migration {
  readonly changes: readonly FileChange[];
  /** All that is wrong with files that were left as they are; `undefined` = nothing. */
  readonly failure: EomsError | undefined;
}

/**
 * Brings the assessments of an engagement into the form of today. Each file is read, and written whole
 * or not at all; audits come first, so that a run that was interrupted loses and doubles nothing when it
 * is repeated. Files that are wrong are left.
 *
 * @throws EomsError where there is no engagement, or audits cannot be read.
 */
export async function migrateEngagement(
  { standard, dryRun, unlock }: MigrationRequest,
  world: World,
): Promise<Migration> {
  const workspace = await openEngagement(world, standard === undefined ? {} : { standard });
  const { documents, copies } = findAssessments(workspace.folder);
  noticesOf(copies).forEach(world.note);
  const stood = new Set<string>();
  let planning = { ...(await openPlanning(workspace, world)), stood };
  const changes: FileChange[] = [];
  const failures: EomsError[] = [];
  for (const path of await ownAmong(documents, world)) {
    let isSettled = false;
    try {
      const plan = await planFile(path, planning);
      if (!dryRun) await carryOut(plan, { path, workspace, unlock, stood });
      addAll(stood, plan.stood);
      append(changes, changesOf(plan, shownPath(path), workspace));
      isSettled = plan.audits.size === 0;
    } catch (error) {
      if (!(error instanceof EomsError)) throw error;
      failures.push(error);
    }
    if (!isSettled) planning = { ...(await planningAfter(planning, { dryRun, workspace })), stood };
  }
  if (!dryRun) await clearAudits(workspace.folder);
  return { changes, failure: joined(failures) };
}

function addAll(ids: Set<string>, more: ReadonlySet<string>): void {
  for (const id of more) ids.add(id);
}

/** What says to be something else is noted, as by every command; what cannot be read is refused later. */
async function ownAmong(
  documents: readonly string[],
  { note }: Pick<World, 'note'>,
): Promise<readonly string[]> {
  const own: string[] = [];
  for (const path of documents) {
    const start = await readStart(path).catch(noneIfRefused);
    if (start === undefined || 'started' in start) own.push(path);
    else note(start.notice);
  }
  return own;
}

/** Removes what a run that was killed left next to audits that may need no more writing. */
async function clearAudits(folder: string): Promise<void> {
  for (const { path } of findAudits(folder).audits) await clearBeside(path);
}

function joined(failures: readonly EomsError[]): EomsError | undefined {
  const failure = failures.length === 0 ? undefined : joinFailures(failures);
  if (failure === undefined || failure instanceof EomsError) return failure;
  throw failure;
}

/** Where things stand, as it is on disk. */
type Places = Omit<MigrationPlanning, 'stood'>;

/** Where things stand after findings were moved: what was written is read again; what would be is remembered. */
async function planningAfter(
  planning: Places,
  { dryRun, workspace }: Pick<MigrationRequest, 'dryRun'> & Pick<MigratedFile, 'workspace'>,
): Promise<Places> {
  return dryRun ? begun(planning) : openPlanning(workspace, silent);
}

const silent = { note: () => undefined };

/** The same, with the audits that would be there by now. */
function begun(planning: Places): Places {
  const { standing } = planning;
  const audits = Array.from(standing.audits, ([id, audit]): [string, PlannedAudit] => [
    id,
    { ...audit, isNew: false },
  ]);
  return { ...planning, standing: { ...standing, audits: new Map(audits) } };
}

async function openPlanning(workspace: Workspace, world: Pick<World, 'note'>): Promise<Places> {
  const { audits, foreign } = await readAudits(workspace, world);
  const standing = recordsAtHand({ answers: new Map(), findings: new Map(), audits });
  return { standing, standard: workspace.standard, foreign };
}

async function planFile(path: string, planning: MigrationPlanning): Promise<AssessmentMigration> {
  const bytes = await readDocumentFile(path);
  return planAssessment({ path, file: shownPath(path), bytes }, planning);
}

interface MigratedFile {
  readonly path: string;
  readonly workspace: Workspace;
  readonly unlock: boolean;
  /** What counted when it was planned. */
  readonly stood: ReadonlySet<string>;
}

/** Writes what was planned, if it is still what is to be done once no other process can write. */
async function carryOut(plan: AssessmentMigration, file: MigratedFile): Promise<void> {
  const { path, workspace, unlock } = file;
  if (plan.bytes === undefined) return clearBeside(path);
  const { folder, standard } = workspace;
  const closing: (() => Promise<void>)[] = [];
  try {
    const hold = async (one: string): Promise<void> => {
      if (unlock) await forceUnlock(one);
    };
    await hold(path);
    const held = await holdDocument(path);
    closing.push(() => held.close());
    const changes: (() => Promise<readonly Save[]>)[] = [];
    for (const [id, { change, fresh }] of plan.audits) {
      const place = auditPath(folder, id);
      await hold(place);
      const store = await openAuditStore({ folder, standard, id, path: place });
      closing.push(() => store.close());
      changes.push(() => store.savesOf(change, fresh));
    }
    await refuseIfChanged(plan, file);
    // Two new audits bring the same schema along.
    const saves = new Map<string, Save>();
    for (const savesOf of changes) for (const save of await savesOf()) saves.set(save.path, save);
    await saveTogether([...saves.values(), held.saveOf(plan.bytes)]);
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

async function refuseIfChanged(
  plan: AssessmentMigration,
  { path, workspace, stood }: MigratedFile,
): Promise<void> {
  const planning = { ...(await openPlanning(workspace, silent)), stood };
  const again = await planFile(path, planning);
  if (isDeepStrictEqual(outlineOf(again), outlineOf(plan))) return;
  throw new EomsError('locked', [{ key: 'cli.import.changed', place: { file: shownPath(path) } }]);
}

/** What a plan comes to, without the nodes of what it was made from. */
function outlineOf({ bytes, named, known, audits }: AssessmentMigration): unknown {
  return {
    bytes,
    named,
    known,
    audits: Array.from(audits, ([id, { change, fresh, isNew }]) => {
      const { head, findings } = change;
      return { id, head, findings, fresh, isNew };
    }),
  };
}

function changesOf(
  { named, known, audits }: AssessmentMigration,
  file: string,
  { folder }: Workspace,
): readonly FileChange[] {
  return [
    ...(named > 0 ? [{ file, code: 'items-named', count: named } as const] : []),
    ...Array.from(audits, ([id, { change, isNew }]): FileChange => {
      const to = shownPath(auditPath(folder, id));
      return { file, code: 'findings-moved', count: change.findings.size, to, isNew };
    }),
    ...(known > 0 ? [{ file, code: 'findings-known', count: known } as const] : []),
  ];
}
