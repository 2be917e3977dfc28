import { createHash } from 'node:crypto';
import type { Messages } from '../../messages/messages.ts';
import { fieldName, type HeaderField } from '../../model/form.ts';
import { describeFields, writeFormIdentity } from '../../model/form-identity.ts';
import { isUnverified } from '../../model/rules/verification.ts';
import type { FormPart, FormSection, WebForm } from '../../print/web-form/web-form.ts';
import type { Checklist } from '../../report/checklist/build-checklist.ts';
import type { FormFacts } from '../../report/engine/render-template.ts';
import { webQuestion } from './web-questions.ts';

/** What a web form is made with. */
export interface WebFormSource {
  readonly messages: Messages;
  readonly facts: FormFacts;
  /** The name of the form, without an ending: what it saves is called after it. */
  readonly name: string;
}

/** A checklist as a form on a web page. Its fields are named as those of any other form of it. */
export function makeWebForm(
  checklist: Checklist,
  { messages, facts, name }: WebFormSource,
): WebForm {
  const { layout, role, institution, standard, selection, date, count } = checklist;
  const isTalk = layout === 'interview';
  const head = headOf(checklist, messages);
  const sections = sectionsOf(checklist, messages);
  const names = namesIn([...head, ...sections.flatMap(partsIn)]);
  const fields = describeFields(new Set(names), facts.requirements);
  const chosen = selection === '' ? '' : messages.text('checklist.selection', { selection });
  const extent = `${chosen} ${messages.text('checklist.count', { count })}`.trim();
  return {
    language: messages.language,
    title: isTalk
      ? messages.text('checklist.interview-with', { role })
      : messages.text(`checklist.title.${layout}`),
    facts: [
      [institution, messages.date(date)].filter((words) => words !== '').join(' · '),
      [standard.title, standard.edition === '' ? '' : `(${standard.edition})`].join(' ').trim(),
      ...(isTalk ? [] : [extent]),
    ],
    how: messages.text(howOf[layout]),
    identity: writeFormIdentity({ ...facts, ...fields }),
    key: `eoms-form-${digestOf([facts.standard, facts.engagement, layout, role, ...names])}`,
    fileName: `${name}-answers.json`,
    head,
    sections,
    notices: noticesOf(checklist, messages),
  };
}

const howOf = {
  interview: 'checklist.web.how-interview',
  rating: 'checklist.how-rating',
  compact: 'checklist.how',
  detailed: 'checklist.how',
} as const;

function line(name: HeaderField, label: string, value = ''): FormPart {
  const kind = name === 'date' ? 'day' : 'line';
  return { kind, name: fieldName({ kind: 'header', name }), label, value };
}

/** Who answers, when and where. Signatures are for paper. */
function headOf({ layout, institution }: Checklist, messages: Messages): FormPart[] {
  const isTalk = layout === 'interview';
  const shared = [
    line('date', messages.text('checklist.date')),
    line('site', messages.text('checklist.site')),
  ];
  if (isTalk) {
    const text = messages.text('checklist.web.consent');
    return [
      line('interviewees', messages.text('checklist.web.who')),
      ...shared,
      line('auditee', messages.text('checklist.web.institution'), institution),
      line('auditor', messages.text('checklist.web.interviewer')),
      { kind: 'boxes', label: '', boxes: [{ name: fieldName({ kind: 'consent' }), text }] },
    ];
  }
  return [
    line('auditee', messages.text('checklist.auditee'), institution),
    ...shared,
    line('auditor', messages.text('checklist.auditor')),
    line('interviewees', messages.text('checklist.interviewees')),
    line('audit', messages.text('checklist.audit')),
  ];
}

function sectionsOf({ sections, layout }: Checklist, messages: Messages): readonly FormSection[] {
  return sections.map(({ clause, title, entries }) => ({
    title: `${clause} ${title}`.trim(),
    questions: entries.map((entry) => webQuestion(entry, layout, messages)),
  }));
}

function partsIn({ questions }: FormSection): readonly FormPart[] {
  return questions.flatMap(({ parts }) => parts);
}

function namesIn(parts: readonly FormPart[]): readonly string[] {
  return parts.flatMap((part) =>
    part.kind === 'boxes' ? part.boxes.map(({ name }) => name) : [part.name],
  );
}

function noticesOf(
  { standard, sections, layout }: Checklist,
  messages: Messages,
): readonly string[] {
  const points = sections.flatMap(({ entries }) => entries.flatMap(({ items }) => items));
  const isSigned = layout !== 'interview' && points.some(isUnverified);
  const unverified = isSigned ? messages.text('checklist.unverified') : '';
  return [standard.replaced, standard.notice, unverified].filter((words) => words !== '');
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
