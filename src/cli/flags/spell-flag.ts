import type { Flag } from './flag.ts';

/** A flag as it is typed: `pageSize` → `--page-size`, and the refusal `color` → `--no-color`. */
export function spellFlag(name: string, { kind }: Pick<Flag, 'kind'>): string {
  const long = name.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return `--${kind === 'refusal' ? 'no-' : ''}${long}`;
}
