import { describe, expect, it } from 'vitest';
import { identifyForm } from '../../src/app/checklist/identify-form.ts';
import { makeWebForm } from '../../src/app/checklist/make-web-form.ts';
import type { Item, Standard } from '../../src/model/standard.ts';
import type { Brand } from '../../src/print/document/brand.ts';
import { printWebForm } from '../../src/print/web-form/print-web-form.ts';
import type { FormPart, WebForm } from '../../src/print/web-form/web-form.ts';
import { buildChecklist, type ChecklistInput } from '../../src/report/checklist/build-checklist.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  recordOf,
} from '../support/build-data.ts';
import { english } from '../support/messages.ts';

const point = { ref: '1.a', kind: 'must', status: 'confirmed' } as const;
const items: readonly Item[] = [
  { ...point, id: 'books/shelf', text: 'A shelf' },
  { ...point, id: 'books/list', ref: '2', text: 'A list', status: 'recalled' },
  { ...point, id: 'books/lamp', ref: '', kind: 'ours', text: 'A lamp' },
];

function formOf(
  own: Partial<ChecklistInput>,
  requirement = aRequirement({ id: 'books', clause: '1', items }),
  of: Partial<Standard> = {},
) {
  const standard = aStandard({
    ...of,
    clauses: [{ clause: '1', title: 'Books', untitled: false }],
    requirements: [requirement],
  });
  const requirements = standard.requirements;
  const checklist = buildChecklist({
    standard,
    requirements,
    selection: '',
    running: '',
    date: '2026-11-23',
    layout: 'rating',
    roles: [],
    engagement: undefined,
    evaluation: undefined,
    nonconformities: false,
    withGaps: false,
    ...own,
  });
  const { id, digest } = standard;
  const source = { standard: { id, digest }, institution: '', date: '2026-11-23', role: undefined };
  const facts = identifyForm({ ...source, requirements: requirements.map((one) => one.id) });
  return makeWebForm(checklist, { messages: english, facts, name: 'books' });
}

const partsOf = ({ sections }: WebForm): readonly FormPart[] =>
  sections.flatMap(({ questions }) => questions.flatMap(({ parts }) => parts));

const page = (form: WebForm, brand: Brand = {}): Promise<string> =>
  printWebForm(form, {
    brand,
    text: (key, values) => english.text(key, values),
    assets: { style: '', script: '' },
  });

describe('the form of a checklist', () => {
  it('names points by their place, or by what they are', () => {
    const [boxes] = partsOf(formOf({}));
    expect(boxes).toMatchObject({
      kind: 'boxes',
      boxes: [
        { name: 'item:books:shelf', text: 'a) A shelf' },
        { name: 'item:books:list', text: '2 A list\u00A0°' },
        { name: 'item:books:lamp', text: 'Good practice: A lamp' },
      ],
    });
    expect(formOf({}).notices.join()).toContain('° To be checked');
  });

  it('signs the duty of a typical nonconformity that was not checked', () => {
    const typical = {
      grade: 'major',
      requirement: 'Books are listed.',
      evidence: 'No list.',
      failure: 'None is listed.',
      answer: 'A list.',
      notACause: 'Time.',
    } as const;
    const books = aRequirement({ id: 'books', clause: '1', items, nonconformities: [typical] });
    const form = formOf({ layout: 'detailed', nonconformities: true }, books);
    expect(JSON.stringify(form.sections)).toContain('Books are listed. ° No list. None is listed.');
  });

  it('has no box to tick where a requirement has no points', () => {
    const bare = formOf({}, aRequirement({ id: 'books', clause: '1', items: [] }));
    expect(partsOf(bare).map(({ kind }) => kind)).toEqual(['choice', 'text']);
    expect(bare.notices.join()).not.toContain('°');
  });

  it('asks what the requirement asks where nothing is asked of the person', () => {
    const { sections, facts } = formOf({ layout: 'interview', roles: ['porter'] });
    const [question] = sections.flatMap(({ questions }) => questions);
    expect(question?.title).toBe(aRequirement({ id: 'books' }).question);
    expect(facts.join()).not.toContain('requirement');
  });

  it('says what was selected, and which edition where there is one', () => {
    const [date, standard, extent] = formOf({ selection: 'clause 1' }).facts;
    expect(date).toBe('23 November 2026');
    expect(standard).not.toMatch(/\(\)|^ | $/);
    expect(extent).toBe('Selected: clause 1. 1 requirement.');
    expect(formOf({}).facts.at(-1)).toBe('1 requirement.');
  });

  it('says what is known of a gap where that is asked for', () => {
    const requirement = aRequirement({ id: 'books', clause: '1', items });
    const standard = aStandard({ requirements: [requirement] });
    const assessment = anAssessment([['books', { ...anAnswer(1), note: 'No list yet.' }]]);
    const known = { standard, engagement: anEngagement(), assessment, date: '2026-11-23' };
    const evaluation = recordOf(known);
    const hintsOf = (own: Partial<ChecklistInput>): string => {
      const questions = formOf(own, requirement).sections.flatMap((one) => one.questions);
      return questions.flatMap(({ hints }) => hints.flatMap(({ lines }) => lines)).join();
    };
    expect(hintsOf({ evaluation, withGaps: true })).toContain('No list yet.');
    expect(hintsOf({ evaluation })).not.toContain('No list yet.');
  });

  it('names a standard without an edition by its title alone', () => {
    expect(formOf({}, undefined, { edition: '' }).facts[1]).toBe('Tiny standard');
    expect(formOf({}, undefined, { edition: '2018' }).facts[1]).toBe('Tiny standard (2018)');
  });

  it('carries the line that a brand has at the foot of each page', async () => {
    const html = await page(formOf({}), { footer: 'Hill & Sons' });
    expect(html).toContain('<p class="fact">Hill &amp; Sons</p>');
    expect(await page(formOf({}))).not.toContain('Sons');
  });

  it('looks and folds by what it holds', async () => {
    const form = formOf({});
    const [section] = form.sections;
    if (section === undefined) throw new Error('no section');
    expect(await page(form)).not.toContain('<details');
    expect(await page({ ...form, sections: [section, section] })).toContain('<details');
  });

  it('escapes whatever it is given', async () => {
    const bad = `</script>"'<b>&\u2028`;
    const form = formOf(
      {},
      aRequirement({ id: 'books', clause: '1', question: bad, intent: bad, items }),
    );
    const html = await page({ ...form, title: bad, key: bad, fileName: bad, identity: bad });
    expect(html).not.toContain('<b>&');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });
});
