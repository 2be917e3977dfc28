/**
 * What an auditor finds on a requirement: the export values of the choices of its field.
 *
 * @public
 */
export const findingChoices = [
  'conforms',
  'major',
  'minor',
  'opportunity',
  'not-applicable',
] as const;
/** @public */
export type FindingChoice = (typeof findingChoices)[number];

/** How a checklist is laid out: as a table, for one conversation, in full, or to rate by. */
export const checklistLayouts = ['compact', 'interview', 'detailed', 'rating'] as const;
export type ChecklistLayout = (typeof checklistLayouts)[number];

export const headerFields = [
  'auditee',
  'date',
  'site',
  'auditor',
  'interviewees',
  'audit',
] as const;
export type HeaderField = (typeof headerFields)[number];

export const signatureFields = ['auditor', 'auditor-date', 'auditee', 'auditee-date'] as const;
export type SignatureField = (typeof signatureFields)[number];

/** What a requirement is rated on a form: a step of the scale, or that it does not apply. */
export type RatingChoice = number | 'na';

/** The export value of a rating: `r0`, `r1` …, `na`. Some programs take a bare number for the place of a box. */
export function ratingValue(rating: RatingChoice): string {
  return rating === 'na' ? rating : `r${rating}`;
}

/** The rating of an export value; `undefined` where it is that of none. */
export function parseRatingValue(value: string): RatingChoice | undefined {
  if (value === 'na') return value;
  const [, rating] = /^r(\d)$/.exec(value) ?? [];
  return rating === undefined ? undefined : Number(rating);
}

/** Says which item a box is for: its name in the requirement; in `eoms/form@1` its number, from 1. */
export type ItemMark = string | number;

/**
 * A field of a fillable checklist. `finding` is a choice of one or none, by boxes of one name; which
 * box is ticked says more surely what was chosen than the value of the field, because some programs
 * write that as a text (`/major`) and not as a name. `item` is a box to tick for an item of the
 * requirement; ticked, it is anything but `Off`, and so is `consent`, which has a box in the head. A
 * `rating` is a choice too, with the values of `ratingValue`. All others are texts.
 */
export type FormField =
  | { readonly kind: AnswerKind; readonly requirement: string }
  | { readonly kind: 'consent' }
  | { readonly kind: 'item'; readonly requirement: string; readonly item: ItemMark }
  | { readonly kind: 'header'; readonly name: HeaderField }
  | { readonly kind: 'signature'; readonly name: SignatureField };

/**
 * The name of the hidden field that says which form this is.
 *
 * @public
 */
export const identityField = 'eoms-form';

/** What is hashed to tell the forms of one engagement from those of another. */
export function engagementText(institution: string, standard: string): string {
  return `${institution}\n${standard}`;
}

/** The name of a field. It holds no period, which would part it in the names of PDF. */
export function fieldName(field: FormField): string {
  if (field.kind === 'consent') return field.kind;
  if (field.kind === 'item') return `item:${field.requirement}:${field.item}`;
  return `${field.kind}:${'name' in field ? field.name : field.requirement}`;
}

/** What a form may ask of a requirement, besides its items. */
export const answerKinds = ['finding', 'rating', 'sample', 'evidence', 'notes'] as const;
/** @public */
export type AnswerKind = (typeof answerKinds)[number];
const answerForm = /^([a-z]+):([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;
const itemForm =
  /^item:([a-z][a-z0-9]*(?:-[a-z0-9]+)*):(?:([1-9]\d{0,3})|([a-z][a-z0-9]*(?:-[a-z0-9]+)*))$/;

/**
 * The field with a name; `undefined` where `fieldName` gives no field that name.
 *
 * @public
 */
export function parseFieldName(name: string): FormField | undefined {
  const [, of = '', number, item] = itemForm.exec(name) ?? [];
  if (item !== undefined) return { kind: 'item', requirement: of, item };
  if (number !== undefined) return { kind: 'item', requirement: of, item: Number(number) };
  const [, written, requirement = ''] = answerForm.exec(name) ?? [];
  const kind = answerKinds.find((one) => one === written);
  return kind === undefined ? parseOwnName(name) : { kind, requirement };
}

/** The field that belongs to no requirement, by its name; `undefined` where it is not one of these. */
export function parseOwnName(name: string): FormField | undefined {
  if (name === 'consent') return { kind: 'consent' };
  const header = headerFields.find((one) => name === `header:${one}`);
  if (header !== undefined) return { kind: 'header', name: header };
  const signature = signatureFields.find((one) => name === `signature:${one}`);
  return signature === undefined ? undefined : { kind: 'signature', name: signature };
}
