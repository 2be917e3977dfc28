import type { ValueShape } from './shape.ts';

/** What a schema says of a value, as far as templates and the people who write them care. */
export interface ValueSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  readonly items?: ValueSchema;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly description?: string;
}

/** What a template finds in a value that a schema describes, unless it is null. */
export function shapeOf({
  type = [],
  enum: values = [],
  properties,
  items,
}: ValueSchema): ValueShape {
  if (properties !== undefined) return { fields: fieldsOf(properties) };
  if (items !== undefined) return { list: shapeOf(items) };
  const kinds = new Set<string>([type, values.map((value) => typeof value)].flat());
  if (kinds.has('boolean')) return 'truth';
  return kinds.has('integer') || kinds.has('number') ? 'number' : 'text';
}

function fieldsOf(
  properties: Readonly<Record<string, ValueSchema>>,
): Readonly<Record<string, ValueShape>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, shapeOf(schema)]),
  );
}
