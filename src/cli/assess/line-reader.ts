import { createInterface } from 'node:readline';
import { cleanForTerminal } from '../clean-for-terminal.ts';
import type { PromptSession } from '../prompt-session.ts';

/** Gives the next line, trimmed. Throws an Interruption where the session ends first. */
export type LineReader = () => Promise<string>;

/**
 * Reads what is typed line by line; the terminal itself echoes and edits, and the screen is not
 * touched. Lines typed ahead are kept.
 */
export function createLineReader(input: NodeJS.ReadableStream, session: PromptSession): LineReader {
  const ahead: string[] = [];
  let waiting: ((line: string) => void) | undefined;
  const lines = createInterface({ input, terminal: false });
  lines.on('line', (typed) => {
    // Arrow keys, which a terminal in line mode passes on as they are, would spoil the file.
    const line = cleanForTerminal(typed).trim();
    const resolve = waiting;
    waiting = undefined;
    if (resolve === undefined) ahead.push(line);
    else resolve(line);
  });
  const next = (signal: AbortSignal): Promise<string> =>
    new Promise((resolve, reject) => {
      const line = ahead.shift();
      if (line !== undefined) return resolve(line);
      waiting = resolve;
      signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    });
  return () => session.run(next);
}
