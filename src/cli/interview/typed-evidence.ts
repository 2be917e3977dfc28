import { looksLikeLink, refuseLine } from '../../app/answers/typed/check-typed.ts';
import { cutTitles, findEvidenceFault } from '../../app/answers/typed/draft-evidence.ts';
import { fileOf, parseEvidence } from '../../app/answers/typed/parse-evidence.ts';
import { newest } from '../../files/disk/find-newest.ts';
import { isLink } from '../../files/schema/check-formats.ts';
import type { Evidence } from '../../model/assessment.ts';
import { longestLine } from '../../model/rules/limits.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import type { AssessContext } from './question/assess-context.ts';

type EvidenceContext = Pick<AssessContext, 'messages' | 'findFile' | 'folder'>;

/** The evidence that a line at a prompt names, read as a cell of a table is. */
export function readTypedEvidence(
  text: string,
  { findFile }: EvidenceContext,
): readonly Evidence[] {
  return parseEvidence(text, findFile ?? findNone);
}

function findNone(): undefined {}

/** What is wrong with typed evidence; `undefined` where nothing is. */
export function refuseTypedEvidence(text: string, reading: EvidenceContext): string | undefined {
  const fault = findEvidenceFault(readTypedEvidence(text, reading));
  return fault === undefined ? undefined : reading.messages.text(fault.key, fault.values);
}

/** What is asked once where typed evidence names files that are not there; `undefined` where all are. */
export function doubtEvidence(text: string, reading: EvidenceContext): string | undefined {
  return sayAbsent(
    readTypedEvidence(text, reading).flatMap(({ file }) => file ?? []),
    reading,
  );
}

/** The same where a single file or link is typed. */
export function doubtSource(text: string, reading: EvidenceContext): string | undefined {
  const file = looksLikeLink(text) ? undefined : fileOf(text, reading.findFile ?? findNone);
  return sayAbsent(file === undefined ? [] : [file], reading);
}

/** A file may come later; a typing error is better found while it can be corrected. */
function sayAbsent(
  files: readonly string[],
  { messages, findFile, folder = '.' }: EvidenceContext,
): string | undefined {
  const absent = files.filter((file) => findFile !== undefined && findFile(file) === undefined);
  if (absent.length === 0) return undefined;
  const list = absent.map((file) => `"${cleanForTerminal(file)}"`).join(', ');
  const count = absent.length;
  return messages.text('questionnaire.file-absent', {
    count,
    list,
    folder: cleanForTerminal(folder),
  });
}

/** What is wrong with a typed file name or link; `undefined` where nothing is, or nothing is typed. */
export function refuseSource(text: string, reading: EvidenceContext): string | undefined {
  const { messages, findFile = findNone } = reading;
  if (text === '') return undefined;
  const tooMuch = refuseLine(text, messages);
  if (tooMuch !== undefined) return tooMuch;
  if (looksLikeLink(text))
    return isLink(text) ? undefined : messages.text('questionnaire.bad-link');
  return fileOf(text, findFile) === undefined ? refuseWords(text, reading) : undefined;
}

/** A whole path, a way up, and an address of a file, also in quotes. */
const pathElsewhere = /^["']?(?:[a-z]:[\\/]|[\\/~]|file:)|(?:^|["'\\/])\.\.[\\/]/i;

function refuseWords(text: string, { messages, folder }: EvidenceContext): string {
  const typed = cleanForTerminal(text);
  return folder !== undefined && pathElsewhere.test(text)
    ? messages.text('questionnaire.source-elsewhere', { typed, folder: cleanForTerminal(folder) })
    : messages.text('questionnaire.bad-source', { typed });
}

/** The question for the file or link of a piece; names the file that `+` stands for, where there is one. */
export function askForSource({ messages, findFile = findNone }: EvidenceContext): string {
  const file = findFile(newest);
  return file === undefined
    ? messages.text('questionnaire.evidence-source')
    : messages.text('questionnaire.evidence-source-newest', { file: cleanForTerminal(file) });
}

/** A piece of evidence with what was typed for its source; nothing typed gives no source. */
export function withSource(
  piece: Evidence,
  source: string,
  { findFile = findNone }: EvidenceContext,
): Evidence {
  if (source === '') return piece;
  if (looksLikeLink(source)) return { ...piece, link: source };
  return { ...piece, file: fileOf(source, findFile) ?? source };
}

/**
 * What is kept of evidence if the person is interrupted while typing its source: text that is not yet
 * a source goes into the title, or is kept separately where the title has no room.
 */
export function draftSource(
  piece: Evidence,
  typed: string,
  reading: EvidenceContext,
): readonly Evidence[] {
  const source = typed.replaceAll('\n', ' ').trim();
  if (refuseSource(source, reading) === undefined) return [withSource(piece, source, reading)];
  const title = `${piece.title} (${source})`;
  return title.length > longestLine ? [piece, ...cutTitles(source)] : [{ ...piece, title }];
}

/** A single piece for which a file or link may still be named. */
export function pieceWithoutSource([only, ...others]: readonly Evidence[]): Evidence | undefined {
  const hasSource = only?.file !== undefined || only?.link !== undefined;
  return others.length > 0 || hasSource ? undefined : only;
}
