import {
  evidenceFields,
  findingFields,
  gapChangeFields,
  itemFields,
  resultFields,
  rollUpFields,
} from '../../src/report/template/result-shape.ts';
import type { Shape } from '../../src/report/template/shape.ts';

/** A variable as the document lists it, with a value that the example has. */
export interface VariableRow {
  readonly name: string;
  readonly example: string;
}

type Fields = Readonly<Record<string, Shape>>;

/** Things that stand in several places and have a table of their own. */
export const namedThings: Readonly<Record<string, Fields>> = {
  result: resultFields,
  finding: findingFields,
  group: rollUpFields,
  evidence: evidenceFields,
  item: itemFields,
  change: gapChangeFields,
};

const none = '—';

/** The rows of a thing with fields; `values` are those that the example has of it. */
export function rowsOf(fields: Fields, values: readonly unknown[]): readonly VariableRow[] {
  return Object.entries(fields).flatMap(([name, shape]) =>
    rowsBelow(name, shape, stepAll(values, name)),
  );
}

/** All values of the example that a named thing has anywhere. */
export function findThings(fields: Fields, shape: Shape, values: readonly unknown[]): unknown[] {
  if (typeof shape === 'string') return [];
  if ('list' in shape) return findThings(fields, shape.list, values.flat());
  const own = namedIn(shape.fields) === nameOf(fields) ? values.filter(isThing) : [];
  const below = Object.entries(shape.fields).flatMap(([name, inner]) =>
    findThings(fields, inner, stepAll(values, name)),
  );
  return [...own, ...below];
}

function rowsBelow(name: string, shape: Shape, values: readonly unknown[]): readonly VariableRow[] {
  if (typeof shape === 'string') return [{ name, example: exampleOf(values) }];
  if ('list' in shape) {
    if (typeof shape.list === 'string') {
      return [{ name: `${name}[]`, example: exampleOf(values.flat()) }];
    }
    return rowsBelow(`${name}[]`, shape.list, values.flat());
  }
  const named = namedIn(shape.fields);
  const shared: Fields = named === undefined ? {} : (namedThings[named] ?? {});
  const own = Object.entries(shape.fields).filter(([field]) => !Object.hasOwn(shared, field));
  const row = named === undefined ? [] : [{ name, example: `see [${named}](#${named})` }];
  return [
    ...row,
    ...own.flatMap(([field, inner]) =>
      rowsBelow(`${name}.${field}`, inner, stepAll(values, field)),
    ),
  ];
}

/** The named thing whose fields are all there. */
function namedIn(fields: Fields): string | undefined {
  return Object.entries(namedThings).find(([, shared]) =>
    Object.entries(shared).every(([field, shape]) => fields[field] === shape),
  )?.[0];
}

function nameOf(fields: Fields): string | undefined {
  return Object.keys(namedThings).find((name) => namedThings[name] === fields);
}

function stepAll(values: readonly unknown[], name: string): readonly unknown[] {
  return values.flatMap((value) => (isThing(value) ? [value[name]] : []));
}

function isThing(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const longest = 50;

/** The first value that says something, as a cell of a table. */
function exampleOf(values: readonly unknown[]): string {
  const value = values.find((one) => one !== '' && one !== null && one !== undefined);
  if (value === undefined) return none;
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  if (/^[0-9a-f]{64}$/.test(said)) return 'a SHA-256';
  const text = said.replaceAll(/\s+/g, ' ');
  const shown = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
  return shown.replaceAll('|', '/');
}
