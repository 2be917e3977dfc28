import { way } from '../../model/schema/evaluation/way-schema.ts';
import { count, line, words } from '../../model/schema/patterns.ts';

/** A work package as a board reads it. */
export const packageView = {
  type: 'object',
  additionalProperties: false,
  required: ['number', 'stage', 'name', 'contents', 'gaps', 'days', 'start', 'end', 'latestStart'],
  properties: {
    number: way.properties.packages.items.properties.number,
    stage: { ...line, description: 'Stage that it belongs to.' },
    name: {
      ...line,
      description: 'Processes that it is in; with its stage where two have the same.',
    },
    contents: { ...line, description: 'The most urgent of its requirements.' },
    gaps: { ...count, description: 'Gaps that it closes.' },
    days: way.properties.packages.items.properties.days,
    start: way.properties.packages.items.properties.start,
    end: way.properties.packages.items.properties.end,
    latestStart: {
      ...words,
      description:
        'First day if all begins as late as the target allows; empty where it cannot be held.',
    },
  },
} as const;

/** What has to be said of the calendar of the packages. */
export const calendarView = {
  missed: {
    type: ['object', 'null'],
    additionalProperties: false,
    required: ['target', 'until'],
    description:
      'A day aimed at that cannot be held, though no day can be named yet; null where that is not known.',
    properties: {
      target: { type: 'string', format: 'date', description: 'That day.' },
      until: { type: 'string', format: 'date', description: 'Day on which the known work ends.' },
    },
  },
  showsHolidays: { type: 'boolean', description: 'Whether holidays are within the plan.' },
  holidaysNote: {
    ...words,
    description: 'That holidays are missing from the plan; empty where they are not.',
  },
} as const;
