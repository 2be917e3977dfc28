import { join } from 'node:path';
import type { BatchRecord } from '../../model/document.ts';
import type { InstitutionStanding } from '../../model/portfolio.ts';
import { EomsError } from '../../model/problem.ts';
import { explainProblem } from '../explain/explain-problem.ts';
import { loadMessages } from '../load/load-messages.ts';
import type { StandardLoader, World } from '../world.ts';
import { isAsRecorded, readBatchRecord } from './batch-record.ts';
import { type InputDigester, openDigester } from './digest-inputs.ts';
import { evaluateInstitution } from './evaluate-institution.ts';
import { hearRemarks } from './hear-remarks.ts';
import type {
  BatchTerms,
  InstitutionLine,
  InstitutionOrder,
  InstitutionOutcome,
} from './institution-order.ts';
import { keepStandards } from './keep-standards.ts';
import { type RecordHead, saveResults } from './save-results.ts';

/** What is made once and serves all orders of a batch. */
export interface OrderTools {
  readonly digestOf: InputDigester;
  readonly loadStandard: StandardLoader;
}

/** Makes ready what orders are carried out with; a thread has its own. */
export function openTools(terms: BatchTerms): OrderTools {
  const loadStandard = keepStandards();
  return { digestOf: openDigester(terms, loadStandard), loadStandard };
}

/**
 * Evaluates one institution of a batch and writes its results, unless those that are there were made from the same
 * inputs. What is wrong with it is an outcome like any other: it must not keep others from being evaluated.
 *
 * @throws only what is a bug in eoms.
 */
export async function carryOutOrder(
  order: InstitutionOrder,
  { digestOf, loadStandard }: OrderTools,
): Promise<InstitutionOutcome> {
  const { terms, place } = order;
  const messages = loadMessages(terms.language);
  const heard = hearRemarks(messages);
  try {
    const folder = join(terms.out, place);
    const inputs = await digestOf(order.folder);
    const before = await readBatchRecord(folder);
    const known = terms.force ? undefined : await stillHolds(before, inputs, folder);
    if (known !== undefined) {
      return { kind: 'unchanged', place, line: lineOf(known.standing), remarks: known.remarks };
    }
    const { note, warn } = heard;
    const world = { ...worldOf(terms, order.folder), loadStandard, note, warn };
    const { standing, files } = await evaluateInstitution({ ...order, folder }, world);
    const remarks = heard.remarks();
    const head: RecordHead = { schema: 'eoms/batch-record@1', inputs, remarks, standing };
    await saveResults(files, head, { out: terms.out, folder, force: terms.force, before });
    return { kind: 'made', place, line: lineOf(standing), remarks };
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    const problems = error.problems.map((problem) => explainProblem(problem, messages));
    return { kind: 'failed', place, failure: error.kind, problems };
  }
}

/** What is recorded, where it was made from the same inputs and is there as it was written. */
async function stillHolds(
  record: BatchRecord | undefined,
  inputs: string,
  folder: string,
): Promise<Required<Pick<BatchRecord, 'standing' | 'remarks'>> | undefined> {
  if (record?.inputs !== inputs || record.standing === undefined) return undefined;
  const { standing, remarks } = record;
  return (await isAsRecorded(folder, record)) ? { standing, remarks } : undefined;
}

function lineOf({ name, score, verdict, gate }: InstitutionStanding): InstitutionLine {
  return { name, score, verdict, gate };
}

/** The world of one institution: paths count from its folder. */
function worldOf(terms: BatchTerms, folder: string): Omit<World, 'note' | 'warn' | 'loadStandard'> {
  const { date, dateIsFixed, language, askedLanguage } = terms;
  return { cwd: folder, date, dateIsFixed, askedLanguage, messages: loadMessages(language) };
}
