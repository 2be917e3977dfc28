import { dirname, resolve } from 'node:path';
import type { Messages } from '../messages/messages.ts';
import { shownPath } from './read-document.ts';
import { type Terminal, tell } from './terminal.ts';
import { findEngagement } from './workspace.ts';

/** Where a result was to go, and where it went. */
interface Destination {
  readonly output: string;
  readonly written: string;
}

/** Says where a result is, and why it has not the name that it would have had. */
export async function tellWritten(
  terminal: Terminal,
  messages: Messages,
  { output, written }: Destination,
): Promise<void> {
  if (output === '-') return;
  const wanted = resolve(terminal.cwd, output);
  const file = shownPath(wanted);
  if (written !== wanted) {
    // Only an engagement has a record of what eoms wrote.
    const isKnown = findEngagement(dirname(wanted)) !== undefined;
    await tell(terminal, messages, isKnown ? 'cli.left-as-it-is' : 'cli.left-unknown', { file });
  }
  await tell(terminal, messages, 'cli.written', { file: shownPath(written) });
}
