import { parseJson } from '../files/json/parse-json.ts';
import { nameSchemaError } from '../files/schema/name-schema-error.ts';
import { pruneSchemaErrors } from '../files/schema/prune-schema-errors.ts';
import { isRecord, type SchemaError } from '../files/schema/schema-error.ts';
import { validatorOf } from '../files/schema/validators.ts';
import { decodeText } from '../files/text/decode-text.ts';
import { refuseDocument } from '../files/text/refuse-document.ts';
import { locate } from '../files/yaml/locate.ts';
import type { ParsedDocument } from '../files/yaml/parsed-document.ts';
import type { FormAnswersDocument } from '../model/document.ts';
import { parseFieldName } from '../model/form.ts';
import type { DocumentPath } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { unifyLineBreaks } from '../model/text/line-ends.ts';
import { isButton } from './check-form-fields.ts';
import { type FilledForm, judgeFields } from './read-filled-form.ts';
import { nameIdentityFault } from './read-form-identity.ts';
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
  const { form, fields } = checkAnswers(parsed);
  const own = Object.entries(fields).map(([name, text]) => fieldOf(name, text));
  return judgeFields(own, form, ({ values = {} }) => {
    const { name } = values;
    return locate(parsed, ['fields', ...(name === undefined ? [] : [String(name)])]);
  });
}

function checkAnswers(parsed: ParsedDocument): FormAnswersDocument {
  const schema = validatorOf('form-answers');
  if (schema.accepts(parsed.value)) return parsed.value;
  const errors = pruneSchemaErrors(schema.errors(parsed.value));
  const faults = errors.flatMap((error) => faultsOf(error, parsed));
  // Whatever is wrong with what says which form it is, is said once.
  refuseDocument([...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]);
}

/** A rule that is broken → what to say, in the words of forms where there are such. */
function faultsOf(error: SchemaError, parsed: ParsedDocument): readonly Problem[] {
  const { missing } = error.params;
  const [part, name] = error.path;
  if (part !== undefined) return [faultIn({ part, name }, error, parsed)];
  if (Array.isArray(missing)) {
    return missing.map((key) => faultIn({ part: String(key), name: undefined }, error, parsed));
  }
  if (error.keyword === 'type') return [damaged(parsed, [])];
  const key = String(error.params['additionalProperty']);
  return [{ ...nameSchemaError(error, undefined), place: locate(parsed, [key], 'key') }];
}

function faultIn(
  { part, name }: { readonly part: string | number; readonly name: string | number | undefined },
  error: SchemaError,
  parsed: ParsedDocument,
): Problem {
  const place = locate(parsed, [part]);
  if (part === 'schema') return { key: 'exchange.form-newer', place };
  if (part === 'form') return { key: nameIdentityFault(JSON.stringify(formIn(parsed))), place };
  if (name === undefined) return damaged(parsed, [part]);
  const values = { name: String(name) };
  return { key: 'exchange.answers-no-text', values, place: locate(parsed, error.path) };
}

function damaged(parsed: ParsedDocument, path: DocumentPath): Problem {
  return { key: 'exchange.answers-damaged', place: locate(parsed, path) };
}

function formIn({ value }: ParsedDocument): unknown {
  return isRecord(value) ? value['form'] : undefined;
}

function fieldOf(name: string, text: string): PdfField {
  const field = parseFieldName(name);
  const kind = field !== undefined && isButton(field) ? 'button' : 'text';
  return { name, kind, value: unifyLineBreaks(text).trim(), shown: [] };
}
