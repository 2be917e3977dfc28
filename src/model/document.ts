import type { FromSchema } from 'json-schema-to-ts';
import type { Derived } from './derived.ts';
import type { EvaluationRecord } from './evaluation.ts';
import type { FormIdentity, OlderFormIdentity } from './form-identity.ts';
import type { acceptedSchema } from './schema/accepted-schema.ts';
import type { answersSchema, assessmentSchema } from './schema/assessment-schema.ts';
import type { auditSchema } from './schema/audit-schema.ts';
import type { catalogueSchema } from './schema/catalogue-schema.ts';
import type { clauseEntry, clausesSchema } from './schema/clauses-schema.ts';
import type { crosswalkSchema } from './schema/crosswalk-schema.ts';
import type { drillSchema } from './schema/drill-schema.ts';
import type { editionSchema } from './schema/edition-schema.ts';
import type { engagementSchema } from './schema/engagement-schema.ts';
import type { formAnswersSchema } from './schema/forms/form-answers-schema.ts';
import type { halfTypedSchema } from './schema/forms/half-typed-schema.ts';
import type { interviewSchema } from './schema/interview-schema.ts';
import type { evaluationSchema1 } from './schema/older/evaluation-schema-1.ts';
import type { batchRecordSchema } from './schema/outputs/batch-record-schema.ts';
import type { shardSchema } from './schema/outputs/shard-schema.ts';
import type { overlaySchema } from './schema/overlay-schema.ts';
import type { standardSchema } from './schema/standard-schema.ts';
import type { textsSchema } from './schema/texts-schema.ts';
import type { themeSchema } from './schema/theme-schema.ts';
import type { titlesSchema } from './schema/titles-schema.ts';
import type { verificationSchema } from './schema/verification-schema.ts';
import type { vocabularySchema } from './schema/vocabulary-schema.ts';
import type { wordsSchema } from './schema/words-schema.ts';

/*
 * Documents as users write them: defaults not filled in, references not resolved. Derived from the
 * schemas, so that a schema and its type cannot drift apart.
 */
export type StandardDocument = FromSchema<typeof standardSchema>;
export type ClausesDocument = FromSchema<typeof clausesSchema>;
export type ClauseEntry = FromSchema<typeof clauseEntry>;
export type EditionDocument = FromSchema<typeof editionSchema>;
export type TitlesDocument = FromSchema<typeof titlesSchema>;
export type VocabularyDocument = FromSchema<typeof vocabularySchema>;
export type WordsDocument = FromSchema<typeof wordsSchema>;
export type CatalogueDocument = FromSchema<typeof catalogueSchema>;
export type TextsDocument = FromSchema<typeof textsSchema>;
export type EngagementDocument = FromSchema<typeof engagementSchema>;
/** What `eoms.yaml` says about the look of documents. */
export type BrandingDocument = NonNullable<EngagementDocument['branding']>;
export type AssessmentDocument = FromSchema<typeof assessmentSchema>;
export type AnswersDocument = FromSchema<typeof answersSchema>;
export type InterviewDocument = FromSchema<typeof interviewSchema>;
export type AuditDocument = FromSchema<typeof auditSchema>;
export type AcceptedDocument = FromSchema<typeof acceptedSchema>;
export type ThemeDocument = FromSchema<typeof themeSchema>;
export type VerificationDocument = FromSchema<typeof verificationSchema>;
export type OverlayDocument = FromSchema<typeof overlaySchema>;
export type CrosswalkDocument = FromSchema<typeof crosswalkSchema>;
export type DrillDocument = FromSchema<typeof drillSchema>;
/** An evaluation as eoms 0.1 wrote it. */
export type EvaluationDocument1 = FromSchema<typeof evaluationSchema1>;

/** What a web form saved. */
export type FormAnswersDocument = Derived<typeof formAnswersSchema>;
/** What was being typed when a run was killed. */
export type HalfTypedDocument = Derived<typeof halfTypedSchema>;

/** What `eoms batch` keeps of an institution. */
export type BatchRecord = Derived<typeof batchRecordSchema>;

/** What one of several machines found out about its share of a batch. */
export type ShardDocument = Derived<typeof shardSchema>;

/** An answer as written in YAML. */
export type AnswerEntry = AssessmentDocument['answers'][string];

/** A finding as written in YAML. */
export type FindingEntry = NonNullable<AssessmentDocument['findings']>[string][number];

/** A finding as written in an audit. */
export type AuditFindingEntry = NonNullable<AuditDocument['findings']>[string];

/** The document of each kind, by the name of its schema. */
export interface Documents {
  readonly standard: StandardDocument;
  readonly clauses: ClausesDocument;
  readonly edition: EditionDocument;
  readonly titles: TitlesDocument;
  readonly vocabulary: VocabularyDocument;
  readonly words: WordsDocument;
  readonly catalogue: CatalogueDocument;
  readonly texts: TextsDocument;
  readonly engagement: EngagementDocument;
  readonly assessment: AssessmentDocument;
  readonly answers: AnswersDocument;
  readonly interview: InterviewDocument;
  readonly audit: AuditDocument;
  readonly accepted: AcceptedDocument;
  readonly theme: ThemeDocument;
  readonly crosswalk: CrosswalkDocument;
  readonly overlay: OverlayDocument;
  readonly verification: VerificationDocument;
  readonly drill: DrillDocument;
  readonly evaluation: EvaluationRecord;
  readonly 'evaluation-1': EvaluationDocument1;
  readonly form: FormIdentity;
  readonly 'form-1': OlderFormIdentity;
  readonly 'form-2': OlderFormIdentity;
  readonly 'form-answers': FormAnswersDocument;
  readonly 'half-typed': HalfTypedDocument;
  readonly 'batch-record': BatchRecord;
  readonly shard: ShardDocument;
}
