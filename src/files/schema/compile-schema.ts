import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import type { SchemaName } from '../../model/all-schemas.ts';
import { allSchemas } from '../../model/all-schemas.ts';
import type { SchemaError } from './schema-error.ts';
import { toSchemaErrors } from './schema-error.ts';
import { validatorSettings } from './validator-settings.ts';

/*
 * The one place that compiles schemas. A build may put code in its stead that ajv wrote beforehand,
 * with the same `schemaErrors`.
 */

/** What is wrong with a value by one schema; nothing where it holds. */
export type SchemaCheck = (value: unknown) => readonly SchemaError[];

/**
 * A schema (draft-07) → its check, which finds everything that is wrong.
 * Throws ajv's error where the schema itself is wrong or says something without effect.
 *
 * @internal
 */
export function compileSchema(schema: object): SchemaCheck {
  const ajv = new Ajv(validatorSettings);
  const validate: ValidateFunction = ajv.compile(schema);
  return (value) => (validate(value) ? [] : toSchemaErrors(validate.errors, value));
}

/** Schemas by name → the check of a value by the schema of a name, compiled when first asked. */
function createValidator<Name extends string>(
  schemas: Readonly<Record<Name, object>>,
): (name: Name, value: unknown) => readonly SchemaError[] {
  const compiled = new Map<Name, SchemaCheck>();
  return (name, value) => {
    const judge = compiled.get(name) ?? compileSchema(schemas[name]);
    compiled.set(name, judge);
    return judge(value);
  };
}

/** What is wrong with a value by the schema of that name. */
export const schemaErrors: (name: SchemaName, value: unknown) => readonly SchemaError[] =
  createValidator(allSchemas);
