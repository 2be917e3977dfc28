/** What is known of a clause in another edition, where it is more than "the same". */
export const clauseFlags = [
  'content-revised',
  'possible-item',
  'order-unknown',
  'title-may-differ',
  'wording',
  'own-number',
] as const;

export type ClauseFlag = (typeof clauseFlags)[number];

/** What follows for work that was done for the edition before. */
export const carryings = ['carries', 'check', 'unknown'] as const;

export type Carrying = (typeof carryings)[number];

/** What a flag means for work that was done; what has no flag carries over. */
export const carryingOf: Readonly<Record<ClauseFlag, Carrying>> = {
  'content-revised': 'check',
  'possible-item': 'check',
  'order-unknown': 'unknown',
  'title-may-differ': 'carries',
  wording: 'carries',
  'own-number': 'carries',
};
