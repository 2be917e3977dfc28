import { id, line, mostRequirements, prose } from './patterns.ts';

const day = { type: 'string', format: 'date' } as const;
const reason = { ...prose, minLength: 1 } as const;

const acceptance = {
  type: 'object',
  additionalProperties: false,
  required: ['requirement', 'reason', 'by', 'until'],
  properties: {
    requirement: { ...id, description: 'Requirement whose gap is accepted, by id.' },
    reason: { ...reason, description: 'Why it is accepted for now.' },
    by: { ...line, description: 'Who decided it.' },
    until: { ...day, description: 'Last day on which it is accepted.' },
  },
} as const;

/** `accepted.yaml`: gaps that are accepted for a while, with who decided it and why. */
export const acceptedSchema = {
  $id: 'eoms/accepted@1',
  title: 'Accepted gaps (accepted.yaml)',
  description:
    'Gaps that do not fail a gate for now. They count in every score, and reports show them.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'accepted'],
  properties: {
    schema: {
      const: 'eoms/accepted@1',
      description: 'Kind of this document and version of its form.',
    },
    accepted: {
      description: 'The gaps.',
      type: 'array',
      items: acceptance,
      maxItems: mostRequirements,
    },
  },
} as const;

/** A gap that was accepted, and whether it still is. */
export const acceptedGap = {
  ...acceptance,
  required: [...acceptance.required, 'state'],
  properties: {
    ...acceptance.properties,
    state: {
      description:
        'accepted; expired: its last day has passed, so it counts again; closed: rated without a gap, or out of scope.',
      enum: ['accepted', 'expired', 'closed'],
    },
  },
} as const;

/** All of them. */
export const acceptedGaps = {
  description: 'Gaps that are accepted for a while; absent where accepted.yaml names none.',
  type: 'array',
  items: acceptedGap,
  maxItems: mostRequirements,
} as const;
