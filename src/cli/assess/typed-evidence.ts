import { isLink } from '../../files/check-formats.ts';
import type { Evidence } from '../../model/assessment.ts';
import type { AssessContext } from './assess-context.ts';
import { cutLine, longestLine } from './check-typed.ts';
import { parseEvidence } from './parse-evidence.ts';

type Reading = Pick<AssessContext, 'messages' | 'hasFile'>;

/** The evidence that a line at a prompt names, read as a cell of a table is. */
export function readTypedEvidence(text: string, { hasFile }: Reading): readonly Evidence[] {
  return parseEvidence(text, hasFile ?? (() => false));
}

/** What is wrong with typed evidence; `undefined` where nothing is. */
export function refuseTypedEvidence(text: string, reading: Reading): string | undefined {
  const { messages } = reading;
  const pieces = readTypedEvidence(text, reading);
  if (pieces.some(({ link }) => link !== undefined && !isLink(link))) {
    return messages.text('questionnaire.bad-link');
  }
  const length = Math.max(0, ...pieces.map(({ title }) => title.length));
  const limit = longestLine;
  return length > limit ? messages.text('questionnaire.too-long', { length, limit }) : undefined;
}

/**
 * What is kept of evidence that is still being typed when the person is interrupted: what could not be
 * recorded as it stands becomes a title, so that no letter is lost.
 */
export function draftEvidence(text: string, reading: Reading): readonly Evidence[] {
  const line = text.replaceAll('\n', ' ');
  if (refuseTypedEvidence(line, reading) === undefined) return readTypedEvidence(line, reading);
  return [{ title: cutLine(line) }];
}

/** The title of a single piece for which a file or link may still be named. */
export function titleWithoutSource([only, ...others]: readonly Evidence[]): string | undefined {
  const hasSource = only?.file !== undefined || only?.link !== undefined;
  return others.length > 0 || hasSource ? undefined : only?.title;
}
