import type { Audience } from '../../model/rules/audience.ts';
import { prepareBoardReport } from '../../report/board/render-board.ts';
import {
  type PreparedReport,
  prepareGapReport,
  prepareRecord,
  type ReportContext,
} from '../../report/gap-report/render-gap-report.ts';
import { prepareOwnersReport } from '../../report/owners/prepare-owners.ts';
import type { TemplateName } from '../load/find-templates.ts';
import type { World } from '../world.ts';
import { openSummary, type SummarySubject } from './open-summary.ts';

/** What is reported on, and to whom; `undefined` = to all, in one. */
export interface ReportOrder extends SummarySubject {
  readonly audience: Audience | undefined;
}

/** Gathers what the template of a report sees, and draws its charts. */
export async function prepareReport(
  order: ReportOrder,
  context: ReportContext,
  world: World,
): Promise<PreparedReport> {
  const { evaluation, audience } = order;
  if (audience === undefined) return prepareGapReport(evaluation, context);
  switch (audience) {
    case 'board':
      return prepareBoardReport(
        evaluation,
        await openSummary({ ...order, room: context.room }, world),
        context,
      );
    case 'owners':
      return prepareOwnersReport(evaluation, context);
    case 'record':
      return prepareRecord(evaluation, context);
  }
}

/** The template of a report. */
export function templateOf(audience: Audience | undefined): TemplateName {
  return audience ?? 'gap-report';
}
