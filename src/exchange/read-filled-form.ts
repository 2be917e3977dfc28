import { createHash } from 'node:crypto';
import {
  type AnswerKind,
  type FindingChoice,
  findingChoices,
  type HeaderField,
  headerFields,
  type ItemMark,
  identityField,
  parseRatingValue,
  type RatingChoice,
  ratingValue,
} from '../model/form.ts';
import type { FormIdentity } from '../model/form-identity.ts';
import type { MessageKey } from '../model/message-key.ts';
import { EomsError, type Place, type Problem } from '../model/problem.ts';
import { longestLine, longestProse } from '../model/rules/limits.ts';
import { readTypedDay } from '../model/rules/typed-day.ts';
import { checkFormFields, type NamedField, nameFields } from './check-form-fields.ts';
import { nameIdentityFault, parseFormIdentity } from './read-form-identity.ts';
import type { PdfField } from './read-pdf-fields.ts';

/** What was filled in for one requirement. */
export interface FilledRequirement {
  readonly requirement: string;
  readonly result: FindingChoice | undefined;
  readonly evidence: string;
  readonly note: string;
  /** The items that were ticked. */
  readonly items: readonly ItemMark[];
  readonly rating: RatingChoice | undefined;
  /** Which were looked at, how many of how many; `undefined` where nothing was written. */
  readonly sample: string | undefined;
  /** SHA-256 (hex) of all this with the header. */
  readonly sum: string;
}

/** What a person filled in; requirements without anything are left out. */
export interface FilledForm {
  readonly identity: FormIdentity;
  /** The fields at the top or, if these are empty, at the signatures; empty texts are left out. */
  readonly header: Readonly<Partial<Record<HeaderField, string>>>;
  readonly entries: readonly FilledRequirement[];
}

/** What may have several lines. */
const longTexts: ReadonlySet<string> = new Set(['evidence', 'notes', 'sample']);

/** The longest texts that an assessment holds. */
const longest = { text: longestProse, line: longestLine } as const;

/** Gives a problem its place: the file, and what else is known. */
export type PlaceOf = (problem: Problem) => Place;

/**
 * The fields of a form → what was filled into an eoms checklist.
 *
 * @throws EomsError `bad-data` with everything that is wrong, where the file has no fields, is not an
 * eoms checklist, lacks fields or has others, or where a field holds a value that is not a choice of
 * it.
 */
export function readFilledForm(fields: readonly PdfField[], place: PlaceOf): FilledForm {
  const identity = identityIn(fields);
  if (typeof identity === 'string') return refuse([{ key: identity }], place);
  return judgeFields(fields, identity, place);
}

/**
 * The same where it is known which form it is.
 *
 * @throws EomsError `bad-data` with everything that is wrong with the fields.
 */
export function judgeFields(
  fields: readonly PdfField[],
  identity: FormIdentity,
  place: PlaceOf,
): FilledForm {
  const broken = checkFormFields(fields, identity);
  if (broken.length > 0) return refuse(broken, place);
  const named = nameFields(fields);
  const problems = named.flatMap(checkValue);
  if (problems.length > 0) return refuse(problems, place);
  const header = headerOf(named);
  // The sum is of what is written, so that a form stays the one that it was.
  return { identity, header: withDay(header), entries: entriesOf(named, identity, header) };
}

function refuse(problems: readonly Problem[], place: PlaceOf): never {
  throw new EomsError(
    'bad-data',
    problems.map((problem) => ({ ...problem, place: place(problem) })),
  );
}

/** The name of the message where there is none. */
function identityIn(fields: readonly PdfField[]): FormIdentity | MessageKey {
  if (fields.length === 0) return 'exchange.form-flat';
  const field = fields.find(({ name }) => name === identityField);
  if (field === undefined) return 'exchange.form-foreign';
  return parseFormIdentity(field.value) ?? nameIdentityFault(field.value);
}

function checkValue(named: NamedField): readonly Problem[] {
  if (named.field.kind === 'finding') return checkChoice(named, findingChoices);
  return named.field.kind === 'rating' ? checkChoice(named, ratingChoices) : checkLength(named);
}

/** The values of all ratings that a scale may have. */
const ratingChoices = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'na' as const].map(ratingValue);

function checkChoice(
  { name, value, shown }: NamedField,
  allowed: readonly string[],
): readonly Problem[] {
  const states = [...new Set(value === '' ? shown : [value, ...shown])];
  if (states.length > 1)
    return [{ key: 'exchange.form-choice-unclear', values: { name, states: states.join(', ') } }];
  const odd = states.filter((state) => !allowed.includes(state));
  const choices = allowed.join(', ');
  return odd.map((state) => ({ key: 'exchange.form-choice', values: { name, state, choices } }));
}

function checkLength({ name, value, field }: NamedField): readonly Problem[] {
  const limit = longTexts.has(field.kind) ? longest.text : longest.line;
  if (value.length <= limit) return [];
  return [{ key: 'exchange.form-text-long', values: { name, length: value.length, limit } }];
}

/** Who signed, and when, is what the header says where it says nothing. */
const signedAs: Readonly<Partial<Record<HeaderField, 'auditor' | 'auditor-date' | 'auditee'>>> = {
  auditor: 'auditor',
  auditee: 'auditee',
  date: 'auditor-date',
};

function headerOf(named: readonly NamedField[]): FilledForm['header'] {
  const textOf = (kind: 'header' | 'signature', name: string | undefined): string =>
    named.find(({ field }) => field.kind === kind && field.name === name)?.value ?? '';
  const written = headerFields.map((name): readonly [HeaderField, string] => {
    const text = textOf('header', name) || textOf('signature', signedAs[name]);
    return [name, inOneLine(text, name === 'interviewees' ? '; ' : ' ')];
  });
  return Object.fromEntries(written.filter(([, text]) => text !== ''));
}

/** With the day that its date says; what says none, or can be two, stays as it is written. */
function withDay(header: FilledForm['header']): FilledForm['header'] {
  const typed = readTypedDay(header.date ?? '');
  return typed.kind === 'day' ? { ...header, date: typed.day } : header;
}

function inOneLine(text: string, separator: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .join(separator)
    .replaceAll('\t', ' ');
}

function entriesOf(
  named: readonly NamedField[],
  { standard, requirements }: FormIdentity,
  header: FilledForm['header'],
): readonly FilledRequirement[] {
  const byRequirement = groupFields(named);
  return [...new Set(requirements)].flatMap((requirement) => {
    const filled = filledIn(byRequirement.get(requirement) ?? []);
    if (Object.values(filled).every(isEmpty)) return [];
    // What is not there is not in the text: forms of an older eoms keep their sums.
    const content = JSON.stringify([standard, requirement, filled, header]);
    const sum = createHash('sha256').update(content).digest('hex');
    return [{ requirement, ...filled, sum }];
  });
}

function isEmpty(part: number | string | readonly unknown[] | undefined): boolean {
  return part === undefined || (typeof part !== 'number' && part.length === 0);
}

function groupFields(named: readonly NamedField[]): ReadonlyMap<string, readonly NamedField[]> {
  const groups = new Map<string, NamedField[]>();
  for (const one of named) {
    if (!('requirement' in one.field)) continue;
    const group = groups.get(one.field.requirement);
    if (group === undefined) groups.set(one.field.requirement, [one]);
    else group.push(one);
  }
  return groups;
}

function filledIn(fields: readonly NamedField[]): Omit<FilledRequirement, 'requirement' | 'sum'> {
  const valueOf = (kind: AnswerKind): string =>
    fields.find(({ field }) => field.kind === kind)?.value ?? '';
  const chosenOf = (kind: AnswerKind): readonly string[] =>
    fields.filter(({ field }) => field.kind === kind).flatMap(statesOf);
  const chosen = new Set(chosenOf('finding'));
  const ticked = fields.flatMap((one) =>
    one.field.kind === 'item' && statesOf(one).length > 0 ? [one.field.item] : [],
  );
  return {
    result: findingChoices.find((choice) => chosen.has(choice)),
    evidence: valueOf('evidence'),
    note: valueOf('notes'),
    items: ticked.toSorted(compareMarks),
    rating: parseRatingValue(chosenOf('rating')[0] ?? ''),
    sample: valueOf('sample') || undefined,
  };
}

/** Numbers first and by size, names by their letters: the sum of a form hangs on no other order. */
function compareMarks(one: ItemMark, other: ItemMark): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : 1;
}

/** What a button says is on: some programs write only the value, some only what is shown. */
function statesOf({ value, shown }: PdfField): readonly string[] {
  return value === '' ? shown : [value];
}
