import { cleanForTerminal } from './clean-for-terminal.ts';

/** A word as a POSIX shell reads it unchanged. */
export function quoteForShell(word: string): string {
  return /^[\w.-]+$/.test(word) ? word : `'${cleanForTerminal(word).replaceAll("'", "'\\''")}'`;
}
