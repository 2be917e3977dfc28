import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import { parseFormIdentity } from '../../src/exchange/read-form-identity.ts';
import type { Answer } from '../../src/model/assessment.ts';
import { itemName } from '../../src/model/clauses/item-id.ts';
import {
  checklistLayouts,
  fieldName,
  headerFields,
  signatureFields,
} from '../../src/model/form.ts';
import { parseMarkdown } from '../../src/print/markdown/parse-markdown.ts';
import { buildChecklist, type ChecklistInput } from '../../src/report/checklist/build-checklist.ts';
import { renderChecklist } from '../../src/report/checklist/render-checklist.ts';
import { anAnswer, anEngagement, aRequirement } from '../support/build-data.ts';
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
    nonconformities: false,
    running: 'Audit checklist · Hill School',
    layout: 'detailed',
    roles: [],
    withGaps: false,
    ...own,
  });
  return renderChecklist(checklist, { messages: english, templates: loadTemplates('checklist') });
}

const identity = {
  standard: 'tiny',
  digest: 'ab',
  engagement: '',
  institution: 'Hill School',
  date: '2026-11-23',
  requirements: ['rooms'],
};
const answerKinds = ['finding', 'sample', 'evidence', 'notes'] as const;

function renderForm(requirements = standard.requirements): string {
  const checklist = buildChecklist({
    standard,
    requirements,
    selection: '',
    date: '2026-11-23',
    engagement: anEngagement({}),
    evaluation: undefined,
    nonconformities: false,
    running: 'Audit checklist · Hill School',
    layout: 'detailed',
    roles: [],
    withGaps: false,
  });
  const templates = loadTemplates('checklist');
  return renderChecklist(checklist, { messages: english, templates, form: identity });
}

describe('an audit checklist', () => {
  it('has a head to fill in and signatures at the end', () => {
    const markdown = checklistOf();
    expect(markdown).toContain('| **Auditee** |  | **Date** | |');
    expect(markdown.trimEnd().endsWith('<!-- eoms: /keep-together -->')).toBe(true);
    expect(markdown).toContain('# Signatures');
    expect(markdown).toContain('4 requirements.');
  });

  it('says of each requirement what to ask whom, what to look at, and offers each finding', () => {
    const markdown = checklistOf();
    expect(markdown).toContain('### 1 Rooms\n\n**How about rooms?** (critical)');
    expect(markdown).toContain('☐ a) Rooms are safe.<br>☐ b) Rooms are warm.');
    expect(markdown).toContain('| Ask | **Head of school:** Which room is worst? |');
    expect(markdown).toContain(
      'Walk through 4 rooms.<br>*You may be shown:* The fire officer’s report.',
    );
    const boxes = markdown.split('\n').filter((line) => line.startsWith('| Finding |'));
    expect(boxes).toHaveLength(4);
    expect(boxes[0]?.match(/☐&nbsp;[A-Z][a-z ]+/g)?.map((box) => box.trim())).toEqual([
      '☐&nbsp;Conforms',
      '☐&nbsp;Major',
      '☐&nbsp;Minor',
      '☐&nbsp;Opportunity',
      '☐&nbsp;Not applicable',
    ]);
  });

  it('names the institution, the selection and the gaps that are known', () => {
    const engagement = anEngagement({});
    const answers = new Map<string, Answer>([
      ['rooms', { ...anAnswer(1), note: 'Cold in winter.' }],
      ['books', anAnswer(4)],
    ]);
    const evaluation = evaluationOf({ engagement, answers });
    const shown = { engagement, evaluation, selection: 'clause 1', withGaps: true };
    const markdown = checklistOf(shown);
    expect(markdown).toContain('| **Auditee** | Hill School | **Date** | |');
    expect(markdown).toContain('Selected: clause 1.');
    expect(markdown.split('\n').filter((line) => line.startsWith('| Known gap |'))).toEqual([
      '| Known gap | <span class="gap-major">Major gap</span><br>Cold in winter. |',
    ]);
  });

  it('says nothing of gaps where they are not asked for', () => {
    const answers = new Map<string, Answer>([
      ['rooms', { ...anAnswer(1), note: 'Cold in winter.' }],
    ]);
    const evaluation = evaluationOf({ engagement: anEngagement({}), answers });
    for (const layout of checklistLayouts) {
      const roles = ['head'];
      const silent = checklistOf({ evaluation, layout, roles });
      expect(silent).not.toContain('Cold in winter.');
      expect(silent).not.toContain('Known gap');
      expect(checklistOf({ evaluation, layout, roles, withGaps: true })).toContain(
        'Cold in winter.',
      );
    }
  });

  it('says along the top of its pages what it is', () => {
    for (const layout of checklistLayouts) {
      expect(checklistOf({ layout, roles: ['head'] })).toMatch(
        /^header: "Audit checklist · Hill School/m,
      );
    }
  });

  it('marks its places as fields where it is to be filled in on a screen', () => {
    const markdown = renderForm();
    const entry = markdown.slice(markdown.indexOf('### 1 Rooms'), markdown.indexOf('### 1 Books'));
    expect(entry).toContain(
      '<!-- eoms: field: check item:rooms:ref-1-b "1 b) Rooms are warm." -->☐ b) Rooms are warm.',
    );
    expect(entry).toContain(
      '<!-- eoms: field: choice finding:rooms not-applicable "1 Rooms: finding" "Not applicable" -->☐&nbsp;Not applicable',
    );
    expect(entry).toContain(
      '| Evidence | <!-- eoms: field: text evidence:rooms "1 Rooms: evidence" -->| Notes | <!-- eoms: field: text notes:rooms "1 Rooms: notes" -->|',
    );
    expect(entry).toContain(
      '| Sample | <!-- eoms: field: text sample:rooms "1 Rooms: sample, which and how many of how many" -->|',
    );
    expect(markdown).toContain(
      '| **Auditee** | Hill School<!-- eoms: field: line header:auditee "Auditee" --> | **Date** | <!-- eoms: field: line header:date "Date, as in 2026-11-23" -->|',
    );
    expect(markdown).toContain(
      '<!-- eoms: field: line signature:auditee "Signature: For the auditee" -->',
    );
  });

  it('has every field of its requirements once, and says how many there are', () => {
    const markdown = renderForm();
    const names = [...markdown.matchAll(/<!-- eoms: field: [a-z]+ (\S+)/g)].map(
      ([, name = '']) => name,
    );
    const wanted = [
      ...headerFields.map((name) => fieldName({ kind: 'header', name })),
      ...signatureFields.map((name) => fieldName({ kind: 'signature', name })),
      ...standard.requirements.flatMap(({ id, items }) => [
        ...items.map((item) =>
          fieldName({ kind: 'item', requirement: id, item: itemName(item.id) }),
        ),
        ...answerKinds.map((kind) => fieldName({ kind, requirement: id })),
      ]),
    ];
    expect(new Set(names)).toEqual(new Set(wanted));
    expect(names).toHaveLength(wanted.length + 4 * standard.requirements.length);
    const { front } = parseMarkdown(markdown, 'checklist.md');
    expect(parseFormIdentity(front.form ?? '')).toEqual({
      schema: 'eoms/form@3',
      ...identity,
      fields: wanted.length,
      each: answerKinds,
      once: names.filter((name) => /^(?:header|signature):/.test(name)),
    });
  });

  it('can be parsed as a form whatever the words of a standard are', () => {
    const nasty = 'a | b --> c ` " \\ <b> & -- ]] $x$\n- d';
    const item = { ref: '1.a', text: nasty, status: 'confirmed' } as const;
    const requirement = aRequirement({
      id: 'odd',
      name: nasty,
      items: [item, { ...item, ref: '1.b' }],
    });
    const { blocks } = parseMarkdown(renderForm([requirement]), { file: 'x.md', fillable: true });
    const tips = JSON.stringify(blocks).match(/"tip":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(tips).toContain(`"tip":${JSON.stringify(`1 a) ${nasty}`)}`);
    expect(tips).toContain(`"tip":${JSON.stringify(`4.1 ${nasty}: notes`)}`);
  });
});
