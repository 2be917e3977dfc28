import { type Token, TypeGuards } from 'liquidjs';
import { checkFilter, type FilterUse, shapeAfter } from './check-filter.ts';
import { fieldNamesIn, oneOf, stepInto, type ValueShape } from './shape.ts';
import { note, noteUnknown, type Reach } from './template-check.ts';

const { isFilteredValueToken, isNumberToken, isOperatorToken, isQuotedToken } = TypeGuards;
const { isPropertyAccessToken, isRangeToken, isWordToken } = TypeGuards;

/** Checks the variables and filters of a value, and says what shape the value has. */
export function checkValue(token: Token | undefined, reach: Reach): ValueShape {
  if (isFilteredValueToken(token)) return checkFiltered(token, reach);
  if (isQuotedToken(token)) return 'text';
  if (isNumberToken(token)) return 'number';
  if (isRangeToken(token)) {
    checkValue(token.lhs, reach);
    checkValue(token.rhs, reach);
    return { list: 'number' };
  }
  return isPropertyAccessToken(token) ? checkAccess(token, reach) : 'unknown';
}

interface FilteredToken {
  readonly initial: { readonly postfix: readonly Token[] };
  readonly filters: readonly FilterUse[];
}

function checkFiltered({ initial, filters }: FilteredToken, reach: Reach): ValueShape {
  const operands = initial.postfix.filter((token) => !isOperatorToken(token));
  noteUnjoined(initial.postfix, operands, reach);
  const shapes = operands.map((token) => checkValue(token, reach));
  const [first] = operands;
  const [only = 'unknown'] = shapes;
  let shape: ValueShape = shapes.length > 1 ? 'truth' : only;
  for (const [index, filter] of filters.entries()) {
    for (const argument of filter.args) checkArgument(argument, reach);
    const literal = index === 0 && isQuotedToken(first) ? first : undefined;
    checkFilter(filter, { shape, literal }, reach);
    shape = shapeAfter(filter, shape);
  }
  return shape;
}

/** Liquid takes the last of several values that nothing joins, and forgets the others. */
function noteUnjoined(postfix: readonly Token[], operands: readonly Token[], reach: Reach): void {
  const joins = postfix.filter((token) => isOperatorToken(token) && token.operator !== 'not');
  const extra = operands[joins.length + 1];
  if (extra === undefined) return;
  note(reach, extra, { key: 'template.leftover', values: { text: extra.getText().slice(0, 80) } });
}

function checkArgument(argument: FilterUse['args'][number], reach: Reach): void {
  checkValue(Array.isArray(argument) ? argument[1] : argument, reach);
}

interface AccessToken extends Token {
  readonly variable: Token | undefined;
  readonly props: readonly Token[];
}

function checkAccess(token: AccessToken, reach: Reach): ValueShape {
  const { variable, props } = token;
  const [root, ...steps] = props;
  if (variable !== undefined) {
    checkValue(variable, reach);
    return 'unknown';
  }
  return steps.reduce<ValueShape>(
    (shape, step) => checkStep(step, shape, { token, reach }),
    checkRoot(root, reach),
  );
}

/** The first name of a path. An unknown one is reported once, and not again for each step below it. */
function checkRoot(root: Token | undefined, reach: Reach): ValueShape {
  if (root === undefined || !isWordToken(root)) return 'unknown';
  const known = reach.find(root.content);
  if (known !== undefined) return known;
  const said = { key: 'template.unknown-variable', word: root.content } as const;
  noteUnknown(reach, root, { ...said, known: reach.variables() });
  return 'unknown';
}

function checkStep(
  step: Token,
  shape: ValueShape,
  { token, reach }: { readonly token: AccessToken; readonly reach: Reach },
): ValueShape {
  const name = literalStep(step);
  if (name === undefined) {
    checkValue(step, reach);
    return oneOf(shape);
  }
  const next = stepInto(shape, name);
  if (next !== undefined) return next;
  const known = fieldNamesIn(shape);
  const word = String(name);
  if (known.length > 0) noteUnknown(reach, step, { key: 'template.unknown-field', word, known });
  else {
    const values = { name: word, value: token.getText().slice(0, 80) };
    note(reach, step, { key: 'template.no-fields', values });
  }
  return 'unknown';
}

function literalStep(step: Token): string | number | undefined {
  const isLiteral = isWordToken(step) || isQuotedToken(step) || isNumberToken(step);
  return isLiteral ? step.content : undefined;
}
