import { acceptedGap } from '../../model/schema/accepted-schema.ts';
import { requirementResult } from '../../model/schema/evaluation/result-schema.ts';

const { reason, by, until, state } = acceptedGap.properties;

/** A gap that was accepted for a while, as templates see it. */
export const acceptedView = {
  type: 'object',
  additionalProperties: false,
  required: ['clause', 'name', 'reason', 'by', 'until', 'state'],
  properties: {
    clause: requirementResult.properties.clause,
    name: requirementResult.properties.name,
    reason,
    by,
    until,
    state: { ...state, description: `${state.description} Words: \`report.acceptance.…\`.` },
  },
} as const;
