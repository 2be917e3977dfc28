import {
  gapEntry,
  requirementResult,
  workOrder,
} from '../../model/schema/evaluation/result-schema.ts';
import { way } from '../../model/schema/evaluation/way-schema.ts';
import { count, line, words } from '../../model/schema/patterns.ts';
import { listOf } from './part-schemas.ts';

const step = workOrder.properties.steps.items;

const stepView = {
  ...step,
  required: [...step.required, 'name', 'clause', 'gap'],
  properties: {
    ...step.properties,
    name: requirementResult.properties.name,
    clause: requirementResult.properties.clause,
    gap: gapEntry.properties.gap,
  },
} as const;

const { pace } = workOrder.properties;
const { weeks } = pace.properties;

const paceView = {
  ...pace,
  properties: {
    ...pace.properties,
    weeks: {
      ...weeks,
      properties: {
        S: { ...weeks.properties.S, description: 'Weeks for a small action.' },
        M: { ...weeks.properties.M, description: 'Weeks for a medium one.' },
        L: { ...weeks.properties.L, description: 'Weeks for a large one.' },
      },
    },
  },
} as const;

const monthView = {
  type: 'object',
  additionalProperties: false,
  required: ['month', 'count', 'names'],
  properties: {
    month: { ...line, description: 'A month after those steps, or a year.' },
    count: { ...count, description: 'Steps that begin in it.' },
    names: { type: 'string', minLength: 1, description: 'Which steps.' },
  },
} as const;

/** The order of work: as many steps as a chart shows, the rest by month. */
export const workView = {
  ...workOrder,
  required: [
    ...workOrder.required,
    'capacity',
    'holidays',
    'holidaysNote',
    'later',
    'laterCount',
    'lastDay',
  ],
  description: 'In which order the gaps could be worked on.',
  properties: {
    ...workOrder.properties,
    pace: paceView,
    capacity: way.properties.capacity,
    holidays: way.properties.holidays,
    holidaysNote: {
      ...words,
      description: 'That holidays are missing from the plan; empty where they are not.',
    },
    steps: listOf(stepView, 'First actions, in order.'),
    later: listOf(monthView, 'Steps after those, by month or year.'),
    laterCount: { ...count, description: 'Steps after those listed.' },
    lastDay: { type: 'string', description: 'Last day of all.' },
  },
} as const;
