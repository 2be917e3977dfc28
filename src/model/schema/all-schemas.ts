import { answersSchema, assessmentSchema } from './assessment-schema.ts';
import { clausesSchema } from './clauses-schema.ts';
import { engagementSchema } from './engagement-schema.ts';
import { evaluationSchema } from './evaluation-schema.ts';
import { standardSchema } from './standard-schema.ts';
import { themeSchema } from './theme-schema.ts';

/** Every document that eoms reads, by the name in its `schema:` line (without `eoms/` and `@1`). */
export const allSchemas = {
  standard: standardSchema,
  clauses: clausesSchema,
  engagement: engagementSchema,
  assessment: assessmentSchema,
  answers: answersSchema,
  theme: themeSchema,
  evaluation: evaluationSchema,
} as const;

export type SchemaName = keyof typeof allSchemas;
