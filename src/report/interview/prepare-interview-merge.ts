import type { Derived } from '../../model/derived.ts';
import type { Templates } from '../engine/create-engine.ts';
import type { TemplateWork } from '../engine/render-template.ts';
import type { interviewMergeSchema } from './interview-merge-schema.ts';

/** What people said, side by side, as its template sees it. */
export type InterviewMergeView = Derived<typeof interviewMergeSchema>;

/** Gathers what the template of merged interviews sees. */
export function prepareInterviewMerge(
  view: InterviewMergeView,
  templates: Templates,
): TemplateWork {
  return { name: 'interview-merge', templates, view, charts: {}, photos: {} };
}
