import type { ErrorObject } from 'ajv';
import type { DocumentPath } from '../../model/located.ts';

/** One rule of a schema that a value breaks. */
export interface SchemaError {
  readonly path: DocumentPath;
  /** The rule: `required`, `pattern` … */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The place of the rule in the schema, to tell the branches of a choice apart. */
  readonly schemaPath: string;
  /** The schema object that holds the rule. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** The value that breaks it. */
  readonly value: unknown;
  /** The key that breaks a rule on keys. */
  readonly propertyName: string | undefined;
}

/**
 * ajv's errors (made with `verbose`) → ours. `value` is the whole document: it decides which steps
 * of a path are positions in a list.
 */
export function toSchemaErrors(
  errors: readonly ErrorObject[] | null | undefined,
  value: unknown,
): readonly SchemaError[] {
  return (errors ?? []).map((error) => ({
    path: readPointer(error.instancePath, value),
    keyword: error.keyword,
    params: error.params,
    schemaPath: error.schemaPath,
    schema: isRecord(error.parentSchema) ? error.parentSchema : {},
    value: error.data,
    propertyName: error.propertyName,
  }));
}

/** JSON pointer (RFC 6901) → path; a step is a number where it leads into a list. */
function readPointer(pointer: string, value: unknown): DocumentPath {
  const path: (string | number)[] = [];
  let inner = value;
  for (const escaped of pointer.split('/').slice(1)) {
    const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(inner) ? Number(step) : step);
    inner = stepInto(inner, step);
  }
  return path;
}

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** Whether the value is an object with keys: no list, not null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
