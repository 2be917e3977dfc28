import type { Problem } from '../../model/problem.ts';
import { withoutPrefix } from './hint-prefix.ts';

/** What a field hint says: `<!-- eoms: field: KIND NAME "what it is for" -->`. */
export type FieldHint =
  | { readonly kind: 'line' | 'text' | 'check'; readonly name: string; readonly tip: string }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly tip: string;
      readonly value: string;
      /** What this one of the choices says. */
      readonly choiceTip: string;
    };

const quoted = String.raw`("(?:[^"\\]|\\.)+")`;
const singleForm = new RegExp(String.raw`^field: (line|text|check) (\S+) ${quoted}$`);
const choiceForm = new RegExp(String.raw`^field: choice (\S+) (\S+) ${quoted} ${quoted}$`);
// A period would part a name into a family and its member (ISO 32000-1, 12.7.3.2).
const nameForm = /^[A-Za-z][A-Za-z0-9:_-]{0,126}$/;
// PDF reserves the name `Off` for no choice.
const valueForm = /^(?!Off$)[A-Za-z][A-Za-z0-9_-]{0,62}$/;

/** Reads the text between `<!--` and `-->`. The result has a `key` if it is not a field. */
export function parseField(comment: string): FieldHint | Omit<Problem, 'place'> {
  const [written] = withoutPrefix(comment);
  const hint = parseChoice(written) ?? parseSingle(written);
  if (hint === undefined) {
    return { key: 'print.field-form', values: { value: written.slice(0, 120) } };
  }
  const wrongName = findWrongName(hint);
  return wrongName === undefined ? hint : { key: 'print.field-name', values: { name: wrongName } };
}

function parseSingle(written: string): FieldHint | undefined {
  const [, kind, name = '', tip = ''] = singleForm.exec(written) ?? [];
  const said = unquote(tip);
  if (said === undefined) return undefined;
  if (kind === 'line' || kind === 'text') return { kind, name, tip: said };
  return { kind: 'check', name, tip: said };
}

function parseChoice(written: string): FieldHint | undefined {
  const [, name = '', value = '', tip = '', choiceTip = ''] = choiceForm.exec(written) ?? [];
  const [said, choiceSaid] = [unquote(tip), unquote(choiceTip)];
  if (said === undefined || choiceSaid === undefined) return undefined;
  return { kind: 'choice', name, value, tip: said, choiceTip: choiceSaid };
}

function findWrongName(hint: FieldHint): string | undefined {
  if (!nameForm.test(hint.name)) return hint.name;
  return hint.kind === 'choice' && !valueForm.test(hint.value) ? hint.value : undefined;
}

/** A JSON text that says something. */
function unquote(written: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(written);
    return typeof parsed === 'string' && parsed.trim() !== '' ? parsed : undefined;
  } catch {
    return undefined;
  }
}
