import { answersSchema, assessmentSchema } from './assessment-schema.ts';
import { auditSchema } from './audit-schema.ts';
import { catalogueSchema } from './catalogue-schema.ts';
import { clausesSchema } from './clauses-schema.ts';
import { crosswalkSchema } from './crosswalk-schema.ts';
import { drillSchema } from './drill-schema.ts';
import { editionSchema } from './edition-schema.ts';
import { engagementSchema } from './engagement-schema.ts';
import { evaluationSchema } from './evaluation/evaluation-schema.ts';
import { interviewSchema } from './interview-schema.ts';
import { evaluationSchema1 } from './older/evaluation-schema-1.ts';
import { overlaySchema } from './overlay-schema.ts';
import { standardSchema } from './standard-schema.ts';
import { textsSchema } from './texts-schema.ts';
import { themeSchema } from './theme-schema.ts';
import { titlesSchema } from './titles-schema.ts';
import { verificationSchema } from './verification-schema.ts';
import { vocabularySchema } from './vocabulary-schema.ts';
import { wordsSchema } from './words-schema.ts';

/**
 * Every document that eoms reads, by the name in its `schema:` line, without `eoms/` and the version
 * of today; older versions have theirs.
 */
export const allSchemas = {
  standard: standardSchema,
  clauses: clausesSchema,
  edition: editionSchema,
  titles: titlesSchema,
  vocabulary: vocabularySchema,
  words: wordsSchema,
  catalogue: catalogueSchema,
  texts: textsSchema,
  engagement: engagementSchema,
  assessment: assessmentSchema,
  answers: answersSchema,
  interview: interviewSchema,
  audit: auditSchema,
  theme: themeSchema,
  crosswalk: crosswalkSchema,
  overlay: overlaySchema,
  verification: verificationSchema,
  drill: drillSchema,
  evaluation: evaluationSchema,
  'evaluation-1': evaluationSchema1,
} as const;

export type SchemaName = keyof typeof allSchemas;
