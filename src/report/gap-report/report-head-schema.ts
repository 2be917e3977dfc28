import { gapReportSchema } from './gap-report-schema.ts';

const { language, date, started, standard, institution, scope, team, approval } =
  gapReportSchema.properties;

/** What every report of an evaluation says first: of whom it is, of which day, and by which standard. */
export const reportHead = {
  required: ['language', 'date', 'started', 'standard', 'institution', 'scope', 'team', 'approval'],
  properties: { language, date, started, standard, institution, scope, team, approval },
} as const;
