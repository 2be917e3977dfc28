import type { DocumentPath } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { refuseDocument } from '../text/refuse-document.ts';
import { locate, sourceOf } from '../yaml/locate.ts';
import type { ParsedDocument } from '../yaml/parsed-document.ts';
import { nameSchemaError } from './name-schema-error.ts';
import { pruneSchemaErrors } from './prune-schema-errors.ts';
import { isRecord, type SchemaError } from './schema-error.ts';
import type { CompiledSchema } from './validators.ts';

/** What else can be wrong with a value that holds by its schema: references that lead nowhere. */
export type FurtherCheck<T> = (value: T) => readonly Problem[];

/**
 * A parsed document → the same value, now known to satisfy the schema and the further check. Throws
 * EomsError `bad-data` with everything that is wrong: one problem per place, in file order, the first
 * 50 of them and the number of the rest. Where some entries violate the schema, the further check
 * still sees the others, so that a file can be fixed in one pass.
 */
export function checkDocument<T>(
  parsed: ParsedDocument,
  schema: CompiledSchema<T>,
  furtherCheck: FurtherCheck<T> = () => [],
): T {
  const { value } = parsed;
  if (schema.accepts(value)) {
    const further = furtherCheck(value);
    if (further.length === 0) return value;
    refuseDocument(further);
  }
  const errors = pruneSchemaErrors(schema.errors(value));
  const paths = errors.map((error) => pointAt(error).at);
  // The less is left out, the more the further check sees: first the very places, then their entries.
  const sound = [paths, paths.map((path) => path.slice(0, 2))]
    .map((places) => without(value, places))
    .find((rest) => schema.accepts(rest));
  const further = schema.accepts(sound) ? furtherCheck(sound) : [];
  refuseDocument([...schemaProblems(errors, parsed), ...further]);
}

function schemaProblems(
  errors: readonly SchemaError[],
  parsed: ParsedDocument,
): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const error of errors) {
    const { at, what } = pointAt(error);
    const path = formatPath(at);
    if (problems.has(path)) continue;
    const source = sourceOf(parsed, at);
    const named = nameSchemaError(error, source);
    problems.set(path, { ...named, place: locate(parsed, at, what), path });
  }
  return [...problems.values()];
}

/** A copy of the document without the values at the paths. */
function without(value: unknown, paths: readonly DocumentPath[]): unknown {
  const rest: unknown = structuredClone(value);
  for (const path of paths) {
    const last = path.at(-1);
    const around = path.slice(0, -1).reduce(stepInto, rest);
    if (isRecord(around) && last !== undefined) Reflect.deleteProperty(around, last);
  }
  return rest;
}

function stepInto(value: unknown, step: string | number): unknown {
  return isRecord(value) ? value[step] : undefined;
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
