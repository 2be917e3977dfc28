import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { MessageKey } from '../model/message-key.ts';
import { EomsError } from '../model/problem.ts';
import { isPdf } from './is-pdf.ts';
import { limitReading } from './limit-reading.ts';
import { mendDecryptedStrings } from './mend-decrypted-strings.ts';
import { maxPdfBytes, maxPlainBytes } from './pdf-limits.ts';
import { isBeyondLimits } from './reading-costs.ts';

/**
 * The bytes of a PDF → the opened document, decrypted if it opens with an empty password. Nothing in
 * it is run, followed or drawn. `file` is the name used in problems.
 *
 * @throws EomsError `bad-data` where the bytes are more than 160 MB, not a PDF, truncated, protected
 * by a password, encrypted in an unknown way, malformed (ISO 32000-1, 7.5), or hold or unfold to more
 * than any eoms file.
 */
export async function openPdfFile(bytes: Uint8Array, file: string): Promise<PDFDocument> {
  const wrong = findWrongShape(bytes);
  if (wrong !== undefined) throw refusal(wrong, file);
  const document = await load(bytes, file);
  if (isBeyondLimits()) throw refusal('exchange.pdf-too-hard', file);
  if (!hasPages(document)) throw refusal('exchange.pdf-broken', file);
  return document;
}

function refusal(key: MessageKey, file: string, cause?: unknown): EomsError {
  const limit = maxPdfBytes / 1_000_000;
  return new EomsError('bad-data', [{ key, values: { limit }, place: { file } }], cause);
}

function findWrongShape(bytes: Uint8Array): MessageKey | undefined {
  if (bytes.length > maxPdfBytes) return 'files.too-large';
  if (!isPdf(bytes)) return 'exchange.not-a-pdf';
  if (!isWhole(bytes)) return 'exchange.pdf-truncated';
  return plainBytesIn(bytes) > maxPlainBytes ? 'exchange.pdf-too-hard' : undefined;
}

/** How far from the start a linearised file says that it is one. */
const headBytes = 2048;

/**
 * Whether the end is there: `%%EOF`, and no object after it, as in an update that was cut off. The
 * first part of a linearised file ends with `%%EOF` as well, but says how long the whole is.
 */
function isWhole(bytes: Uint8Array): boolean {
  const end = bufferOf(bytes).lastIndexOf('%%EOF');
  if (end === -1 || /\d\s+\d+\s+obj\b/.test(textOf(bytes.subarray(end)))) return false;
  const [, linearised = ''] = textOf(bytes.subarray(0, headBytes)).split('/Linearized', 2);
  const [, length = 0] = /\/L\s+(\d+)/.exec(linearised.replace(/>[^]*/, '')) ?? [];
  return Number(length) <= bytes.length;
}

/** One character for each byte. */
function textOf(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('latin1');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** How many bytes are outside of streams, where pdf-lib reads character by character. */
function plainBytesIn(bytes: Uint8Array): number {
  const buffer = bufferOf(bytes);
  let plain = 0;
  for (let at = 0; ; ) {
    const start = buffer.indexOf('stream', at);
    const end = start === -1 ? -1 : buffer.indexOf('endstream', start);
    if (end === -1) return plain + buffer.length - at;
    plain += start - at;
    at = end + 'endstream'.length;
  }
}

async function load(bytes: Uint8Array, file: string): Promise<PDFDocument> {
  const { stackTraceLimit } = Error;
  try {
    limitReading();
    // In a broken file pdf-lib fails at very many places, and where in its code is nothing to anybody.
    Error.stackTraceLimit = 0;
    const options = { password: '', updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY };
    const document = await PDFDocument.load(bytes, options);
    if (document.context.isDecrypted) mendDecryptedStrings(document.context, bytes);
    return document;
  } catch (cause) {
    throw refusal(keyOf(cause), file, cause);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** An error of pdf-lib → its meaning. It has no codes, so its message is matched. */
function keyOf(cause: unknown): MessageKey {
  if (isBeyondLimits()) return 'exchange.pdf-too-hard';
  const reason = cause instanceof Error ? cause.message : '';
  if (/password/i.test(reason)) return 'exchange.pdf-password';
  if (/encrypt|crypt filter|key length/i.test(reason)) return 'exchange.pdf-encryption';
  return 'exchange.pdf-broken';
}

function hasPages({ catalog }: PDFDocument): boolean {
  return catalog instanceof PDFDict && catalog.lookup(PDFName.of('Pages')) instanceof PDFDict;
}
