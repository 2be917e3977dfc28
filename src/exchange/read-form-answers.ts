import { parseJson } from '../files/json/parse-json.ts';
import { isRecord } from '../files/schema/schema-error.ts';
import { decodeText } from '../files/text/decode-text.ts';
import { locate } from '../files/yaml/locate.ts';
import type { ParsedDocument } from '../files/yaml/parsed-document.ts';
import { formAnswersSchema, identityField, parseFieldName } from '../model/form.ts';
import type { DocumentPath } from '../model/located.ts';
import type { MessageKey } from '../model/message-key.ts';
import { EomsError, type MessageValues, type Place, type Problem } from '../model/problem.ts';
import { unifyLineBreaks } from '../model/text/line-ends.ts';
import { isButton } from './check-form-fields.ts';
import { type FilledForm, readFilledForm } from './read-filled-form.ts';
import type { PdfField } from './read-pdf-fields.ts';

/** How far from the start a file says what it is. */
const headBytes = 1000;
const saysSchema = /"schema"\s{0,9}:\s{0,9}"eoms\/form-answers@/;

/** Whether bytes say of themselves that they are what a web form saved, whole or not. */
export function isFormAnswers(bytes: Uint8Array): boolean {
  return saysSchema.test(Buffer.from(bytes.subarray(0, headBytes)).toString());
}

/**
 * The bytes of what a web form saved → what was filled in, judged as the fields of a PDF are. `file` is the
 * name that problems carry.
 *
 * @throws EomsError `bad-data` with everything that is wrong, and where.
 */
export function readFormAnswers(bytes: Uint8Array, file: string): FilledForm {
  const parsed = parseJson(decodeText(bytes, file), file);
  return readFilledForm(fieldsIn(parsed), (problem) => placeOf(problem, parsed));
}

/** A field by its name, else the fields as a whole; what says which form it is, by that. */
function placeOf({ key, values = {} }: Problem, parsed: ParsedDocument): Place {
  if (key === 'exchange.form-identity' || key === 'exchange.form-newer') {
    return locate(parsed, ['form']);
  }
  const { name } = values;
  return locate(parsed, ['fields', ...(name === undefined ? [] : [String(name)])]);
}

function fieldsIn(parsed: ParsedDocument): readonly PdfField[] {
  const refuse = (key: MessageKey, path: DocumentPath, values?: MessageValues): never => {
    const place = locate(parsed, path);
    throw new EomsError('bad-data', [{ key, place, ...(values === undefined ? {} : { values }) }]);
  };
  const { value } = parsed;
  if (!isRecord(value)) return refuse('exchange.answers-damaged', []);
  const { schema, form, fields } = value;
  if (schema !== formAnswersSchema) return refuse('exchange.form-newer', ['schema']);
  if (!isRecord(fields)) return refuse('exchange.answers-damaged', ['fields']);
  const own = Object.entries(fields).map(([name, text]) =>
    typeof text === 'string'
      ? fieldOf(name, text)
      : refuse('exchange.answers-no-text', ['fields', name], { name }),
  );
  // What it says of itself is judged where the identity of every form is.
  const identity = form === undefined ? '' : JSON.stringify(form);
  return [fieldOf(identityField, identity), ...own];
}

function fieldOf(name: string, text: string): PdfField {
  const field = parseFieldName(name);
  const kind = field !== undefined && isButton(field) ? 'button' : 'text';
  return { name, kind, value: unifyLineBreaks(text).trim(), shown: [] };
}
