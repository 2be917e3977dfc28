/** The charts of the gap report that a template can ask for. */
export const chartNames: readonly string[] = [
  'clauses',
  'coverage',
  'gaps',
  'processes',
  'change',
  'work',
];
