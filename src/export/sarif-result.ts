import type { Messages } from '../messages/messages.ts';
import type { AcceptedGap, GapEntry } from '../model/evaluation.ts';
import type { ReportedGap, ReportedPlace } from './reported/reported-gaps.ts';
import { safeLine } from './safe-text.ts';
import { sarifText } from './sarif-text.ts';
import { explainReportedGap, type GapWords, sayReportedGap } from './say-reported-gap.ts';

/** The root that places count from; programs that check a repository out know it by this name. */
export const sourceRoot = '%SRCROOT%';

/** What is shown of a result: a lead, and enough of what was seen to act on it. */
const mostOfMessage = 1000;

const levels: Readonly<Record<GapEntry['gap'], string>> = {
  major: 'error',
  minor: 'warning',
  improvement: 'note',
};

/** What a result needs to know besides its gap. */
export interface SarifWords extends GapWords {
  readonly standard: string;
  /** Whether gaps are accepted at all: SARIF wants all results of a run to say so, or none (3.27.23). */
  readonly hasAcceptances: boolean;
}

/** A gap as a result of SARIF (3.27), at the line of its answer. */
export function sarifResult(
  gap: ReportedGap,
  ruleIndex: number,
  words: SarifWords,
): Readonly<Record<string, unknown>> {
  const { requirement, rank, place, change, acceptance } = gap;
  const { id, clause, rating, knockOut } = requirement;
  const { messages, standard, hasAcceptances } = words;
  const text = [sayReportedGap(gap, words), ...explainReportedGap(gap, messages)].join('\n');
  return {
    ruleId: id,
    ruleIndex,
    kind: 'fail',
    level: levels[gap.gap],
    message: { text: sarifText(text, mostOfMessage) },
    ...(place === undefined ? {} : { locations: [{ physicalLocation: locationOf(place) }] }),
    // Not `primaryLocationLineHash`: what uploads to GitHub works that one out itself, and warns of any other.
    partialFingerprints: { 'eomsRequirement/v1': `${standard}/${id}` },
    ...(change === undefined ? {} : { baselineState: change }),
    ...(hasAcceptances ? { suppressions: suppressionsOf(acceptance, messages) } : {}),
    properties: { clause, gap: gap.gap, rating, rank, knockOut },
  };
}

function locationOf({ path, line }: ReportedPlace): Readonly<Record<string, unknown>> {
  return {
    artifactLocation: { uri: uriOf(path), uriBaseId: sourceRoot },
    region: { startLine: line },
  };
}

/** A path with all that a URI has no place for written as numbers; halves of characters have none. */
export function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** An acceptance that is over suppresses nothing. */
function suppressionsOf(
  acceptance: AcceptedGap | undefined,
  messages: Messages,
): readonly Readonly<Record<string, unknown>>[] {
  if (acceptance?.state !== 'accepted') return [];
  const { by, until, reason } = acceptance;
  const said = messages.text('export.accepted', { until: messages.date(until), by, reason });
  return [
    {
      kind: 'external',
      status: 'accepted',
      justification: sarifText(said, mostOfMessage),
      properties: { by: safeLine(by, mostOfMessage), until },
    },
  ];
}
