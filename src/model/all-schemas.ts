import { acceptedSchema } from './schema/accepted-schema.ts';
import { answersSchema, assessmentSchema } from './schema/assessment-schema.ts';
import { auditSchema } from './schema/audit-schema.ts';
import { catalogueSchema } from './schema/catalogue-schema.ts';
import { clausesSchema } from './schema/clauses-schema.ts';
import { crosswalkSchema } from './schema/crosswalk-schema.ts';
import { drillSchema } from './schema/drill-schema.ts';
import { editionSchema } from './schema/edition-schema.ts';
import { engagementSchema } from './schema/engagement-schema.ts';
import { evaluationSchema } from './schema/evaluation/evaluation-schema.ts';
import { formAnswersSchema } from './schema/forms/form-answers-schema.ts';
import { formSchema } from './schema/forms/form-schema.ts';
import { halfTypedSchema } from './schema/forms/half-typed-schema.ts';
import { interviewSchema } from './schema/interview-schema.ts';
import { evaluationSchema1 } from './schema/older/evaluation-schema-1.ts';
import { formSchema1, formSchema2 } from './schema/older/older-form-schemas.ts';
import { batchRecordSchema } from './schema/outputs/batch-record-schema.ts';
import { shardSchema } from './schema/outputs/shard-schema.ts';
import { overlaySchema } from './schema/overlay-schema.ts';
import { standardSchema } from './schema/standard-schema.ts';
import { textsSchema } from './schema/texts-schema.ts';
import { themeSchema } from './schema/theme-schema.ts';
import { titlesSchema } from './schema/titles-schema.ts';
import { verificationSchema } from './schema/verification-schema.ts';
import { vocabularySchema } from './schema/vocabulary-schema.ts';
import { wordsSchema } from './schema/words-schema.ts';

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
  accepted: acceptedSchema,
  theme: themeSchema,
  crosswalk: crosswalkSchema,
  overlay: overlaySchema,
  verification: verificationSchema,
  drill: drillSchema,
  evaluation: evaluationSchema,
  'evaluation-1': evaluationSchema1,
  form: formSchema,
  'form-1': formSchema1,
  'form-2': formSchema2,
  'form-answers': formAnswersSchema,
  'half-typed': halfTypedSchema,
  'batch-record': batchRecordSchema,
  shard: shardSchema,
} as const;

export type SchemaName = keyof typeof allSchemas;
