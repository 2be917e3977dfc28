import type { DocumentPath } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { locate, sourceOf } from './locate.ts';
import { nameSchemaError } from './name-schema-error.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { pruneSchemaErrors } from './prune-schema-errors.ts';
import { refuseDocument } from './refuse-document.ts';
import type { SchemaError } from './schema-error.ts';
import type { CompiledSchema } from './validators.ts';

/**
 * A parsed document → the same value, known to hold by the schema.
 * Throws EomsError `bad-data` with everything that is wrong: one problem for a place, in the order
 * of the file, the first 50 of them and the number of the rest.
 */
export function checkDocument<T>(parsed: ParsedYaml, schema: CompiledSchema<T>): T {
  const { value } = parsed;
  if (schema.accepts(value)) return value;
  const problems = new Map<string, Problem>();
  for (const error of pruneSchemaErrors(schema.errors(value))) {
    const { at, what } = pointAt(error);
    const path = formatPath(at);
    if (problems.has(path)) continue;
    const source = sourceOf(parsed, at);
    const named = nameSchemaError(error, source);
    problems.set(path, { ...named, place: locate(parsed, at, what), path });
  }
  refuseDocument([...problems.values()]);
}

/** What a person has to look at: the key that is too much, the second of two equals, the value. */
function pointAt(error: SchemaError): {
  readonly at: DocumentPath;
  readonly what: 'key' | 'value';
} {
  const { params, path, propertyName } = error;
  if (propertyName !== undefined) return { at: [...path, propertyName], what: 'key' };
  if (typeof params['additionalProperty'] === 'string') {
    return { at: [...path, params['additionalProperty']], what: 'key' };
  }
  if (error.keyword === 'uniqueItems') {
    return { at: [...path, Math.max(Number(params['i']), Number(params['j']))], what: 'value' };
  }
  if (error.keyword === 'dependencies') {
    return { at: [...path, String(params['property'])], what: 'key' };
  }
  return { at: path, what: error.keyword === 'required' ? 'key' : 'value' };
}

/** `['clauses', 0, 'title']` → `clauses[0].title`. */
function formatPath(path: DocumentPath): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`,
    )
    .join('');
}
