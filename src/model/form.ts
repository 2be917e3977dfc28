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

/** Says which item a box is for: its name in the requirement; in `eoms/form@1` its number, from 1. */
export type ItemMark = string | number;

/**
 * A field of a fillable checklist. `finding` is a choice of one or none, by boxes of one name; which
 * box is ticked says more surely what was chosen than the value of the field, because some programs
 * write that as a text (`/major`) and not as a name. `item` is a box to tick for an item of the
 * requirement; ticked, it is anything but `Off`. All others are texts.
 */
export type FormField =
  | { readonly kind: 'finding' | 'evidence' | 'notes'; readonly requirement: string }
  | { readonly kind: 'item'; readonly requirement: string; readonly item: ItemMark }
  | { readonly kind: 'header'; readonly name: HeaderField }
  | { readonly kind: 'signature'; readonly name: SignatureField };

/**
 * The name of the hidden field that says which form this is.
 *
 * @public
 */
export const identityField = 'eoms-form';

const formSchemas = ['eoms/form@1', 'eoms/form@2'] as const;
const formSchema = 'eoms/form@2';

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
  /** Ids of the requirements that it asks about, in their order. */
  readonly requirements: readonly string[];
  /** How many other fields it has; a choice is one field, however many boxes it has. */
  readonly fields: number;
}

/** What is hashed to tell the forms of one engagement from those of another. */
export function engagementText(institution: string, standard: string): string {
  return `${institution}\n${standard}`;
}

/** The name of a field. It holds no period, which would part it in the names of PDF. */
export function fieldName(field: FormField): string {
  if (field.kind === 'item') return `item:${field.requirement}:${field.item}`;
  return `${field.kind}:${'name' in field ? field.name : field.requirement}`;
}

const answerKinds = ['finding', 'evidence', 'notes'] as const;
const answerForm = /^(finding|evidence|notes):([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;
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
  const header = headerFields.find((one) => name === `header:${one}`);
  if (header !== undefined) return { kind: 'header', name: header };
  const signature = signatureFields.find((one) => name === `signature:${one}`);
  return signature === undefined ? undefined : { kind: 'signature', name: signature };
}

/** The identity as the value of its field. */
export function writeFormIdentity(identity: Omit<FormIdentity, 'schema'>): string {
  const { standard, digest, engagement, institution, date, requirements, fields } = identity;
  const parts = { standard, digest, engagement, institution, date, requirements, fields };
  return JSON.stringify({ schema: formSchema, ...parts });
}

/**
 * The identity that a field's value says; `undefined` where it says none that is whole.
 *
 * @public
 */
export function parseFormIdentity(value: string): FormIdentity | undefined {
  const parsed = parseJson(value);
  if (!isIdentity(parsed)) return undefined;
  const { schema, standard, digest, engagement, institution, date, requirements, fields } = parsed;
  return { schema, standard, digest, engagement, institution, date, requirements, fields };
}

const textKeys = ['standard', 'digest', 'engagement', 'institution', 'date'];

function isIdentity(value: unknown): value is FormIdentity {
  if (typeof value !== 'object' || value === null) return false;
  const told = new Map<string, unknown>(Object.entries(value));
  const requirements = told.get('requirements');
  return (
    formSchemas.some((one) => one === told.get('schema')) &&
    textKeys.every((key) => isText(told.get(key))) &&
    isCount(told.get('fields')) &&
    Array.isArray(requirements) &&
    requirements.every(isText)
  );
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
