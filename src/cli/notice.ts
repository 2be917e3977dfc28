import type { Messages } from '../messages/messages.ts';
import type { MessageKey } from '../model/message-key.ts';
import type { MessageValues } from '../model/problem.ts';
import { type Terminal, tell } from './terminal.ts';

/** What is to be said beside a result: found by what reads files, said by the command. */
export interface Notice {
  readonly key: MessageKey;
  readonly values: MessageValues;
}

/** Says notices on stderr, one a line. */
export async function tellNotices(
  terminal: Pick<Terminal, 'quiet'>,
  messages: Messages,
  notices: readonly Notice[],
): Promise<void> {
  for (const { key, values } of notices) await tell(terminal, messages, key, values);
}
