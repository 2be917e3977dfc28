import type { SchemaName } from '../../model/all-schemas.ts';
import type { Documents } from '../../model/document.ts';
import type { SchemaCheck } from './compile-schema.ts';
import { schemaErrors } from './compile-schema.ts';
import type { SchemaError } from './schema-error.ts';

/** A schema made ready: what breaks it, and what a value that holds is. */
export interface CompiledSchema<T> {
  errors(value: unknown): readonly SchemaError[];
  accepts(value: unknown): value is T;
}

/** The document that the schema of a name describes. */
export type DocumentOf<Name extends SchemaName> = Documents[Name];

/** The schema of that name: `checkDocument(parsed, validatorOf('assessment'))`. */
export function validatorOf<Name extends SchemaName>(name: Name): CompiledSchema<DocumentOf<Name>> {
  return asCompiledSchema((value) => schemaErrors(name, value));
}

/**
 * The check of a schema → the schema made ready. That `T` is what it describes, the caller vouches.
 *
 * @internal
 */
export function asCompiledSchema<T>(errors: SchemaCheck): CompiledSchema<T> {
  return { errors, accepts: (value): value is T => errors(value).length === 0 };
}
