export interface PatternPlace {
  readonly file: string;
  readonly line: number;
}

export interface FoundPattern extends PatternPlace {
  readonly pattern: string;
  readonly flags: string;
}

/** See find-patterns.mjs. */
export function findPatterns(root: string): Promise<{
  readonly patterns: readonly FoundPattern[];
  readonly unchecked: readonly PatternPlace[];
}>;
