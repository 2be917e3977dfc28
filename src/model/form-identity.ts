import type { Derived } from './derived.ts';
import {
  type AnswerKind,
  answerKinds,
  fieldName,
  headerFields,
  parseOwnName,
  signatureFields,
} from './form.ts';
import type { formSchema } from './schema/forms/form-schema.ts';
import type { formSchema1, formSchema2 } from './schema/older/older-form-schemas.ts';

/** Says which form a file is: the value of its hidden field, as JSON. */
export type FormIdentity = Derived<typeof formSchema>;

/** The same as forms said it that were made before `eoms/form@3`. */
export type OlderFormIdentity = Derived<typeof formSchema1> | Derived<typeof formSchema2>;

const schema: FormIdentity['schema'] = 'eoms/form@3';

/** The identity as the value of its field: the same text for the same form. */
export function writeFormIdentity(identity: Omit<FormIdentity, 'schema'>): string {
  const { standard, digest, engagement, institution, date, requirements } = identity;
  const { fields, each, once, role } = identity;
  const asked = role === undefined ? {} : { role };
  const parts = { standard, digest, engagement, institution, date, ...asked };
  return JSON.stringify({ schema, ...parts, requirements, fields, each, once });
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

/** What forms ask that do not say it. */
const older: Pick<FormIdentity, 'each' | 'once'> = {
  each: ['finding', 'evidence', 'notes'],
  once: [
    ...headerFields.map((name) => fieldName({ kind: 'header', name })),
    ...signatureFields.map((name) => fieldName({ kind: 'signature', name })),
  ],
};

/** What an older form said, with what it asked: all of them asked the same. */
export function liftFormIdentity(identity: OlderFormIdentity): FormIdentity {
  return { ...identity, ...older, schema };
}
