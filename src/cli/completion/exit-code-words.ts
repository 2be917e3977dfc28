import type { Messages } from '../../messages/messages.ts';

/** Every code by which eoms ends, in the order of the numbers. */
export const namedCodes = [0, 1, 2, 65, 66, 70, 73, 74, 75, 129, 130, 143] as const;

/** What `eoms help exit-codes` says: a line for each code. */
export function exitCodeLines(messages: Messages): string {
  const lines = namedCodes.map((code) => {
    return `${String(code).padEnd(5)}${messages.text(`cli.man.code.${code}`)}\n`;
  });
  return lines.join('');
}
