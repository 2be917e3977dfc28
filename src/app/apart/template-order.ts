import type { Problem } from '../../model/problem.ts';
import type { EngineLimits } from '../../report/engine/create-engine.ts';
import type { TemplateWork } from '../../report/engine/render-template.ts';

/** The order given to the thread for templates. */
export interface TemplateOrder {
  readonly work: TemplateWork;
  readonly language: string;
  readonly limits: EngineLimits;
}

/** What it answers; the place of a problem names the template instead of its file. */
export type TemplateAnswer = { readonly markdown: string } | { readonly problem: Problem };
