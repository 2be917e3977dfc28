import { isDeepStrictEqual } from 'node:util';
import { isThere } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { forceUnlock } from '../../files/save/lock.ts';
import { EomsError } from '../../model/problem.ts';
import type { OpenAnswerStore } from '../answers/answer-store.ts';
import { openAuditStore } from '../answers/audit-store.ts';
import { isEmpty } from '../answers/file/change-assessment.ts';
import { blameGiven } from '../answers/file/refuse-result.ts';
import { openStoreOf } from '../answers/open-store.ts';
import { takeTurns, turn } from '../answers/take-turns.ts';
import { auditPath } from '../audits/find-audits.ts';
import type { World } from '../world.ts';
import { isWritten } from './plan-finding.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import type { PreparedImport } from './prepare-import.ts';
import { readKnown } from './read-known.ts';

/** What is written into one file, or was. */
export interface ImportTarget {
  readonly path: string;
  readonly isNew: boolean;
  /** The id of the audit; `undefined` = it is the assessment. */
  readonly audit?: string;
  readonly answers: number;
  readonly findings: number;
  /** What people said who were interviewed. */
  readonly said: number;
}

/** The files that an import writes, in that order: audits first, then the assessment. */
export function targetsOf({ plan, path, workspace }: PreparedImport): readonly ImportTarget[] {
  const { folder } = workspace;
  const audits = Array.from(plan.audits, ([audit, { change, isNew }]) => {
    const findings = change.findings.size;
    return {
      audit,
      path: auditPath(folder, audit),
      isNew,
      answers: 0,
      findings,
      said: 0,
    };
  });
  const answers = plan.changes.answers.size;
  const steps = plan.files.flatMap(({ findings }) => findings.filter(isWritten));
  const findings = steps.filter(({ id }) => id === undefined).length;
  const said = plan.heard.reduce((sum, { size }) => sum + size, 0);
  if (path === undefined || answers + findings + said === 0) return audits;
  return [...audits, { path, isNew: !isThere(path), answers, findings, said }];
}

/**
 * Writes what was prepared. It is planned again under the locks: what is written is what was agreed to,
 * or nothing. Each file is saved whole, audits first: a run that was interrupted can be repeated, and
 * knows what is there.
 *
 * @throws EomsError `locked` where something was changed meanwhile, or is being written.
 */
export async function carryOutImport(
  prepared: PreparedImport,
  { unlock }: { readonly unlock: boolean },
  { date }: World,
): Promise<void> {
  const targets = targetsOf(prepared);
  const stores: OpenTarget[] = [];
  try {
    for (const target of targets) {
      if (unlock) await forceUnlock(target.path);
      stores.push(await openTarget(target, prepared, date));
    }
    await refuseIfChanged(prepared, targets);
    const sources = prepared.pdfs.map(({ file }) => file).join(', ');
    for (const store of stores) await blameGiven(sources, store.record());
  } finally {
    for (const store of stores) await store.close();
  }
}

/** A file that is locked for what is to be written into it. */
interface OpenTarget {
  readonly record: () => Promise<void>;
  readonly close: () => Promise<void>;
}

async function openTarget(
  { path, audit }: ImportTarget,
  { workspace, plan }: PreparedImport,
  date: string,
): Promise<OpenTarget> {
  const planned = plan.audits.get(audit ?? '');
  if (audit === undefined || planned === undefined) {
    const store = await takeTurns(() => openStoreOf(workspace, path, { started: date }), turn);
    return { record: () => recordAll(plan, store), close: () => store.close() };
  }
  const { folder, standard } = workspace;
  const open = () => openAuditStore({ folder, standard, id: audit, path });
  const store = await takeTurns(open, turn);
  const { change, fresh } = planned;
  return { record: () => store.record(change, fresh), close: () => store.close() };
}

/** Each person is saved whole, after everything else. */
async function recordAll(
  { changes, heard }: ImportPlan,
  store: Pick<OpenAnswerStore, 'recordChanges'>,
): Promise<void> {
  if (!isEmpty(changes)) await store.recordChanges(changes);
  for (const said of heard) {
    await store.recordChanges({ answers: new Map(), findings: new Map(), said });
  }
}

async function refuseIfChanged(
  prepared: PreparedImport,
  targets: readonly ImportTarget[],
): Promise<void> {
  const { pdfs, plan } = prepared;
  const known = await readKnown(prepared, { note: () => undefined });
  const again = planImport(pdfs, known, prepared);
  const isSame =
    isDeepStrictEqual(again.changes, plan.changes) &&
    isDeepStrictEqual(again.heard, plan.heard) &&
    isDeepStrictEqual(again.audits, plan.audits);
  if (isSame) return;
  const [file = ''] = targets.map(({ path }) => shownPath(path));
  throw new EomsError('locked', [{ key: 'cli.import.changed', place: { file } }]);
}
