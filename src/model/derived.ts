import type { FromSchema, JSONSchema } from 'json-schema-to-ts';

/** The type that a schema describes, read-only. */
export type Derived<Schema extends JSONSchema> = ReadOnly<FromSchema<Schema>>;

type ReadOnly<T> = T extends readonly (infer One)[]
  ? readonly ReadOnly<One>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadOnly<T[Key]> }
    : T;
