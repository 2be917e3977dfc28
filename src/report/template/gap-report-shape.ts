import type { GapReportView } from '../gap-report-view.ts';
import { comparisonShape } from './comparison-shape.ts';
import { evidenceFields, findingFields, resultFields, rollUpFields } from './result-shape.ts';
import type { ShapeOf } from './shape.ts';

const result = { fields: resultFields } as const;
const rollUps = { list: { fields: rollUpFields } } as const;

/** Every variable of the template `gap-report`; `docs/templates.md` says what each means. */
export const gapReportShape = {
  fields: {
    schema: 'text',
    date: 'text',
    standard: {
      fields: {
        id: 'text',
        title: 'text',
        shortTitle: 'text',
        edition: 'text',
        notice: 'text',
        digest: 'text',
        recalledItems: 'number',
        items: 'number',
      },
    },
    institution: {
      fields: {
        name: 'text',
        type: 'text',
        sites: { list: 'text' },
        learners: 'number',
        staff: 'number',
      },
    },
    scope: 'text',
    team: { list: { fields: { name: 'text', role: 'text' } } },
    started: 'text',
    scale: {
      list: {
        fields: {
          rating: 'number',
          name: 'text',
          meaning: 'text',
          gap: 'text',
          criticalGap: 'text',
        },
      },
    },
    overall: { fields: rollUpFields },
    readiness: {
      fields: {
        verdict: 'text',
        reasons: {
          list: {
            fields: {
              code: 'text',
              count: 'number',
              limit: 'number',
              requirements: { list: 'text' },
              names: 'text',
            },
          },
        },
      },
    },
    clauses: { list: { fields: { ...rollUpFields, depth: 'number', hasRequirements: 'truth' } } },
    processes: rollUps,
    principles: rollUps,
    pdca: rollUps,
    aims: rollUps,
    requirements: { list: result },
    findings: {
      fields: {
        total: 'number',
        conforms: 'number',
        major: 'number',
        minor: 'number',
        opportunity: 'number',
        notApplicable: 'number',
        unstated: 'number',
      },
    },
    gaps: { list: { fields: { rank: 'number', requirement: result, gap: 'text' } } },
    work: {
      fields: {
        pace: {
          fields: {
            atOnce: 'number',
            weeks: { fields: { S: 'number', M: 'number', L: 'number' } },
          },
        },
        steps: {
          list: {
            fields: {
              rank: 'number',
              requirement: 'text',
              name: 'text',
              clause: 'text',
              gap: 'text',
              action: { fields: { text: 'text', kind: 'text', effort: 'text' } },
              start: 'text',
              end: 'text',
            },
          },
        },
        withoutAction: 'number',
        later: { list: { fields: { month: 'text', count: 'number', names: 'text' } } },
        laterCount: 'number',
        lastDay: 'text',
      },
    },
    comparison: comparisonShape,
    strengths: { list: result },
    documents: {
      list: {
        fields: {
          kind: 'text',
          name: 'text',
          clause: 'text',
          requirement: 'text',
          status: 'text',
          evidence: { list: { fields: evidenceFields } },
        },
      },
    },
    applicability: {
      list: {
        fields: {
          condition: 'text',
          name: 'text',
          applies: 'truth',
          stated: 'truth',
          justification: 'text',
          requirements: { list: 'text' },
        },
      },
    },
    register: { list: { fields: { ...resultFields, rank: 'number' } } },
    chapters: {
      list: {
        fields: {
          id: 'text',
          name: 'text',
          answers: {
            list: {
              fields: {
                clause: 'text',
                name: 'text',
                question: 'text',
                rating: 'text',
                remark: 'text',
                evidence: { list: { fields: evidenceFields } },
              },
            },
          },
        },
      },
    },
    excluded: { list: result },
    photos: {
      list: {
        fields: {
          number: 'number',
          title: 'text',
          date: 'text',
          clause: 'text',
          requirement: 'text',
          file: 'text',
          problem: 'text',
        },
      },
    },
    auditFindings: { list: { fields: { ...findingFields, clause: 'text', name: 'text' } } },
    language: 'text',
  },
} as const satisfies ShapeOf<GapReportView>;
