import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import { buildChecklist, type ChecklistInput } from '../../src/report/checklist/build-checklist.ts';
import { renderChecklist } from '../../src/report/checklist/render-checklist.ts';
import { aRequirement } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { standard } from './report-of.ts';

function checklistOf(requirements: ChecklistInput['requirements']): string {
  const checklist = buildChecklist({
    standard,
    requirements,
    selection: '',
    running: '',
    date: '2026-11-23',
    layout: 'detailed',
    roles: [],
    engagement: undefined,
    evaluation: undefined,
    nonconformities: true,
    withGaps: false,
  });
  return renderChecklist(checklist, { messages: english, templates: loadTemplates('checklist') });
}

describe('a typical nonconformity on a checklist', () => {
  it('signs the duty of a typical nonconformity as it signs points', () => {
    const typical = {
      grade: 'minor',
      requirement: 'Rooms are *safe*.',
      evidence: 'A stair is loose.',
      failure: 'It is not safe.',
      answer: 'It is mended.',
      notACause: 'Age.',
    } as const;
    const withStatus = (status: 'confirmed' | 'recalled' | 'unknown'): string =>
      checklistOf([
        aRequirement({
          id: 'rooms',
          clause: '1',
          items: [{ ref: '', id: 'safe', text: 'Safe.', status }],
          nonconformities: [typical],
        }),
      ]);
    expect(withStatus('confirmed')).toContain('| Rooms are \\*safe\\*. A stair');
    expect(withStatus('recalled')).toContain('| Rooms are \\*safe\\*.\u00A0° A stair');
    expect(withStatus('unknown')).toMatch(
      /\| \\?\(To be looked up\) Rooms are \\\*safe\\\*.\u00A0° A/u,
    );
  });
});
