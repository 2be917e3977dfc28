import type { SchemaName } from '../model/all-schemas.ts';
import { type DocumentOf, validatorOf } from './schema/validators.ts';

/**
 * The document of a kind that a text holds as JSON; `undefined` where it is not JSON, or its schema
 * refuses it. For what a person did not write, and is not asked to mend: no problem is named.
 */
export function acceptJson<Name extends SchemaName>(
  text: string,
  name: Name,
): DocumentOf<Name> | undefined {
  const value = valueOf(text);
  return validatorOf(name).accepts(value) ? value : undefined;
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
