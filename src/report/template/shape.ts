/**
 * What a template finds under a name: a text, a number, yes or no, a list, or a thing with names of
 * its own; `unknown` is what only shows when a template is rendered.
 */
export type ValueShape =
  | 'unknown'
  | 'text'
  | 'number'
  | 'truth'
  | { readonly list: ValueShape }
  | { readonly fields: Readonly<Record<string, ValueShape>> };

/** What every list, text and thing has of Liquid's own. */
const ownFields: Readonly<Record<string, ValueShape>> = { size: 'number' };

/** The shape one step further: a field, or an element of a list; `undefined` = does not exist. */
export function stepInto(shape: ValueShape, step: string | number): ValueShape | undefined {
  if (shape === 'unknown') return shape;
  if (typeof shape === 'string') return shape === 'text' ? fieldOf(ownFields, step) : undefined;
  if ('fields' in shape) return fieldOf(shape.fields, step);
  if (typeof step === 'number' || step === 'first' || step === 'last') return shape.list;
  return fieldOf(ownFields, step);
}

/** The names allowed after a dot. */
export function fieldNamesIn(shape: ValueShape): readonly string[] {
  if (typeof shape === 'string') return shape === 'text' ? ['size'] : [];
  return 'fields' in shape ? Object.keys(shape.fields) : ['first', 'last', 'size'];
}

function fieldOf(
  fields: Readonly<Record<string, ValueShape>>,
  step: string | number,
): ValueShape | undefined {
  return Object.hasOwn(fields, step) ? fields[step] : undefined;
}

/** One thing of a list. */
export function oneOf(shape: ValueShape): ValueShape {
  return typeof shape === 'object' && 'list' in shape ? shape.list : 'unknown';
}

/** The fields of `forloop`, which every loop has. */
export const loopShape: ValueShape = {
  fields: {
    index: 'number',
    index0: 'number',
    rindex: 'number',
    rindex0: 'number',
    first: 'truth',
    last: 'truth',
    length: 'number',
  },
};
