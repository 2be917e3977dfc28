import type { CarryOver } from '../../edition/carry-over.ts';
import type { Messages } from '../../messages/messages.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { Templates } from '../engine/create-engine.ts';
import type { TemplateWork } from '../engine/render-template.ts';
import { viewTransition } from './view-transition.ts';

/** What a report on the way to another edition is made with. */
export interface TransitionContext {
  readonly evaluation: EvaluationRecord;
  readonly messages: Messages;
  readonly templates: Templates;
}

/** Gathers what the template of a transition sees. */
export function prepareTransition(
  carried: CarryOver,
  { evaluation, messages, templates }: TransitionContext,
): TemplateWork {
  const view = viewTransition(carried, evaluation, messages);
  return { name: 'transition', templates, view, charts: {}, photos: {} };
}
