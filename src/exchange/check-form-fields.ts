import { type FormField, fieldName, identityField, parseFieldName } from '../model/form.ts';
import { type FormIdentity } from '../model/form-identity.ts';
import type { Problem } from '../model/problem.ts';
import type { PdfField } from './read-pdf-fields.ts';

/** A field of a form with what its name says it is. */
export interface NamedField extends PdfField {
  readonly field: FormField;
}

/** Names that a message lists before it says that there are more. */
const mostNamed = 5;

/** The fields of an eoms form, by name; those of other programs are left out. */
export function nameFields(fields: readonly PdfField[]): readonly NamedField[] {
  return fields.flatMap((one) => {
    const field = parseFieldName(one.name);
    return field === undefined ? [] : [{ ...one, field }];
  });
}

/**
 * What is wrong with the fields of a form: those that are missing, duplicated, unexpected or of
 * another kind. A signature that somebody added is not an eoms field and does no harm.
 */
export function checkFormFields(
  fields: readonly PdfField[],
  identity: FormIdentity,
): readonly Problem[] {
  const asked = new Set(identity.requirements);
  const own = fields.filter(({ name, kind }) => name !== identityField && kind !== 'other');
  const names = new Set(own.map(({ name }) => name));
  const once = new Set(names);
  const missing = namesOf(identity).filter((name) => !names.has(name));
  const unknown = own.filter(({ name }) => !isAsked(parseFieldName(name), asked));
  const twice = own.filter(({ name }) => !once.delete(name));
  const known = nameFields(own);
  const odd = known.filter(({ kind, field }) => kind !== kindOf(field));
  const lost = identity.fields - names.size;
  return [
    ...told('exchange.form-fields-missing', missing),
    ...(missing.length === 0 && lost > 0 ? lostFields(identity, lost) : []),
    ...told('exchange.form-fields-unknown', namesIn(unknown)),
    ...told('exchange.form-fields-twice', namesIn(twice)),
    ...told('exchange.form-fields-odd', namesIn(odd)),
  ];
}

function namesIn(fields: readonly PdfField[]): readonly string[] {
  return [...new Set(fields.map(({ name }) => name))];
}

/** Every name that is known without the standard; how many items there are, only the count says. */
function namesOf({ requirements, each, once }: FormIdentity): readonly string[] {
  const asked = requirements.flatMap((requirement) =>
    each.map((kind) => fieldName({ kind, requirement })),
  );
  return [...once, ...asked];
}

function isAsked(field: FormField | undefined, asked: ReadonlySet<string>): boolean {
  return field !== undefined && (!('requirement' in field) || asked.has(field.requirement));
}

const buttons: ReadonlySet<string> = new Set(['finding', 'rating', 'item', 'consent']);

/** Whether a field is ticked; in all others something is typed. */
export function isButton({ kind }: FormField): boolean {
  return buttons.has(kind);
}

function kindOf(field: FormField): PdfField['kind'] {
  return isButton(field) ? 'button' : 'text';
}

function told(key: Problem['key'], names: readonly string[]): readonly Problem[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, mostNamed).join(', ');
  const values = { count: names.length, rest: Math.max(0, names.length - mostNamed), names: shown };
  return [{ key, values }];
}

function lostFields({ fields }: FormIdentity, lost: number): readonly Problem[] {
  return [{ key: 'exchange.form-fields-lost', values: { lost, fields } }];
}
