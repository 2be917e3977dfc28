import type { Evidence, Finding } from '../../model/assessment.ts';
import type { GapChange } from '../../model/comparison.ts';
import type { RollUp } from '../../model/evaluation.ts';
import type { Item } from '../../model/standard.ts';
import type { ResultView } from '../view-results.ts';
import type { ShapeOf } from './shape.ts';

export const evidenceFields = {
  title: 'text',
  file: 'text',
  link: 'text',
  date: 'text',
  sha256: 'text',
} as const satisfies ShapeOf<Evidence>['fields'];

export const itemFields = {
  ref: 'text',
  text: 'text',
  status: 'text',
} as const satisfies ShapeOf<Item>['fields'];

export const findingFields = {
  result: 'text',
  evidence: 'text',
  note: 'text',
  items: { list: 'text' },
  date: 'text',
  auditor: 'text',
  auditee: 'text',
  site: 'text',
  interviewees: 'text',
  audit: 'text',
  form: 'text',
} as const satisfies ShapeOf<Finding>['fields'];

export const gapChangeFields = {
  requirement: 'text',
  name: 'text',
  clause: 'text',
  before: 'text',
  after: 'text',
} as const satisfies ShapeOf<GapChange>['fields'];

export const resultFields = {
  id: 'text',
  name: 'text',
  clause: 'text',
  question: 'text',
  weight: 'number',
  state: 'text',
  rating: 'number',
  score: 'number',
  gap: 'text',
  knockOut: 'truth',
  why: 'text',
  condition: 'text',
  justification: 'text',
  items: { list: { fields: itemFields } },
  missing: { list: { fields: itemFields } },
  missingKnown: 'truth',
  note: 'text',
  evidence: { list: { fields: evidenceFields } },
  by: 'text',
  at: 'text',
  findings: { list: { fields: findingFields } },
  actions: { list: { fields: { text: 'text', kind: 'text', effort: 'text' } } },
} as const satisfies ShapeOf<ResultView>['fields'];

export const rollUpFields = {
  id: 'text',
  name: 'text',
  score: 'number',
  coverage: 'number',
  counts: {
    fields: {
      requirements: 'number',
      inScope: 'number',
      rated: 'number',
      unanswered: 'number',
      notApplicable: 'number',
      major: 'number',
      minor: 'number',
      improvement: 'number',
      none: 'number',
      knockOuts: 'number',
    },
  },
  lowest: 'text',
} as const satisfies ShapeOf<RollUp>['fields'];
