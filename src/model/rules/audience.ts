/** Whom a report can be for, instead of for all of them at once. */
export const audiences = ['board', 'owners', 'record'] as const;
export type Audience = (typeof audiences)[number];
