import type { ComparisonView } from '../view-comparison.ts';
import { gapChangeFields } from './result-shape.ts';
import type { ShapeOf } from './shape.ts';

const scoreChange = {
  id: 'text',
  name: 'text',
  before: 'number',
  after: 'number',
  delta: 'number',
  points: 'number',
} as const;
const gapChanges = { list: { fields: gapChangeFields } } as const;

/** What a template sees of a comparison with an earlier evaluation. */
export const comparisonShape = {
  fields: {
    before: { fields: { institution: 'text', date: 'text', started: 'text' } },
    sameWording: 'truth',
    isOther: 'truth',
    overall: { fields: scoreChange },
    clauses: { list: { fields: { ...scoreChange, depth: 'number' } } },
    counts: {
      fields: {
        closed: 'number',
        eased: 'number',
        unchanged: 'number',
        worsened: 'number',
        opened: 'number',
        unrated: 'number',
      },
    },
    better: gapChanges,
    worse: gapChanges,
    gaps: {
      fields: {
        closed: gapChanges,
        eased: gapChanges,
        unchanged: gapChanges,
        worsened: gapChanges,
        opened: gapChanges,
        unrated: gapChanges,
      },
    },
  },
} as const satisfies ShapeOf<ComparisonView>;
