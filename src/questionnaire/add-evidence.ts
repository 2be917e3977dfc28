import type { Evidence } from '../model/assessment.ts';

/**
 * Evidence added to what is there. What is there already is not added again, and a piece that was
 * known by its title alone gets the file or link that is given now.
 */
export function addEvidence(
  before: readonly Evidence[],
  given: readonly Evidence[],
): readonly Evidence[] {
  const all = [...before];
  for (const piece of given) {
    if (all.some((known) => covers(known, piece))) continue;
    const place = all.findIndex((known) => covers(piece, known));
    if (place === -1) all.push(piece);
    else all[place] = { ...all[place], ...piece };
  }
  return all;
}

/** Whether a piece of evidence says all that another says. */
export function covers(piece: Evidence, other: Evidence): boolean {
  const keys = ['title', 'file', 'link', 'date', 'sha256'] as const;
  return keys.every((key) => other[key] === undefined || other[key] === piece[key]);
}
