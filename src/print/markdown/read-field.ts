import type { Token } from 'markdown-it';
import type { Problem } from '../../model/problem.ts';
import type { BoxField, Inline, TextField } from '../document/block.ts';
import { fieldToken } from './html/comment-tokens.ts';
import { type FieldHint, parseField } from './parse-field.ts';
import { addProblemAt, type Reading } from './reading.ts';

/** The token of a field that is typed into: it takes a cell of a table for itself. */
export function isTextToken({ type, content }: Token): boolean {
  return type === fieldToken && /^<!--\s*(?:eoms:\s*)?field:\s*(?:line|text)\s/.test(content);
}

/** Reads a text field; problems are reported at the line of `block`. */
export function readTextField(
  token: Token,
  block: Token,
  reading: Reading,
): Omit<TextField, 'value'> | undefined {
  const hint = readHint(token, block, reading);
  if (hint === undefined || hint.kind === 'check' || hint.kind === 'choice') return undefined;
  return { name: hint.name, tip: hint.tip, severalLines: hint.kind === 'text' };
}

/** A box to tick. On paper, it is its character. */
export function readBoxField(token: Token, block: Token, reading: Reading): readonly Inline[] {
  if (isTextToken(token)) {
    addProblemAt(block, reading, { key: 'print.field-cell', values: { hint: token.content } });
    return [];
  }
  const hint = readHint(token, block, reading);
  if (token.info === '' && hint !== undefined) {
    addProblemAt(block, reading, { key: 'print.field-box', values: { hint: token.content } });
  }
  if (!reading.fillable || hint === undefined) return [{ kind: 'text', text: token.info }];
  return [{ kind: 'field', text: token.info, field: boxOf(hint) }];
}

/** Refuses fields where a print says its words twice, as it does with headings. */
export function refuseFields(tokens: readonly Token[], block: Token, reading: Reading): void {
  const field = tokens.find(({ type }) => type === fieldToken);
  if (field === undefined) return;
  addProblemAt(block, reading, { key: 'print.field-place', values: { hint: field.content } });
}

function boxOf(hint: FieldHint): BoxField {
  const { name, tip } = hint;
  if (hint.kind !== 'choice') return { name, tip };
  return { name, tip, choice: { value: hint.value, tip: hint.choiceTip } };
}

function readHint(token: Token, block: Token, reading: Reading): FieldHint | undefined {
  const hint = parseField(token.content.slice('<!--'.length, -'-->'.length));
  const problem = 'key' in hint ? hint : findClash(hint, reading);
  if (problem !== undefined) addProblemAt(block, reading, problem);
  return 'key' in hint ? undefined : hint;
}

/** A field occurs once; a choice once for each of its values, with the same texts each time. */
function findClash(hint: FieldHint, { fields }: Reading): Omit<Problem, 'place'> | undefined {
  const { name, tip } = hint;
  const value = hint.kind === 'choice' ? hint.value : '';
  const known = fields.get(name);
  fields.set(name, { tip, values: [...(known?.values ?? []), value] });
  if (known === undefined) return undefined;
  if (value === '' || known.values.some((other) => other === '' || other === value)) {
    return { key: 'print.field-twice', values: { name: `${name} ${value}`.trim() } };
  }
  return known.tip === tip ? undefined : { key: 'print.field-tips', values: { name } };
}
