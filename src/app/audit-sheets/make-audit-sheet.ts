import type { Audit } from '../../model/audit/audit.ts';
import { type AuditSheet, auditSheets } from '../../model/audit/audit-sheet.ts';
import type { Engagement } from '../../model/engagement.ts';
import { EomsError } from '../../model/problem.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { listWords, suggestWord } from '../../model/text/suggest-word.ts';
import {
  type AuditSheetInput,
  prepareAuditSheet,
} from '../../report/audit-sheet/build-audit-sheet.ts';
import { processPages } from '../../scope/process-pages.ts';
import { selectRequirements } from '../../scope/select-requirements.ts';
import { openAudits } from '../audits/open-audits.ts';
import { noteLanguage } from '../engagement/check-language.ts';
import { openAnyStandard } from '../engagement/open-any-standard.ts';
import { wordsOfStandard } from '../engagement/tell-origin.ts';
import { tellPrivate } from '../engagement/tell-private.ts';
import type { Workspace, WorkspaceOptions } from '../engagement/workspace.ts';
import type { Delivered } from '../output/deliver.ts';
import { canonicalWords, nameResult } from '../output/name-result.ts';
import type { PrintChoice } from '../output/print-choice.ts';
import { deliverDocument } from '../report/deliver-document.ts';
import type { World } from '../world.ts';

/** Which sheet is asked for, of which audit, and as what. */
export interface AuditSheetRequest {
  readonly where: WorkspaceOptions;
  readonly sheet: AuditSheet;
  /** The id of an audit, as typed. */
  readonly audit: string | undefined;
  /** The ids of processes, as typed; none means each that has requirements in scope. */
  readonly processes: readonly string[];
  readonly choice: PrintChoice;
}

/**
 * The sheet that was typed.
 *
 * @throws EomsError `usage` where there is none of that name.
 */
export function readAuditSheet(typed: string): AuditSheet {
  const sheet = auditSheets.find((known) => known === typed);
  if (sheet !== undefined) return sheet;
  const hint = suggestWord(typed, auditSheets);
  throw new EomsError('usage', [{ key: 'cli.sheet.unknown', values: { name: typed }, ...hint }]);
}

/**
 * Makes a sheet of an audit day and delivers it, with what the engagement and the audit say. Sheets that list
 * findings take those of the newest audit where none is named; outside an engagement all are blank. Where processes
 * are named, each has a page of its own.
 *
 * @throws EomsError with what is wrong with the request, with any file that it needs, or with the disk.
 */
export async function makeAuditSheet(request: AuditSheetRequest, world: World): Promise<Delivered> {
  const { where, sheet, choice } = request;
  const asked = [...new Set(request.processes)];
  refuseIdleProcess(request);
  const { standard, messages, engagement } = await openAnyStandard(where, world);
  tellPrivate({ engagement }, world);
  const known = engagement?.engagement;
  noteLanguage(world, known?.language);
  const audit = await chooseAudit(request, engagement, world);
  const { date } = world;
  const requirements = requirementsOf({ standard, conditions: known?.conditions }, asked);
  const processes = processPages(standard, asked, requirements);
  const input = { sheet, date, standard, engagement: known, audit, processes };
  const order = {
    template: 'audit-sheet',
    // A standard that is asked for takes the place of whatever the engagement has.
    name: await nameSheet(input, asked, wordsOfStandard(where, standard, '')),
    folder: engagement?.folder ?? world.cwd,
    messages,
    engagement,
    prepare: (templates) => prepareAuditSheet(input, { messages, templates }),
    choice,
  } as const satisfies Parameters<typeof deliverDocument>[0];
  return deliverDocument(order, world);
}

async function nameSheet(
  { sheet, audit, date }: AuditSheetInput,
  processes: readonly string[],
  origin: readonly string[],
): Promise<string> {
  const tail = [audit?.id ?? date, ...origin];
  const name = await nameResult({
    head: ['sheet', sheet],
    selected: canonicalWords(processes),
    tail,
  });
  return name.replaceAll(' ', '-');
}

interface ScopeSource {
  readonly standard: Standard;
  /** What applies to the institution; nothing is known of it outside an engagement. */
  readonly conditions: Engagement['conditions'] | undefined;
}

/** The requirements in scope, of the processes that were named. */
function requirementsOf(
  { standard, conditions = {} }: ScopeSource,
  processes: readonly string[],
): readonly Requirement[] {
  const selection = { clauses: [], processes, roles: [], unanswered: false, review: false };
  return selectRequirements({ standard, conditions, answers: new Map() }, selection);
}

function refuseIdleProcess({ sheet, processes }: AuditSheetRequest): void {
  if (sheet === 'process' || processes.length === 0) return;
  const values = { flag: '--process', beside: sheet };
  throw new EomsError('usage', [{ key: 'cli.idle-beside', values }]);
}

async function chooseAudit(
  { sheet, audit: typed }: AuditSheetRequest,
  engagement: Workspace | undefined,
  world: World,
): Promise<Audit | undefined> {
  const read = engagement === undefined ? [] : await openAudits(engagement, world);
  const audits = read.map(({ audit }) => audit);
  return typed === undefined ? newestFor(sheet, audits) : namedAmong(audits, typed);
}

/** The audit with the latest day, for sheets that say what was found. */
function newestFor(sheet: AuditSheet, audits: readonly Audit[]): Audit | undefined {
  if (sheet !== 'findings' && sheet !== 'nonconformity') return undefined;
  return audits.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1)).at(-1);
}

function dayOf({ dates, id }: Audit): string {
  return `${dates.at(-1) ?? ''} ${id}`;
}

function namedAmong(audits: readonly Audit[], typed: string): Audit {
  const id = typed.normalize('NFC').toLowerCase();
  const found = audits.find((one) => one.id.toLowerCase() === id);
  if (found !== undefined) return found;
  const hint = listWords(audits.map((one) => one.id));
  throw new EomsError('usage', [{ key: 'cli.sheet.no-audit', values: { id: typed }, ...hint }]);
}
