/** The charts that a template can ask for: of the gap report, then of the board report. */
export const chartNames: readonly string[] = [
  'clauses',
  'coverage',
  'gaps',
  'processes',
  'change',
  'trend',
  'work',
  'standing',
  'way',
];
