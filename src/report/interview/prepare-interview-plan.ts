import type { Derived } from '../../model/derived.ts';
import type { Templates } from '../engine/create-engine.ts';
import type { TemplateWork } from '../engine/render-template.ts';
import type { interviewPlanSchema } from './interview-plan-schema.ts';

/** An interview plan as its template sees it; `view/interview-plan-schema.ts` describes it. */
export type InterviewPlanView = Derived<typeof interviewPlanSchema>;

/** Gathers what the template of an interview plan sees. */
export function prepareInterviewPlan(view: InterviewPlanView, templates: Templates): TemplateWork {
  return { name: 'interview-plan', templates, view, charts: {}, photos: {} };
}
