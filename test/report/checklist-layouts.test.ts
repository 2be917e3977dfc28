import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import { parseFormIdentity } from '../../src/exchange/read-form-identity.ts';
import { parseMarkdown } from '../../src/print/markdown/parse-markdown.ts';
import { buildChecklist, type ChecklistInput } from '../../src/report/checklist/build-checklist.ts';
import { renderChecklist } from '../../src/report/checklist/render-checklist.ts';
import { aRequirement } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { standard } from './report-of.ts';

function inputOf(own: Partial<ChecklistInput>): ChecklistInput {
  return {
    standard,
    requirements: standard.requirements,
    selection: '',
    running: 'Audit checklist',
    date: '2026-11-23',
    layout: 'compact',
    roles: [],
    engagement: undefined,
    evaluation: undefined,
    nonconformities: false,
    withGaps: false,
    ...own,
  };
}

const templates = loadTemplates('checklist');

function checklistOf(own: Partial<ChecklistInput>): string {
  return renderChecklist(buildChecklist(inputOf(own)), { messages: english, templates });
}

describe('the layouts of a checklist', () => {
  const [rooms] = standard.requirements;
  const asked = aRequirement({
    ...rooms,
    id: 'talk',
    evidence: [
      'The fire officer’s report, with all that was wrong in every single room of it',
      'A key list',
    ],
    ask: [
      { role: 'head', question: 'Which room is worst?' },
      { role: 'porter', question: 'Who has keys?' },
    ],
  });
  const talk = { requirements: [asked], roles: ['porter'] };

  it('asks one person their own questions, with what can be shown in passing, by process', () => {
    const markdown = checklistOf({ ...talk, layout: 'interview' });
    expect(markdown).toContain('Who has keys? *Ask to see:* A key list');
    expect(markdown).not.toContain('Which room is worst?');
    expect(markdown).not.toContain('fire officer');
  });

  it('asks people who are not of the staff to see nothing: they keep no register', () => {
    const guests = { ...standard, roles: [{ id: 'porter', name: 'Porter', outside: true }] };
    const markdown = checklistOf({ ...talk, standard: guests, layout: 'interview' });
    expect(markdown).toContain('Who has keys?');
    expect(markdown).not.toContain('Ask to see');
  });

  it.each([
    [1, 20],
    [50, 14],
    [80, 9],
    [100, 15],
    [400, 6],
  ])('gives %i answers the room that some pages have', (count, height) => {
    const many = Array.from({ length: count }, (_, index) => ({ ...asked, id: `talk-${index}` }));
    const markdown = checklistOf({ ...talk, requirements: many, layout: 'interview' });
    expect(markdown).toContain(`min-row-height: ${height}mm`);
  });

  it('prints questions for others only where that is asked for', () => {
    const detailed = { ...talk, layout: 'detailed' } as const;
    expect(checklistOf(detailed)).not.toContain('Which room is worst?');
    expect(checklistOf({ ...detailed, withGaps: true })).toContain('Which room is worst?');
  });

  it.each([
    ['compact', ['finding', 'sample', 'evidence']],
    ['interview', ['rating', 'notes']],
    ['rating', ['rating', 'notes']],
    ['detailed', ['finding', 'sample', 'evidence', 'notes']],
  ] as const)('%s: its form asks %j of every requirement', (layout, kinds) => {
    const checklist = buildChecklist(inputOf({ layout, roles: ['head'] }));
    const requirements = standard.requirements.map(({ id }) => id);
    const source = { standard: 'tiny', digest: 'ab', engagement: '', institution: '' };
    const form = { ...source, date: '2026-11-23', requirements };
    const markdown = renderChecklist(checklist, { messages: english, templates, form });
    const { front } = parseMarkdown(markdown, { file: 'form.md', fillable: true });
    expect(parseFormIdentity(front.form ?? '')?.each).toEqual(kinds);
  });

  it('offers each step of the scale, and that it does not apply, where ratings are ticked', () => {
    const markdown = checklistOf({ layout: 'rating' });
    const row = markdown.split('\n').find((line) => line.startsWith('| **1 Rooms**')) ?? '';
    expect(row.match(/☐ \*\*\d\*\*/g)).toHaveLength(standard.scale.length);
    expect(row).toContain('☐ n/a');
  });
});
