import { join } from 'node:path';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { decodeText } from '../../files/text/decode-text.ts';
import { unifyLineEnds } from '../../model/text/line-ends.ts';

/** A summary as it was read. */
export interface WrittenSummary {
  /** The numbers that it was made from, on one line; empty where that is not said. */
  readonly madeFrom: string;
  readonly text: string;
  /** The lines of the file on which the two stand; of what is not there, the first. */
  readonly headLine: number;
  readonly textLine: number;
  /** Whether the file is as eoms proposed it. One of an eoms that kept no digest counts as edited. */
  readonly isUntouched: boolean;
}

/** The file of an engagement in which a person says what its board must know. */
export function summaryFile(folder: string, language: string): string {
  return join(folder, ['summary', language, 'md'].join('.'));
}

/** The comment at the top: which numbers the summary was made from, and the digest of what was proposed. */
const begin = '<!-- made-from: ';
const seal = /^proposed: ([0-9a-f]{64})\n/m;
const end = '-->';

/**
 * A proposal as it is laid into an engagement: below a comment that says what it was made from, what may be
 * done with it (`advice`), and by a digest of all this whether it was changed since.
 */
export async function composeSummary(
  madeFrom: string,
  advice: string,
  text: string,
): Promise<string> {
  const [head, rest] = [`${begin}${madeFrom}\n`, ['', advice, end, '', text].join('\n')];
  return `${head}proposed: ${await digestOf(`${head}${rest}`)}\n${rest}`;
}

/**
 * Reads a summary.
 *
 * @throws EomsError where the file cannot be read, or is not a text.
 */
export async function readSummary(file: string): Promise<WrittenSummary> {
  const written = decodeText(await readDocumentFile(file), shownPath(file));
  const whole = unifyLineEnds(written);
  const text = whole.trimStart();
  const lineAt = (rest: string): number =>
    whole.slice(0, whole.length - rest.length).split('\n').length;
  const headLine = lineAt(text);
  const close = text.indexOf(end);
  if (!text.startsWith(begin) || close === -1) {
    return { madeFrom: '', text, headLine, textLine: headLine, isUntouched: false };
  }
  const [first = ''] = text.slice(begin.length, close).split('\n');
  const [line = '', digest] = seal.exec(text.slice(0, close)) ?? [];
  const below = text.slice(close + end.length).trimStart();
  return {
    madeFrom: first.trim(),
    text: below,
    headLine,
    textLine: lineAt(below),
    isUntouched: digest !== undefined && digest === (await digestOf(text.replace(line, ''))),
  };
}

/** The line that says by itself which numbers a summary was made from. */
export function headOf(madeFrom: string): string {
  return `${begin}${madeFrom} ${end}`;
}

/** Blanks at the very end are an editor's, not a person's. */
async function digestOf(text: string): Promise<string> {
  // Node's cryptography takes a while to load, and only the report to the board needs it here.
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(unifyLineEnds(text).trimEnd()).digest('hex');
}
