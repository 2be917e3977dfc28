/** Text as it was typed: any length, and what it means is judged where it is taken up. */
const typed = { type: 'string' } as const;

/** `.eoms/…`: what a person was typing, for a run that is killed. */
export const halfTypedSchema = {
  $id: 'eoms/half-typed@1',
  title: 'Half-typed text',
  description: 'What was being typed about a requirement, and was not yet ended with Enter.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'kind', 'id', 'before', 'text', 'assessment', 'date'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/half-typed@1',
    },
    kind: {
      description:
        'A note, evidence, a reason why it does not apply, or what somebody says when asked.',
      enum: ['note', 'evidence', 'reason', 'words'],
    },
    id: { ...typed, description: 'The requirement.' },
    before: { ...typed, description: 'What was there before it was typed.' },
    text: { ...typed, description: 'What was typed.' },
    isRecorded: {
      description: 'true: it is in the assessment as well, and the person goes on there.',
      const: true,
    },
    speaker: {
      description: 'Who is asked.',
      type: 'object',
      additionalProperties: false,
      required: ['who'],
      properties: {
        who: { ...typed, description: 'Who it is.' },
        role: { ...typed, description: 'In which role.' },
        site: { ...typed, description: 'At which site.' },
      },
    },
    assessment: {
      ...typed,
      description: 'The assessment, as seen from the folder of the engagement.',
    },
    date: { ...typed, description: 'Day of the run.' },
  },
} as const;
