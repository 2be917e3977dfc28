import type { Pressed } from '../../../src/cli/keys/pressed.ts';

export const escape = '\u001B';
/** How the sequences of most keys begin. */
export const csi = `${escape}[`;

/** Keys in short: typed text as it is, pasted text in quotes, whole if it came in parts, others by their name. */
export function shorten(pressed: readonly Pressed[]): string {
  const keys = pressed.map((one) => {
    if (one.kind === 'key') return `<${one.name}>`;
    return one.kind === 'text' ? one.text : `«${one.text}»`;
  });
  return keys.join('').replaceAll('»«', '');
}
