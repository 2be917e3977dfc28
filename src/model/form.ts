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

const formSchemas = ['eoms/form@1', 'eoms/form@2', 'eoms/form@3'] as const;
const formSchema = 'eoms/form@3';

/** What a web form saves says that it is: an object with `schema`, `form`, its identity, and `fields` by name. */
export const formAnswersSchema = 'eoms/form-answers@1';

/** Says which form a file is: the value of its hidden field, as JSON. */
export interface FormIdentity {
  readonly schema: (typeof formSchemas)[number];
  /** Id of the standard. */
  readonly standard: string;
  /** Digest of the standard: says which wording was filled in. */
  readonly digest: string;
  /** SHA-256 (hex) of `engagementText`; empty for a form that belongs to no engagement. */
  readonly engagement: string;
  /** Name of the institution; empty likewise. */
  readonly institution: string;
  /** ISO date on which the form was made. */
  readonly date: string;
  /** Id of the role that it asks, where it is an interview: what it holds is what one person said. */
  readonly role?: string;
  /** Ids of the requirements that it asks about, in their order. */
  readonly requirements: readonly string[];
  /** How many other fields it has; a choice is one field, however many boxes it has. */
  readonly fields: number;
  /** What it asks of every requirement. */
  readonly each: readonly AnswerKind[];
  /** The names of the fields that belong to no requirement. */
  readonly once: readonly string[];
}

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

/** The fields that belong to no requirement. */
function parseOwnName(name: string): FormField | undefined {
  if (name === 'consent') return { kind: 'consent' };
  const header = headerFields.find((one) => name === `header:${one}`);
  if (header !== undefined) return { kind: 'header', name: header };
  const signature = signatureFields.find((one) => name === `signature:${one}`);
  return signature === undefined ? undefined : { kind: 'signature', name: signature };
}

/** The identity as the value of its field. */
export function writeFormIdentity(identity: Omit<FormIdentity, 'schema'>): string {
  return JSON.stringify({ schema: formSchema, ...partsOf(identity) });
}

function partsOf(identity: Omit<FormIdentity, 'schema'>): Omit<FormIdentity, 'schema'> {
  const { standard, digest, engagement, institution, date, requirements } = identity;
  const { fields, each, once, role } = identity;
  const asked = role === undefined ? {} : { role };
  const parts = { standard, digest, engagement, institution, date, ...asked };
  return { ...parts, requirements, fields, each, once };
}

/** What the fields of a form ask of every one of its requirements, and those that belong to none. */
export function describeFields(
  names: ReadonlySet<string>,
  requirements: readonly string[],
): Pick<FormIdentity, 'fields' | 'each' | 'once'> {
  const asksAll = (kind: AnswerKind): boolean =>
    requirements.length > 0 &&
    requirements.every((requirement) => names.has(fieldName({ kind, requirement })));
  const once = [...names].filter((name) => parseOwnName(name) !== undefined);
  return { fields: names.size, each: answerKinds.filter(asksAll), once };
}

/** What forms ask that do not say it: those of before `eoms/form@3`. */
const older: Pick<FormIdentity, 'each' | 'once'> = {
  each: ['finding', 'evidence', 'notes'],
  once: [
    ...headerFields.map((name) => fieldName({ kind: 'header', name })),
    ...signatureFields.map((name) => fieldName({ kind: 'signature', name })),
  ],
};

/**
 * The identity that a field's value says; `undefined` where it says none that is whole.
 *
 * @public
 */
export function parseFormIdentity(value: string): FormIdentity | undefined {
  const parsed = parseJson(value);
  if (!isIdentity(parsed)) return undefined;
  const { schema } = parsed;
  return { schema, ...partsOf(schema === formSchema ? parsed : { ...parsed, ...older }) };
}

const textKeys = ['standard', 'digest', 'engagement', 'institution', 'date'];

function isIdentity(value: unknown): value is FormIdentity {
  if (typeof value !== 'object' || value === null) return false;
  const told = new Map<string, unknown>(Object.entries(value));
  const requirements = told.get('requirements');
  return (
    formSchemas.some((one) => one === told.get('schema')) &&
    saysTexts(told) &&
    isCount(told.get('fields')) &&
    areTexts(requirements) &&
    (told.get('schema') !== formSchema || saysWhatItAsks(told))
  );
}

/** A role is only in an interview. */
function saysTexts(told: ReadonlyMap<string, unknown>): boolean {
  const keys = told.has('role') ? [...textKeys, 'role'] : textKeys;
  return keys.every((key) => isText(told.get(key)));
}

function saysWhatItAsks(told: ReadonlyMap<string, unknown>): boolean {
  const each = told.get('each');
  return (
    areTexts(told.get('once')) &&
    areTexts(each) &&
    each.every((kind) => answerKinds.some((one) => one === kind))
  );
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
