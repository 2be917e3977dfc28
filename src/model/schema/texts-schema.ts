import { requirement } from './clauses-schema.ts';
import { idPattern, line, lines, mostRequirements } from './patterns.ts';
import { nonconformity } from './requirement-parts.ts';

const { name, question, intent, evidence, look, internalLook, levels, small, variants } =
  requirement.properties;
const { grade: _grade, ...nonconformityTexts } = nonconformity.properties;
const idNames = { pattern: idPattern } as const;

/** Questions by the id of the role; a list where one is asked more than once. */
const questions = {
  type: 'object',
  propertyNames: idNames,
  additionalProperties: {
    type: ['string', 'array'],
    minLength: 1,
    items: line,
    maxLength: 1000,
  },
  maxProperties: 20,
} as const;

/** All that is said of a requirement. */
const requirementTexts = {
  type: 'object',
  additionalProperties: false,
  required: ['question'],
  properties: {
    name,
    question,
    intent,
    items: {
      description: 'The points that must be there, by their names, in our own words.',
      type: 'object',
      propertyNames: idNames,
      additionalProperties: line,
      maxProperties: 50,
    },
    evidence,
    ask: {
      ...questions,
      description: 'What each role is asked, by its id; a list where it is asked more than once.',
    },
    look,
    internalLook,
    documentedInformation: {
      ...lines,
      description: 'What the documents and records are called, in the order of the catalogue.',
    },
    levels,
    actions: { ...lines, description: 'What to do, in the order of the catalogue.' },
    small,
    nonconformities: {
      description: 'Typical nonconformities, in the order of the catalogue.',
      type: 'array',
      maxItems: 10,
      items: {
        ...nonconformity,
        required: ['requirement', 'evidence', 'failure', 'answer', 'notACause'],
        properties: nonconformityTexts,
      },
    },
    variants: {
      ...variants,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          ...variants.additionalProperties.properties,
          ask: { ...questions, description: 'What else is asked there, by the id of the role.' },
        },
      },
    },
  },
} as const;

/** A file of texts for requirements: `texts/<language>/*.yaml`. */
export const textsSchema = {
  $id: 'eoms/texts@1',
  title: 'Texts of requirements',
  description: 'All that is said of requirements in one language, by the id of the requirement.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'requirements'],
  properties: {
    schema: {
      description: 'Kind of this document and version of its form.',
      const: 'eoms/texts@1',
    },
    requirements: {
      description: 'Texts by the id of the requirement.',
      type: 'object',
      propertyNames: idNames,
      additionalProperties: requirementTexts,
      minProperties: 1,
      maxProperties: mostRequirements,
    },
  },
} as const;
