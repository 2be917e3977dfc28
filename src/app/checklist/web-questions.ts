import type { Messages } from '../../messages/messages.ts';
import { sayDuty } from '../../messages/say-duty.ts';
import { itemName } from '../../model/clauses/item-id.ts';
import { type ChecklistLayout, fieldName, findingChoices, ratingValue } from '../../model/form.ts';
import type {
  BoxesPart,
  ChoicePart,
  FormHint,
  FormPart,
  FormQuestion,
  TypedPart,
} from '../../print/web-form/web-form.ts';
import type { ChecklistEntry } from '../../report/checklist/entry.ts';
import { pointInWords } from '../../report/words/say-point.ts';

/** One requirement as a question of a web form, which asks what the layout asks on paper. */
export function webQuestion(
  entry: ChecklistEntry,
  layout: ChecklistLayout,
  messages: Messages,
): FormQuestion {
  const critical = entry.critical ? ` (${messages.text('checklist.critical')})` : '';
  const parts = partsOf[layout](entry, messages);
  const hints = hintsOf(entry, layout, messages);
  const name = `${entry.clause} ${entry.name}`;
  if (layout === 'interview') {
    const [first = entry.question, ...others] = entry.ask.map(({ question }) => question);
    return { above: name, title: first, words: others, hints, parts };
  }
  return { above: '', title: `${name}${critical}`, words: [entry.question], hints, parts };
}

type Parts = (entry: ChecklistEntry, messages: Messages) => readonly FormPart[];

const partsOf: Readonly<Record<ChecklistLayout, Parts>> = {
  interview: (entry, messages) => [
    levels(entry, messages.text('checklist.web.which-fits')),
    typed(entry.fields.notes, messages.text('checklist.web.your-answer')),
  ],
  rating: (entry, messages) => [
    ...points(entry, messages),
    withNone(levels(entry, messages.text('checklist.rating')), entry, messages),
    typed(entry.fields.notes, messages.text('checklist.seen')),
  ],
  compact: (entry, messages) => [
    typed(entry.fields.sample, messages.text('checklist.sample')),
    typed(entry.fields.evidence, messages.text('checklist.evidence')),
    finding(entry, messages),
  ],
  detailed: (entry, messages) => [
    ...points(entry, messages),
    finding(entry, messages),
    typed(entry.fields.sample, messages.text('checklist.sample')),
    typed(entry.fields.evidence, messages.text('checklist.evidence')),
    typed(entry.fields.notes, messages.text('checklist.notes')),
  ],
};

function levels({ fields, levels: steps }: ChecklistEntry, label: string): ChoicePart {
  const choices = steps.map(({ rating, text }) => ({
    value: ratingValue(rating),
    mark: String(rating),
    text,
  }));
  return { kind: 'choice', name: fields.rating, label, choices };
}

/** The same with what does not apply, which needs a reason. */
function withNone(choice: ChoicePart, { fields }: ChecklistEntry, messages: Messages): ChoicePart {
  const value = ratingValue('na');
  const none = { value, mark: '', text: messages.text('checklist.web.na') };
  return { ...choice, choices: [...choice.choices, none], reason: { value, field: fields.notes } };
}

const findingWords = {
  conforms: 'checklist.conforms',
  major: 'checklist.major',
  minor: 'checklist.minor',
  opportunity: 'checklist.opportunity',
  'not-applicable': 'checklist.not-applicable',
} as const;

function finding({ fields }: ChecklistEntry, messages: Messages): ChoicePart {
  const choices = findingChoices.map((value) => ({
    value,
    mark: '',
    text: messages.text(findingWords[value]),
  }));
  return {
    kind: 'choice',
    name: fields.finding,
    label: messages.text('checklist.finding'),
    choices,
  };
}

function points(entry: ChecklistEntry, messages: Messages): readonly BoxesPart[] {
  const { id: requirement, items, clause } = entry;
  const boxes = items.map((item) => ({
    name: fieldName({ kind: 'item', requirement, item: itemName(item.id) }),
    text: pointInWords(item, clause, messages),
  }));
  return [{ kind: 'boxes' as const, label: messages.text('checklist.points'), boxes }].filter(
    (part) => part.boxes.length > 0,
  );
}

function typed(name: string, label: string): TypedPart {
  return { kind: 'text', name, label, value: '' };
}

/** What helps: on all layouts what is known of a gap where that is to be shown, and the rest as on paper. */
function hintsOf(
  entry: ChecklistEntry,
  layout: ChecklistLayout,
  messages: Messages,
): readonly FormHint[] {
  const hints = {
    interview: [hint(messages.text('checklist.ask-to-see'), [entry.see])],
    rating: [],
    compact: [
      hint(
        messages.text('checklist.points'),
        entry.items.map((item) => pointInWords(item, entry.clause, messages)),
      ),
    ],
    detailed: detailsOf(entry, messages),
  }[layout];
  return [...hints, ...gapHints(entry, messages)].filter(({ lines }) => lines.length > 0);
}

function hint(label: string, lines: readonly string[]): FormHint {
  return { label, lines: lines.filter((line) => line !== '') };
}

function detailsOf(entry: ChecklistEntry, messages: Messages): readonly FormHint[] {
  const { intent, ask, look, evidence, internalLook, documents, levels: steps, small } = entry;
  return [
    hint('', [intent]),
    hint(
      messages.text('checklist.ask'),
      ask.map(({ role, question }) => `${role}: ${question}`),
    ),
    hint(messages.text('checklist.look'), look),
    hint(messages.text('checklist.evidence-hint'), evidence),
    hint(messages.text('checklist.internal-look'), internalLook),
    hint(
      messages.text('checklist.in-writing'),
      documents.map(({ name, kind, basis = 'usual' }) =>
        messages.text('checklist.document', { name, kind, basis }),
      ),
    ),
    hint(
      messages.text('checklist.levels'),
      steps.map(({ rating, text }) => `${rating} ${text}`),
    ),
    hint(messages.text('checklist.small'), [small]),
    ...entry.nonconformities.map((one) => caseHint(one, messages)),
  ];
}

function caseHint(one: ChecklistEntry['nonconformities'][number], messages: Messages): FormHint {
  const { grade, requirement, status, evidence, failure, answer, notACause } = one;
  return hint(messages.text('checklist.nonconformity', { grade }), [
    `${sayDuty(requirement, status, messages)} ${evidence} ${failure}`,
    `${messages.text('checklist.usual-answer')} ${answer}`,
    `${messages.text('checklist.not-a-cause')} ${notACause}`,
  ]);
}

function gapHints({ gap, clause }: ChecklistEntry, messages: Messages): readonly FormHint[] {
  if (typeof gap?.gap !== 'string') return [];
  const missing = gap.missing.map((item) => pointInWords(item, clause, messages));
  const lines = [messages.text(`report.gap.${gap.gap}`), ...missing, gap.note];
  return [hint(messages.text('checklist.known-gap'), lines)];
}
