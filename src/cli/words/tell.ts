import type { Messages } from '../../messages/messages.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { EomsError, type MessageValues } from '../../model/problem.ts';
import { explainValues } from '../../model/text/show-invisible.ts';
import { say, type Terminal, type Unsaid } from '../terminal/terminal.ts';
import { problemLines } from './problem-lines.ts';

/** Messages that accompany a result: to stderr, one per line, and none with `--quiet`. */
export async function tell(
  terminal: Terminal,
  ...[key, values]: readonly [MessageKey, MessageValues?]
): Promise<void> {
  terminal.note(values === undefined ? { key } : { key, values });
  await tellUnsaid(terminal);
}

/**
 * Writes the collected notes to stderr, in order. What a result lacks, or what changes its meaning,
 * is more than a remark and is written with `--quiet` too.
 */
export async function tellUnsaid(terminal: Terminal): Promise<void> {
  const { messages, quiet, unsaid } = terminal;
  const remarks = unsaid.splice(0);
  for (const remark of remarks) {
    if (!quiet || isWarning(remark)) await say(wordsOf(remark, messages));
  }
}

function isWarning(remark: Unsaid): boolean {
  return 'lacks' in remark || remark.isWarning === true;
}

function wordsOf(remark: Unsaid, messages: Messages): string {
  if ('lacks' in remark) return problemLines(new EomsError('bad-data', remark.lacks), messages);
  return `${messages.text(remark.key, explainValues(remark.values))}\n`;
}
