import { loadTemplates } from '../../src/app/load/load-templates.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import type { Engagement } from '../../src/model/engagement.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import type { Standard } from '../../src/model/standard.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { type Report, renderGapReport } from '../../src/report/gap-report/render-gap-report.ts';
import { aRequirement, aStandard, recordOf } from '../support/build-data.ts';
import { english } from '../support/messages.ts';

/** A standard of three main clauses, with all that a report can show of a requirement. */
export const standard: Standard = aStandard({
  clauses: ['1', '2', '2.1', '3'].map((clause) => ({
    clause,
    title: `Title of ${clause}`,
    untitled: false,
  })),
  processes: [{ id: 'teaching', name: 'Teaching' }],
  roles: [{ id: 'head', name: 'Head of school' }],
  conditions: [{ id: 'meals', name: 'Meals', question: 'Do you serve meals?', types: [] }],
  requirements: [
    aRequirement({
      id: 'rooms',
      name: 'Rooms',
      clause: '1',
      weight: 3,
      processes: ['teaching'],
      items: [
        { ref: '1.a', text: 'Rooms are safe.', status: 'confirmed' },
        { ref: '1.b', text: 'Rooms are warm.', status: 'recalled' },
      ],
      actions: [
        { text: 'Mend the stairs.', kind: 'resource', effort: 'L' },
        { text: 'Buy a lamp.', kind: 'resource', effort: 'S' },
      ],
      ask: [{ role: 'head', question: 'Which room is worst?' }],
      look: ['Walk through 4 rooms.'],
      evidence: ['The fire officer’s report'],
      documentedInformation: [{ kind: 'record', basis: 'required', name: 'Fire drill log' }],
    }),
    aRequirement({ id: 'books', name: 'Books', clause: '2.1', processes: ['teaching'] }),
    aRequirement({ id: 'kitchen', name: 'Kitchen', clause: '3', appliesIf: ['meals'] }),
    aRequirement({ id: 'songs', name: 'Songs', clause: '3' }),
  ],
});

/** What is said of the institution and its answers. */
export interface Told {
  readonly answers?: Assessment['answers'];
  readonly findings?: Assessment['findings'];
  readonly engagement: Engagement;
}

/** Evaluates the given answers, as of one day. */
export function evaluationOf({
  answers = new Map(),
  findings = new Map(),
  engagement,
}: Told): EvaluationRecord {
  return recordOf({
    standard,
    engagement,
    assessment: {
      standard: { id: 'tiny', edition: '1' },
      started: '2026-11-01',
      answers,
      said: new Map(),
      findings,
    },
    date: '2026-11-23',
  });
}

/** The gap report by the shipped template, its charts linked by their names. */
export function reportOf(told: Told): Report {
  return renderGapReport(evaluationOf(told), {
    messages: english,
    templates: loadTemplates('gap-report'),
    palette: defaultTheme.charts,
    chartAddress: ({ name }) => `${name}.svg`,
  });
}
