import { showings } from '../../crosswalk/answer-crosswalk.ts';
import { relations } from '../../model/crosswalk.ts';
import { requirementResult } from '../../model/schema/evaluation/result-schema.ts';
import {
  groupHead,
  groupHeadNames,
  mapContent,
  referenceHead,
  referenceHeadNames,
} from '../../model/schema/outputs/map-content.ts';
import { count, line } from '../../model/schema/patterns.ts';
import { listOf } from './part-schemas.ts';

/** What the template `standard-map` sees. */
export const standardMapSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'date',
    'standard',
    'framework',
    'groups',
    'referencesAlone',
    'clausesAlone',
    'language',
  ],
  properties: {
    ...mapContent,
    language: { ...line, description: 'Language of the map.' },
  },
} as const;

const answer = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'clause', 'relation', 'state', 'rating', 'gap', 'words'],
  properties: {
    id: requirementResult.properties.id,
    name: requirementResult.properties.name,
    clause: requirementResult.properties.clause,
    relation: {
      enum: relations,
      description: 'How far its clause answers the reference; words: `map.relation.…`.',
    },
    state: requirementResult.properties.state,
    rating: requirementResult.properties.rating,
    gap: requirementResult.properties.gap,
    words: { ...line, description: 'The rating in words.' },
  },
} as const;

const answeredReference = {
  type: 'object',
  additionalProperties: false,
  required: [...referenceHeadNames, 'showing', 'requirements'],
  properties: {
    ...referenceHead,
    showing: {
      enum: showings,
      description: 'How far it is shown already; words: `map.showing.…`.',
    },
    requirements: listOf(answer, 'Requirements that answer it, with their ratings.'),
  },
} as const;

/** What the gap report sees of a framework that it is mapped to. */
export const crosswalkView = {
  type: ['object', 'null'],
  additionalProperties: false,
  required: ['framework', 'counts', 'groups'],
  description: 'What is shown already for another framework, where `--map` asks for it.',
  properties: {
    framework: mapContent.framework,
    counts: {
      type: 'object',
      additionalProperties: false,
      required: showings,
      description: 'How many references are shown how far.',
      properties: {
        shown: { ...count, description: 'In full.' },
        partly: { ...count, description: 'In part.' },
        'not-shown': { ...count, description: 'Not.' },
        open: { ...count, description: 'Not rated yet.' },
        'out-of-scope': { ...count, description: 'What would answer it is out of scope.' },
        'no-partner': { ...count, description: 'The standard has nothing for it.' },
      },
    },
    groups: listOf(
      {
        type: 'object',
        additionalProperties: false,
        required: [...groupHeadNames, 'references'],
        properties: {
          ...groupHead,
          references: listOf(answeredReference, 'References with what answers them.'),
        },
      } as const,
      'The references, in the order of the framework.',
    ),
  },
} as const;
