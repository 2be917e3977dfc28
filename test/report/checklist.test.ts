import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/cli/load-templates.ts';
import type { Answer } from '../../src/model/assessment.ts';
import { buildChecklist, type ChecklistInput } from '../../src/report/build-checklist.ts';
import { renderChecklist } from '../../src/report/render-checklist.ts';
import { anAnswer, anEngagement } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { evaluationOf, standard } from './report-of.ts';

function checklistOf(own: Partial<ChecklistInput> = {}): string {
  const checklist = buildChecklist({
    standard,
    requirements: standard.requirements,
    selection: '',
    date: '2026-11-23',
    engagement: undefined,
    evaluation: undefined,
    ...own,
  });
  return renderChecklist(checklist, { messages: english, templates: loadTemplates('checklist') });
}

describe('an audit checklist', () => {
  it('has a head to fill in and signatures at the end', () => {
    const markdown = checklistOf();
    expect(markdown).toContain('| **Auditee** |  | **Date** | |');
    expect(markdown.trimEnd().endsWith('<!-- /keep-together -->')).toBe(true);
    expect(markdown).toContain('# Signatures');
    expect(markdown).toContain('4 requirements.');
  });

  it('says of each requirement what to ask whom, what to look at, and offers each finding', () => {
    const markdown = checklistOf();
    expect(markdown).toContain('## 1 Rooms\n\n**How about rooms?** (critical)');
    expect(markdown).toContain('☐ 1 a) Rooms are safe.<br>☐ 1 b) Rooms are warm.');
    expect(markdown).toContain('| Ask | **Head of school:** Which room is worst? |');
    expect(markdown).toContain(
      'Walk through 4 rooms.<br>*You may be shown:* The fire officer’s report.',
    );
    const boxes = markdown.split('\n').filter((line) => line.startsWith('| Finding |'));
    expect(boxes).toHaveLength(4);
    expect(boxes[0]?.match(/☐ [A-Z][a-z ]+/g)?.map((box) => box.trim())).toEqual([
      '☐ Conforms',
      '☐ Major',
      '☐ Minor',
      '☐ Opportunity',
      '☐ Not applicable',
    ]);
  });

  it('names the institution, the selection and the gaps that are known', () => {
    const engagement = anEngagement({});
    const answers = new Map<string, Answer>([
      ['rooms', { ...anAnswer(1), note: 'Cold in winter.' }],
      ['books', anAnswer(4)],
    ]);
    const evaluation = evaluationOf({ engagement, answers });
    const markdown = checklistOf({ engagement, evaluation, selection: 'clause 1' });
    expect(markdown).toContain('| **Auditee** | Hill School | **Date** | |');
    expect(markdown).toContain('Selected: clause 1.');
    expect(markdown.split('\n').filter((line) => line.startsWith('| Known gap |'))).toEqual([
      '| Known gap | <span class="gap-major">Major gap</span><br>Cold in winter. |',
    ]);
  });
});
