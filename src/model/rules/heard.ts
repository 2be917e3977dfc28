import type { Testimony } from '../assessment.ts';

/** Whether somebody said something that counts: in words, or by a level that they chose. */
export function isHeard({ words, shows }: Pick<Testimony, 'words' | 'shows'>): boolean {
  return words !== '' || shows !== undefined;
}
