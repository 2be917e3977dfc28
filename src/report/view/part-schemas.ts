import { finding } from '../../model/schema/assessment-schema.ts';
import {
  gapEntry,
  recordedId,
  requirementResult,
} from '../../model/schema/evaluation/result-schema.ts';

/** A list, and what it holds. */
export function listOf<const Items extends object>(items: Items, description: string) {
  return { type: 'array', items, description } as const;
}

/** A finding as templates see it: nested in its requirement, or naming it. */
export const findingView = {
  ...finding,
  required: ['items'],
  properties: { id: recordedId, ...finding.properties },
} as const;

/** A requirement with its answer, and what audits found on it. */
export const resultView = {
  ...requirementResult,
  required: [...requirementResult.required, 'findings'],
  properties: {
    ...requirementResult.properties,
    findings: listOf(findingView, 'What audits found on it.'),
  },
} as const;

/** The same with its place in the register. */
export const rankedResult = {
  ...resultView,
  required: [...resultView.required, 'rank'],
  properties: { ...resultView.properties, rank: gapEntry.properties.rank },
} as const;
