import { longestLine, longestProse } from '../rules/limits.ts';

/**
 * `id`: our own stable names. `itemId`: a requirement and the name of an item in it. `clause`: `8.5.1`
 * or `A.2`. `ref`: a clause and the item in it.
 */
export const idPattern = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';
export const itemIdPattern = '^[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*$';
export const clausePattern = '^([0-9]+|[A-Z])(\\.[0-9]+)*$';
export const refPattern = '^([0-9]+|[A-Z])(\\.[0-9]+)*([.-]([a-z][0-9]*|[0-9]+))?$';
/** The same, or nothing for what has no known place in the standard. */
export const perhapsRefPattern = `^$|${refPattern}`;
/** The id of a finding in its audit: `F1` as eoms gives them, or what an institution has: `NC-2026-04`. */
export const findingNamePattern = '^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$';
/** A colour as screens have it: red, green and blue in two digits each. */
export const colourPattern = '^#[0-9a-fA-F]{6}$';
/** The colour of an area, or `none`: the paper shows. */
export const fillPattern = '^(none|#[0-9a-fA-F]{6})$';
/** The two letters of a country, by ISO 3166. */
export const countryPattern = '^[A-Z]{2}$';
export const sha256Pattern = '^[0-9a-f]{64}$';

/** A line of text that a person reads; the cap keeps a report printable. */
export const line = { type: 'string', minLength: 1, maxLength: longestLine } as const;
/** The same, where it may be left empty. */
export const words = { type: 'string', maxLength: longestLine } as const;
/** A longer text, such as a note. */
export const prose = { type: 'string', maxLength: longestProse } as const;
export const id = { type: 'string', pattern: idPattern, maxLength: 80 } as const;
/** The name of an item within its requirement. */
export const itemNameSchema = { type: 'string', pattern: idPattern, maxLength: 60 } as const;
export const itemIdSchema = { type: 'string', pattern: itemIdPattern, maxLength: 160 } as const;
export const clauseNumber = { type: 'string', pattern: clausePattern, maxLength: 40 } as const;
export const count = { type: 'integer', minimum: 0, maximum: 10_000_000 } as const;
export const ids = { type: 'array', items: id, uniqueItems: true, maxItems: 200 } as const;
export const lines = { type: 'array', items: line, maxItems: 50 } as const;
/** More requirements than any standard has. */
export const mostRequirements = 200_000;
export const requirementIds = { ...ids, maxItems: mostRequirements } as const;
