import type { OutcomeListener } from '../../app/batch/carry-out-all.ts';
import type { InstitutionOutcome } from '../../app/batch/institution-order.ts';
import type { RanBatch } from '../../app/batch/run-batch.ts';
import type { ShardChoice } from '../../app/batch/share-out.ts';
import type { Messages } from '../../messages/messages.ts';
import { cleanValues } from '../../model/text/clean-for-terminal.ts';
import { showName } from '../../model/text/show-invisible.ts';
import { openProgressLine } from '../terminal/progress-line.ts';
import { say, type Terminal } from '../terminal/terminal.ts';
import { explainedText } from './problem-lines.ts';
import { progressText } from './progress-text.ts';

/** Says on stderr how a batch goes. */
export interface BatchVoice {
  readonly hear: OutcomeListener;
  /** Takes away what is on a screen only while it runs. */
  readonly end: () => Promise<void>;
}

/** A line for each institution, none with `--quiet` but for what is wrong; on a screen also how far it is. */
export function openBatchVoice({ messages, quiet }: Terminal): BatchVoice {
  const line = openProgressLine();
  const begun = performance.now();
  return {
    hear: async (outcome, progress) => {
      const text = outcomeText(outcome, messages, quiet);
      await line.clear();
      if (text !== '') await say(text);
      const seconds = (performance.now() - begun) / 1000;
      if (!quiet) await line.show(progressText(progress, seconds, messages));
    },
    end: line.clear,
  };
}

/** What came of a batch, in a line. */
export function summaryText(ran: RanBatch, out: string, messages: Messages): string {
  const { evaluated, unchanged, missed, failures } = ran;
  const counts = { evaluated, unchanged, missed, failed: failures.length };
  return `${messages.text('batch.summary', { ...counts, ...cleanValues({ out: showName(out) }) })}\n`;
}

/** Which shard is where, in a line. */
export function shardText({ number, total }: ShardChoice, out: string, messages: Messages): string {
  const values = { shard: number, shards: total, ...cleanValues({ out: showName(out) }) };
  return `${messages.text('batch.shard-summary', values)}\n`;
}

/** How an institution is, in a line, and below it what is wrong or to be said of it. */
function outcomeText(outcome: InstitutionOutcome, messages: Messages, quiet: boolean): string {
  const place = showName(outcome.place);
  if (outcome.kind === 'failed') {
    const line = messages.text('batch.failed', cleanValues({ place }));
    return lines([line, ...outcome.problems.map(explainedText)]);
  }
  const { name, score, verdict, gate } = outcome.line;
  const line = messages.text(
    'batch.made',
    cleanValues({
      place,
      name,
      score: messages.percent(score),
      verdict: messages.text(`report.trend.verdict.${verdict}`),
      gate: gate === undefined ? 'none' : gateWord(gate.met),
      state: outcome.kind,
    }),
  );
  const isSaid = !quiet || gate?.met === false || outcome.remarks.length > 0;
  return isSaid ? lines([line, ...outcome.remarks.map(explainedText)]) : '';
}

function gateWord(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}

/** What belongs to the first line is further in. */
function lines([first = '', ...more]: readonly string[]): string {
  const below = more.map((text) => `  ${text.replaceAll('\n', '\n  ')}\n`);
  return `${first}\n${below.join('')}`;
}
