import { expect, it } from 'vitest';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import type { Answer } from '../../src/model/assessment.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { renderGapReport } from '../../src/report/gap-report/render-gap-report.ts';
import {
  anAnswer,
  anEngagement,
  aRequirement,
  aStandard,
  recordOf,
} from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { reportOf } from './report-of.ts';

const bare = aStandard({
  clauses: [{ clause: '1', title: 'Books', untitled: false }],
  requirements: [aRequirement({ id: 'books', clause: '1', items: [] })],
});

function bareReport(answers: ReadonlyMap<string, Answer>): string {
  const assessment = { standard: { id: 'tiny', edition: '1' }, started: '2026-11-01' };
  const evaluation = recordOf({
    standard: bare,
    engagement: anEngagement(),
    assessment: { ...assessment, answers, said: new Map(), findings: new Map() },
    date: '2026-11-23',
  });
  const { markdown } = renderGapReport(evaluation, {
    messages: english,
    templates: loadTemplates('gap-report'),
    palette: defaultTheme.charts,
    chartAddress: ({ name }) => `${name}.svg`,
  });
  return markdown;
}

it('a standard without notice, conditions and items leaves no empty headings', () => {
  const markdown = bareReport(new Map([['books', anAnswer(2)]]));
  expect(markdown).not.toMatch(/^#+ (?:Notice|Statement of applicability)/m);
  expect(markdown).not.toContain('topic');
  expect(markdown).not.toMatch(/^(#+) .*\n+\1 /m);
});

it('what an answer sets aside is stated without conditions too', () => {
  const answer = { rating: 'na', justification: 'We have no books.', evidence: [] } as const;
  const markdown = bareReport(new Map([['books', answer]]));
  expect(markdown).toMatch(/^# Statement of applicability\n+## Single requirements/m);
  expect(markdown).toContain('We have no books.');
});

it('what is critical and absent is named in the summary, and marked among the most urgent', () => {
  const { markdown } = reportOf({
    engagement: anEngagement(),
    answers: new Map([['rooms', anAnswer(0)]]),
  });
  const [, summary = ''] = markdown.split(/^# (?:Summary|Scope and method)$/m);
  expect(summary).toContain('1 critical requirement is absent altogether: Rooms.');
  expect(summary).toMatch(
    /^1\. \*\*1 Rooms\*\* .*Major gap<\/span> Knock-out: critical, and absent/m,
  );
});
