import { type Token, TypeGuards } from 'liquidjs';
import { isMessageKey } from '../../messages/messages.ts';
import { columnNames } from '../engine/table-rows.ts';
import { chartNames } from '../figures/chart-names.ts';
import { fieldNamesIn, oneOf, stepInto, type ValueShape } from './shape.ts';
import { note, noteUnknown, type Reach, type Spot } from './template-check.ts';

const { isQuotedToken } = TypeGuards;

/** A filter as it is used: its name and everything after the colon. */
export interface FilterUse extends Spot {
  readonly name: string;
  readonly args: readonly (Token | undefined | readonly [string?, Token?])[];
}

/** What a filter is used on. */
interface Filtered {
  readonly shape: ValueShape;
  /** Set where it is a text in quotes. */
  readonly literal: Literal | undefined;
}

type Literal = Spot & { readonly content: string };
type CheckFilterUse = (use: FilterUse, filtered: Filtered, reach: Reach) => void;

/** Filters whose names can be looked up before anything is rendered. */
const checks: Readonly<Record<string, CheckFilterUse>> = {
  t: checkMessage,
  quoted_t: checkMessage,
  line_field: checkField,
  text_field: checkField,
  check_field: checkField,
  choice_field: checkChoice,
  rating_field: checkRating,
  rows: checkRows,
  lines: checkFieldName,
  map: checkFieldName,
  where: checkFieldName,
  reject: checkFieldName,
  sort: checkFieldName,
  chart: checkChart,
};

/** Filters that give back the list or text that they were given, shorter or in another order. */
const keeping = new Set(
  'where reject sort sort_natural reverse compact uniq slice concat default'.split(' '),
);

/** Filters that give one thing of a list. */
const picking = new Set(['first', 'last', 'find']);

/** Notes a filter that is not known, or is used with names that are not. */
export function checkFilter(use: FilterUse, filtered: Filtered, reach: Reach): void {
  if (!reach.filters.includes(use.name)) {
    const said = { key: 'template.unknown-filter', word: use.name } as const;
    noteUnknown(reach, use, { ...said, known: reach.filters });
    return;
  }
  if (Object.hasOwn(checks, use.name)) checks[use.name]?.(use, filtered, reach);
}

/** The shape of what a filter gives back. */
export function shapeAfter({ name, args }: FilterUse, shape: ValueShape): ValueShape {
  if (keeping.has(name)) return shape;
  if (picking.has(name)) return oneOf(shape);
  const [field] = args;
  if (name !== 'map' || !isQuotedToken(field)) return 'unknown';
  return { list: stepInto(oneOf(shape), field.content) ?? 'unknown' };
}

function checkMessage({ args }: FilterUse, { literal }: Filtered, reach: Reach): void {
  checkSaid(literal, args, reach);
}

/** Fields say what they are for by a message. */
function checkField({ args }: FilterUse, _filtered: Filtered, reach: Reach): void {
  checkSaid(args[0], args, reach);
}

function checkChoice({ args }: FilterUse, _filtered: Filtered, reach: Reach): void {
  checkSaid(args[1], [], reach);
  checkSaid(args[2], args, reach);
}

function checkRating({ args }: FilterUse, _filtered: Filtered, reach: Reach): void {
  checkSaid(args[2], args, reach);
}

/** A message that is named in quotes, and whether it gets the values that it wants. */
function checkSaid(
  literal: Literal | FilterUse['args'][number],
  args: FilterUse['args'],
  reach: Reach,
): void {
  if (!isQuotedToken(literal)) return;
  const { messages } = reach;
  const key = literal.content;
  if (!isMessageKey(messages, key)) {
    const said = { key: 'template.unknown-message', word: key } as const;
    noteUnknown(reach, literal, { ...said, known: messages.keys() });
    return;
  }
  const given = args.flatMap((argument) =>
    Array.isArray(argument) && typeof argument[0] === 'string' ? [[argument[0], 1] as const] : [],
  );
  try {
    messages.text(key, Object.fromEntries(given));
  } catch {
    note(reach, literal, { key: 'template.message-values', values: { name: key } });
  }
}

function checkRows({ args }: FilterUse, { shape }: Filtered, reach: Reach): void {
  const one = oneOf(shape);
  if (one === 'unknown') return;
  const known = [...new Set([...columnNames, ...fieldNamesIn(one)])];
  for (const column of args.filter((argument) => isQuotedToken(argument))) {
    if (known.includes(column.content)) continue;
    noteUnknown(reach, column, { key: 'template.unknown-column', word: column.content, known });
  }
}

/** A field of each thing in a list, named in quotes. */
function checkFieldName({ args }: FilterUse, { shape }: Filtered, reach: Reach): void {
  const [field] = args;
  const one = oneOf(shape);
  if (!isQuotedToken(field) || typeof one === 'string') return;
  if (stepInto(one, field.content) !== undefined) return;
  const said = { key: 'template.unknown-field', word: field.content } as const;
  noteUnknown(reach, field, { ...said, known: fieldNamesIn(one) });
}

function checkChart(_use: FilterUse, { literal }: Filtered, reach: Reach): void {
  if (literal === undefined || chartNames.includes(literal.content)) return;
  const said = { key: 'template.unknown-chart', word: literal.content } as const;
  noteUnknown(reach, literal, { ...said, known: chartNames });
}
