import { colourPattern, fillPattern } from '../../model/schema/patterns.ts';
import type { Saying } from './name-value.ts';
import { quote } from './name-value.ts';
import type { SchemaError } from './schema-error.ts';

/**
 * A value of another type than expected. For a number or a yes where text is expected, and for a
 * number in quotes, the advice is about the quotes: `8.10` without them would become 8.1.
 */
export function nameWrongType(error: SchemaError, source = ''): Saying {
  const wanted = listTypes(error.params['type']);
  const found = typeOf(error.value);
  if (found === 'null' && isColour(error)) return { key: 'files.colour-needs-quotes' };
  const advice = adviseOnQuotes(source, found, wanted);
  if (advice !== undefined) return { key: advice, values: { source: quote(source) } };
  const [first = 'any', second = 'none'] = wanted.filter((type) => type !== 'null');
  return { key: 'files.wrong-type', values: { wanted: first, or: second, found } };
}

function adviseOnQuotes(
  source: string,
  found: string,
  wanted: readonly string[],
): 'files.needs-quotes' | 'files.take-quotes-away' | undefined {
  if (source === '') return undefined;
  if (wanted.includes('string')) return 'files.needs-quotes';
  return found === 'string' && isWritten(source, wanted) ? 'files.take-quotes-away' : undefined;
}

/** A colour that was written without quotes has become a comment, and nothing is left of it. */
function isColour({ schema }: SchemaError): boolean {
  return schema['pattern'] === colourPattern || schema['pattern'] === fillPattern;
}

function listTypes(type: unknown): readonly string[] {
  return Array.isArray(type) ? type.map(String) : [String(type)];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number' && !Number.isInteger(value)) {
    return Number.isFinite(value) ? 'fraction' : 'infinite';
  }
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Whether the text, without its quotes, would have an expected type. */
function isWritten(text: string, wanted: readonly string[]): boolean {
  if (/^(?:true|false)$/.test(text)) return wanted.includes('boolean');
  if (/^-?\d+$/.test(text)) return wanted.includes('integer') || wanted.includes('number');
  return /^-?\d+\.\d+$/.test(text) && wanted.includes('number');
}
