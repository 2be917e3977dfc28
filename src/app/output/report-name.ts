import { type Audience, audiences } from '../../model/rules/audience.ts';

/** What a report is called that is given no other name. */
export function reportName(audience: Audience | undefined): string {
  if (audience === undefined) return 'gap-report';
  return audience === 'record' ? audience : `${audience}-report`;
}

/** The names of all reports. */
export const reportNames: readonly string[] = [undefined, ...audiences].map(reportName);
