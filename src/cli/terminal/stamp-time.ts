import type { Terminal } from './terminal.ts';

/** Now, to the second; noon of the day that was asked for where the run has a fixed date. */
export function stampTime({ date, dateIsFixed }: Pick<Terminal, 'date' | 'dateIsFixed'>): string {
  return dateIsFixed ? `${date}T12:00:00Z` : `${new Date().toISOString().slice(0, 19)}Z`;
}
