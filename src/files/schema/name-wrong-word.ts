import { nearestWord } from '../../model/text/nearest-word.ts';
import type { Saying } from './name-value.ts';
import { list, quote } from './name-value.ts';
import type { SchemaError } from './schema-error.ts';

const digits: readonly string[] = Array.from({ length: 10 }, (_, digit) => String(digit));

/** A value that is not one of those listed: another word, or the right one with wrong quotes. */
export function nameWrongWord(error: SchemaError, source: string | undefined): Saying {
  const words = listWords(error.params['allowedValues']);
  const allowed = list(words);
  if (source === undefined) return { key: 'files.word-not-single', values: { allowed } };
  const found = quote(source);
  if (words.includes(source)) {
    const isText = typeof error.value === 'string';
    return { key: isText ? 'files.take-quotes-away' : 'files.needs-quotes', values: { source } };
  }
  // Of the digits allowed, the scale of the standard has some: listing them would mislead.
  const saying: Saying = digits.every((digit) => words.includes(digit))
    ? { key: 'files.rating-unknown', values: { found, na: String(words.includes('na')) } }
    : { key: 'files.word-unknown', values: { found, allowed } };
  const meant = nearestWord(
    found,
    words.filter((word) => !/^\d/.test(word)),
  );
  if (meant === undefined) return saying;
  return { ...saying, hintKey: 'files.did-you-mean', hintValues: { word: meant } };
}

function listWords(allowed: unknown): readonly string[] {
  return Array.isArray(allowed) ? allowed.map(String) : [];
}

/** Not the one value allowed here; mostly the `schema:` line of another kind of document. */
export function nameWrongConstant(error: SchemaError, source: string | undefined): Saying {
  const wanted = String(error.params['allowedValue']);
  const values = { wanted, found: quote(source ?? '') };
  if (error.path.length !== 1 || error.path[0] !== 'schema')
    return { key: 'files.constant', values };
  const written = /^(eoms\/.+)@(\d+)$/.exec(source ?? '');
  if (written === null) return { key: 'files.schema-unknown', values };
  const [wantedName, wantedVersion] = wanted.split('@');
  if (written[1] !== wantedName) return { key: 'files.schema-other', values };
  const saying: Saying = { key: 'files.schema-version', values };
  const isNewer = Number(written[2]) > Number(wantedVersion);
  return isNewer ? { ...saying, hintKey: 'files.newer-eoms' } : saying;
}
