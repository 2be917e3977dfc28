import { isDeepStrictEqual } from 'node:util';
import { comparison } from '../../src/model/schema/evaluation/comparison-schema.ts';
import { rollUpSchema } from '../../src/model/schema/evaluation/roll-up-schema.ts';
import { evidenceItem } from '../../src/model/schema/evidence-schema.ts';
import { shapeOf, type ValueSchema } from '../../src/report/template/shape-of.ts';
import { findingView, resultView } from '../../src/report/view/part-schemas.ts';

/** Objects that occur in several places and have a table of their own. */
const things: Readonly<Record<string, ValueSchema>> = {
  result: resultView,
  group: rollUpSchema,
  evidence: evidenceItem,
  item: resultView.properties.items.items,
  finding: findingView,
  change: comparison.properties.gaps.properties.closed.items,
};

/** The table of a template: every variable that it sees, its meaning, and a value of the example. */
export function tableOf(schema: ValueSchema, values: readonly unknown[]): string {
  const rows = rowsOf(schema, values);
  return ['| Variable | Meaning | Example |', '|---|---|---|', ...rows].join('\n');
}

/** The table of a named thing; `values` are searched for those that the example has anywhere. */
export function tableOfThing(
  name: string,
  schema: ValueSchema,
  values: readonly unknown[],
): string {
  const thing = things[name] ?? {};
  return tableOf(thing, findThings(thing, schema, values));
}

/** The names of the things, in the order in which the document has them. */
export const thingNames: readonly string[] = Object.keys(things);

function findThings(
  thing: ValueSchema,
  schema: ValueSchema,
  values: readonly unknown[],
): unknown[] {
  if (schema.items !== undefined) return findThings(thing, schema.items, values.flat());
  const own = thingIn(schema) === nameOf(thing) ? values.filter(isRecord) : [];
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    findThings(thing, inner, stepAll(values, name)),
  );
  return [...own, ...below];
}

function rowsOf(schema: ValueSchema, values: readonly unknown[]): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    rowsBelow(name, { schema: inner, around: schema, name }, stepAll(values, name)),
  );
}

/** A variable where it stands: what it is called there, and what is around it. */
interface Variable {
  readonly schema: ValueSchema;
  readonly around: ValueSchema;
  readonly name: string;
}

function rowsBelow(
  path: string,
  variable: Variable,
  values: readonly unknown[],
): readonly string[] {
  const { schema } = variable;
  if (schema.items !== undefined) {
    const { items, description } = schema;
    const one = { ...variable, schema: { ...items, description: description ?? '' } };
    return rowsBelow(`${path}[]`, one, values.flat());
  }
  if (schema.properties === undefined) {
    return [row(path, meaningOf(variable), exampleOf(values))];
  }
  return rowsOfObject(path, variable, values);
}

function rowsOfObject(
  path: string,
  variable: Variable,
  values: readonly unknown[],
): readonly string[] {
  const { schema } = variable;
  const { properties = {} } = schema;
  const thing = thingIn(schema);
  const shared = thing === undefined ? {} : (things[thing]?.properties ?? {});
  const own = Object.entries(properties).filter(([name]) => !Object.hasOwn(shared, name));
  const below = thing === undefined ? 'see below' : `see [${thing}](#${thing})`;
  const isTold = thing !== undefined || isNullable(schema);
  return [
    ...(isTold ? [row(path, meaningOf(variable), below)] : []),
    ...own.flatMap(([name, inner]) =>
      rowsBelow(`${path}.${name}`, { schema: inner, around: schema, name }, stepAll(values, name)),
    ),
  ];
}

function row(path: string, meaning: string, example: string): string {
  return `| \`${path}\` | ${meaning.replaceAll('|', '/')} | ${example} |`;
}

/** What the schema says: what it is, what it can be, and whether there may be nothing. */
function meaningOf({ schema, around, name }: Variable): string {
  const { description = '' } = schema;
  if (description === '') throw new Error(`${name} is not described`);
  const notes = [
    choicesIn(schema),
    isNullable(schema) && !description.includes('null') ? ' May be nothing.' : '',
    isEmptyable(schema) ? ' May be empty.' : '',
    around.required?.includes(name) === false ? ' May be missing.' : '',
  ];
  return description + notes.join('');
}

function choicesIn({ enum: values = [] }: ValueSchema): string {
  const choices = values
    .filter((value) => value !== null)
    .map((value) => `\`${JSON.stringify(value).replaceAll('"', '')}\``);
  return choices.length === 0 ? '' : ` One of ${choices.join(', ')}.`;
}

function isNullable({ type = [], enum: values = [] }: ValueSchema): boolean {
  return [type].flat().includes('null') || values.includes(null);
}

/** A text that no rule requires to be non-empty. */
function isEmptyable({ type, enum: values, minLength, pattern, format }: ValueSchema): boolean {
  const rules = [values, minLength, pattern, format];
  return type === 'string' && rules.every((rule) => rule === undefined);
}

/** The thing whose fields are all there. */
function thingIn({ properties = {} }: ValueSchema): string | undefined {
  return thingNames.find((name) =>
    Object.entries(things[name]?.properties ?? {}).every(([field, schema]) => {
      const there = properties[field];
      return there !== undefined && isDeepStrictEqual(shapeOf(there), shapeOf(schema));
    }),
  );
}

function nameOf(thing: ValueSchema): string | undefined {
  return thingNames.find((name) => things[name] === thing);
}

function stepAll(values: readonly unknown[], name: string): readonly unknown[] {
  return values.flatMap((value) => (isRecord(value) ? [value[name]] : []));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const none = '—';
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
