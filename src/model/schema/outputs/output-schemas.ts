import { evaluationSchema } from '../evaluation/evaluation-schema.ts';
import { count } from '../patterns.ts';
import { doctorContent } from './doctor-content.ts';
import { documentsContent } from './documents-content.ts';
import { drillContent } from './drill-content.ts';
import { outputSchema } from './envelope.ts';
import { gateContent } from './gate-content.ts';
import { interviewsContent } from './interviews-content.ts';
import { journalContent } from './journal-content.ts';
import { frameworksContent, mapContent } from './map-content.ts';
import { portfolioContent } from './portfolio-content.ts';
import {
  errorContent,
  migrationContent,
  templatesContent,
  validationContent,
} from './problem-schema.ts';
import {
  clauseContent,
  foundContent,
  sourcesContent,
  standardsContent,
} from './standard-content.ts';

const { date, standard, institution, overall, readiness, clauses, requirements, findings } =
  evaluationSchema.properties;
const { comparison, followsOn, accepted } = evaluationSchema.properties;

const kinds = ['total', 'conforms', 'major', 'minor', 'opportunity', 'notApplicable', 'unstated'];

/**
 * Every document that eoms writes for programs and never reads, by the name in its `schema:` line:
 * what `--json` of a command writes. That of `report --format json` is the evaluation itself.
 */
export const outputSchemas: Readonly<Record<string, object>> = {
  status: outputSchema({
    name: 'status',
    formVersion: 2,
    title: 'Status',
    description: 'What `eoms status --json` writes: scores and readiness at a glance.',
    properties: {
      date,
      standard,
      institution: { ...institution.properties.name, description: 'Name of the institution.' },
      overall,
      readiness,
      findings: {
        description: 'How many findings of each kind are recorded.',
        type: 'object',
        additionalProperties: false,
        required: kinds,
        properties: Object.fromEntries(
          kinds.map((kind) => [kind, { ...count, description: `Findings: ${kind}.` }]),
        ),
      },
      clauses,
      accepted,
      comparison,
      followsOn,
    },
    optional: ['accepted', 'comparison', 'followsOn'],
  }),
  explanation: outputSchema({
    name: 'explanation',
    formVersion: 2,
    title: 'Explanation of a score',
    description:
      'What `eoms status --explain CLAUSE --json` writes: how the score of a clause came about.',
    properties: {
      date,
      clause: { ...clauses.items, description: 'How the clause stands as a whole.' },
      requirements,
      findings,
    },
  }),
  journal: outputSchema({
    name: 'journal',
    formVersion: 1,
    title: 'Journal',
    description:
      'What `eoms status --journal --json` writes: what was answered, said and found, newest first.',
    properties: journalContent,
  }),
  validation: outputSchema({
    name: 'validation',
    formVersion: 1,
    title: 'Validation',
    description: 'What `eoms validate --json` writes: every problem of every file.',
    properties: validationContent,
  }),
  migration: outputSchema({
    name: 'migration',
    formVersion: 1,
    title: 'Migration',
    description: 'What `eoms migrate --json` writes: what became of each file.',
    properties: migrationContent,
  }),
  doctor: outputSchema({
    name: 'doctor',
    formVersion: 1,
    title: 'Doctor',
    description: 'What `eoms doctor --json` writes: what eoms sees, and whether it is whole.',
    properties: doctorContent,
  }),
  error: outputSchema({
    name: 'error',
    formVersion: 1,
    title: 'Failed run',
    description: 'What a run writes that was asked for JSON and failed.',
    properties: errorContent,
  }),
  standards: outputSchema({
    name: 'standards',
    formVersion: 1,
    title: 'Standards',
    description: 'What `eoms standard list --json` writes.',
    properties: standardsContent,
  }),
  clause: outputSchema({
    name: 'clause',
    formVersion: 1,
    title: 'Part of a standard',
    description: 'What `eoms standard show --json` writes: clauses and what they require.',
    properties: clauseContent,
  }),
  sources: outputSchema({
    name: 'sources',
    formVersion: 1,
    title: 'Sources of a requirement',
    description: 'What `eoms standard show --all-sources --json` writes.',
    properties: sourcesContent,
  }),
  found: outputSchema({
    name: 'found',
    formVersion: 1,
    title: 'What a search found',
    description: 'What `eoms standard find --json` writes: requirements that have the words.',
    properties: foundContent,
  }),
  gate: outputSchema({
    name: 'gate',
    formVersion: 1,
    title: 'Gate',
    description: 'What `eoms gate --json` writes: whether limits hold, and what became worse.',
    properties: {
      date,
      standard,
      institution: { ...institution.properties.name, description: 'Name of the institution.' },
      started: evaluationSchema.properties.started,
      ...gateContent.properties,
    },
    optional: ['against'],
  }),
  portfolio: outputSchema({
    name: 'portfolio',
    formVersion: 1,
    title: 'Portfolio',
    description:
      'What `eoms batch` writes as portfolio.json: many institutions side by side, and what they share.',
    properties: portfolioContent.properties,
  }),
  documents: outputSchema({
    name: 'documents',
    formVersion: 1,
    title: 'Documents to adopt',
    description: 'What `eoms document list --json` writes.',
    properties: documentsContent,
  }),
  maps: outputSchema({
    name: 'maps',
    formVersion: 1,
    title: 'Frameworks',
    description:
      'What `eoms standard map --json` writes: frameworks that can be mapped to a standard.',
    properties: frameworksContent,
  }),
  map: outputSchema({
    name: 'map',
    formVersion: 1,
    title: 'Map of a framework',
    description:
      'What `eoms standard map FRAMEWORK --json` writes: references, and the clauses that answer them.',
    properties: mapContent,
  }),
  interviews: outputSchema({
    name: 'interviews',
    formVersion: 1,
    title: 'Interviews side by side',
    description:
      'What `eoms interview merge --json` writes: where people disagree, and what is open.',
    properties: interviewsContent,
  }),
  'drill-cases': outputSchema({
    name: 'drill-cases',
    formVersion: 1,
    title: 'Cases of a rating drill',
    description: 'What `eoms standard drill --json` writes: cases, and how they were rated.',
    properties: drillContent,
  }),
  templates: outputSchema({
    name: 'templates',
    formVersion: 1,
    title: 'Templates',
    description: 'What `eoms template list --json` writes.',
    properties: templatesContent,
  }),
};
