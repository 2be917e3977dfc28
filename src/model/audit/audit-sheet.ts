/** The sheets of an audit day, in the order in which they are needed. */
export const auditSheets = [
  'plan',
  'opening',
  'attendance',
  'process',
  'sampling',
  'nonconformity',
  'findings',
  'closing',
] as const;
export type AuditSheet = (typeof auditSheets)[number];
