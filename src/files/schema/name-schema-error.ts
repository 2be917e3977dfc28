import type { MessageKey } from '../../model/message-key.ts';
import { hasDayShape } from '../../model/rules/day.ts';
import { patternMessage } from './name-pattern.ts';
import type { Saying } from './name-value.ts';
import { quote, suggest } from './name-value.ts';
import { nameWrongType } from './name-wrong-type.ts';
import { nameWrongConstant, nameWrongWord } from './name-wrong-word.ts';
import type { SchemaError } from './schema-error.ts';
import { isRecord } from './schema-error.ts';

/** Error and, where the value is a single one, how it was written → what to say. */
type Namer = (error: SchemaError, source: string | undefined) => Saying;

const namers: Readonly<Record<string, Namer>> = {
  type: nameWrongType,
  required: nameMissingKeys,
  additionalProperties: nameUnknownKey,
  enum: nameWrongWord,
  const: nameWrongConstant,
  pattern: nameWrongPattern,
  format: nameWrongFormat,
  uniqueItems: nameTwice,
  dependencies: nameMissingPartner,
  minLength: (error) =>
    error.params['limit'] === 1
      ? { key: 'files.text-empty' }
      : limited('files.text-too-short', error),
  maxLength: (error) => limited('files.text-too-long', error),
  minItems: (error) => limited('files.list-too-short', error),
  maxItems: (error) => limited('files.list-too-long', error),
  minProperties: (error) => limited('files.keys-too-few', error),
  maxProperties: (error) => limited('files.keys-too-many', error),
  minimum: (error) => limited('files.number-too-small', error),
  exclusiveMinimum: (error) => limited('files.number-not-above', error),
  maximum: (error) => limited('files.number-too-large', error),
  exclusiveMaximum: (error) => limited('files.number-not-below', error),
  multipleOf: (error) => limited('files.number-not-multiple', error),
  oneOf: () => ({ key: 'files.choice-unclear' }),
};

/** A broken rule of a schema → the words for it. Rules without words of their own are named. */
export function nameSchemaError(error: SchemaError, source: string | undefined): Saying {
  const namer = Object.hasOwn(namers, error.keyword) ? namers[error.keyword] : undefined;
  return namer?.(error, source) ?? { key: 'files.rule', values: { rule: error.keyword } };
}

function limited(key: MessageKey, error: SchemaError): Saying {
  return { key, values: { limit: Number(error.params['limit'] ?? error.params['multipleOf']) } };
}

function nameMissingKeys(error: SchemaError): Saying {
  const missing = Array.isArray(error.params['missing']) ? error.params['missing'].map(String) : [];
  const saying: Saying = {
    key: 'files.key-missing',
    values: { count: missing.length, keys: missing.join(', ') },
  };
  const schema = schemaLineOf(error);
  return missing.includes('schema') && schema !== undefined
    ? { ...saying, hintKey: 'files.schema-line', hintValues: { schema } }
    : saying;
}

/** What the `schema:` line has to say, by the schema of the whole document. */
function schemaLineOf(error: SchemaError): string | undefined {
  const { properties } = error.schema;
  const line = isRecord(properties) ? properties['schema'] : undefined;
  return isRecord(line) && typeof line['const'] === 'string' ? line['const'] : undefined;
}

function nameUnknownKey(error: SchemaError): Saying {
  const unknown = String(error.params['additionalProperty']);
  const { properties } = error.schema;
  const allowed = isRecord(properties) ? Object.keys(properties) : [];
  const saying: Saying = { key: 'files.key-unknown', values: { key: quote(unknown) } };
  if (allowed.length === 0) return saying;
  return { ...saying, ...suggest(unknown, allowed, 'files.keys-allowed') };
}

function nameWrongPattern(error: SchemaError, source: string | undefined): Saying {
  const found = quote(error.propertyName ?? source ?? '');
  const pattern = String(error.params['pattern']);
  return { key: patternMessage(pattern), values: { found, pattern } };
}

function nameWrongFormat(error: SchemaError, source: string | undefined): Saying {
  const values = { found: quote(source ?? '') };
  const format = error.params['format'];
  if (format === 'date') {
    return { key: hasDayShape(source ?? '') ? 'files.date-absent' : 'files.date-shape', values };
  }
  return { key: format === 'date-time' ? 'files.moment-shape' : 'files.link-shape', values };
}

function nameTwice(error: SchemaError): Saying {
  const [one, other] = [Number(error.params['i']), Number(error.params['j'])];
  return { key: 'files.item-twice', values: { first: Math.min(one, other) + 1 } };
}

function nameMissingPartner(error: SchemaError): Saying {
  const { property, missingProperty } = error.params;
  return {
    key: 'files.key-needs-key',
    values: { key: String(property), missing: String(missingProperty) },
  };
}
