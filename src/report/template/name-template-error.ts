import { LiquidError } from 'liquidjs';
import type { MessageKey } from '../../model/message-key.ts';
import type { Problem } from '../../model/problem.ts';
import type { TemplateWork } from '../engine/render-template.ts';
import { TemplateRefused } from '../words/template-refused.ts';
import { placeOf, quoteToken } from './template-check.ts';

/** What the template engine says → what is wrong. Its words are those of liquidjs 10.30. */
const reasons: readonly (readonly [words: RegExp, key: MessageKey])[] = [
  [/^undefined variable: (.+?)(?:, (?:file:|line:)|$)/, 'template.unknown-variable'],
  [/^undefined filter: (\S+)/, 'template.unknown-filter'],
  [/^tag "(.+)" not found/, 'template.unknown-tag'],
  [/^ENOENT: Failed to lookup "(.*)" in /, 'template.unknown-part'],
  [/^template render limit exceeded/, 'template.too-slow'],
  [/^memory alloc limit exceeded/, 'template.too-much'],
  [/^parse length limit exceeded/, 'template.too-long'],
  [/^Invalid (?:string|array) length/, 'template.too-much'],
  [/^Maximum call stack size exceeded/, 'template.too-deep'],
];

/**
 * What went wrong while a template was filled, with file, line and column; `undefined` where it was
 * not the template's fault. `fileOf` gives the file of a template, as problems name it.
 */
export function nameTemplateError(
  error: unknown,
  { name: main, templates }: Pick<TemplateWork, 'name' | 'templates'>,
  fileOf: (name: string) => string,
): Problem | undefined {
  if (!LiquidError.is(error)) return nameLimit(error, fileOf(main));
  const { token } = error;
  const [name = ''] = Object.entries(templates).find(([, text]) => text === token.input) ?? [];
  const place = { file: fileOf(token.file ?? name), ...placeOf(token) };
  return { ...nameReason(error), place };
}

/** What stops the engine before it has read anything has no place but the file. */
function nameLimit(error: unknown, file: string): Problem | undefined {
  const message = error instanceof Error ? error.message : '';
  const reason = reasons.find(([words]) => words.test(message));
  return reason === undefined ? undefined : { key: reason[1], place: { file } };
}

function nameReason(error: LiquidError): Omit<Problem, 'place'> {
  const cause = innermost(error);
  if (cause instanceof TemplateRefused) return { key: cause.key, values: cause.values };
  for (const [words, key] of reasons) {
    const said = words.exec(cause.message);
    if (said !== null) return { key, values: { name: (said[1] ?? '').slice(0, 80) } };
  }
  const text = quoteToken(error.token, error.token);
  return { key: 'template.not-understood', values: { text } };
}

function innermost(error: Error): Error {
  const { originalError: inner } = LiquidError.is(error) ? error : {};
  return inner === undefined ? error : innermost(inner);
}
