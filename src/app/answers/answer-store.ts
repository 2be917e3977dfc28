import { isSameAssessment, putEntry } from '../../assessment/edit-assessment.ts';
import { putAnswers, putFindings } from '../../assessment/put-entries.ts';
import { keepWritten } from '../../assessment/written-items.ts';
import { serializeDocument } from '../../editing/edit-document.ts';
import { isThere } from '../../files/disk/is-there.ts';
import { refuseAwaited } from '../../files/disk/placeholder.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { type HeldDocument, holdDocument } from '../../files/save/hold-document.ts';
import { saveDurably } from '../../files/save/save-durably.ts';
import { decodeText, markBefore } from '../../files/text/decode-text.ts';
import type { ParsedYaml } from '../../files/yaml/parse-yaml.ts';
import type { Answer, Assessment, AssessmentOrigin, Finding } from '../../model/assessment.ts';
import type { AssessmentDocument } from '../../model/document.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { quoteYaml, writeId } from '../../model/text/quote-yaml.ts';
import type { AnswerStore } from '../../questionnaire/interviewer.ts';
import { readAssessment } from '../engagement/open-assessment.ts';
import { refuseResult } from './refuse-result.ts';

/** What is recorded in one step: answers, and whole lists of findings, by requirement id. */
export interface AssessmentChanges {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Answers on disk: what is recorded is saved before the promise is kept. */
export interface OpenAnswerStore extends AnswerStore {
  /** The content of the assessment when it was opened. */
  readonly assessment: Assessment;
  /** Records answers and findings in one step: all of them or none. */
  recordChanges(changes: AssessmentChanges): Promise<void>;
  /** Gives the lock back. Nothing can be recorded after that. */
  close(): Promise<void>;
}

/** What a new assessment starts with. `schema` is the address of its JSON Schema, for editors. */
export interface NewAssessment {
  readonly started: string;
  readonly schema: string;
  readonly from?: AssessmentOrigin | undefined;
}

/**
 * Opens an assessment for writing, under a lock. A missing one is created with the first recorded
 * answer, not before, since an empty one would count as the newest. Every answer is put into the file
 * as it is on disk and changes only its own lines: edits made by hand meanwhile are kept.
 *
 * @throws EomsError `locked` where another process holds it, `bad-data`, `cannot-create`,
 * `io-failed`.
 */
export async function openAnswerStore(
  path: string,
  standard: Standard,
  fresh: NewAssessment,
): Promise<OpenAnswerStore> {
  const held = await holdDocument(path);
  try {
    return await openLocked({ path, standard, ...held }, fresh);
  } catch (error) {
    await held.close();
    throw error;
  }
}

/** An assessment that only this process may write until it is closed. */
interface Locked extends HeldDocument {
  readonly path: string;
  readonly standard: Standard;
}

async function openLocked(locked: Locked, fresh: NewAssessment): Promise<OpenAnswerStore> {
  const { path, standard, within } = locked;
  const isNew = !isThere(path);
  if (isNew) refuseAwaited(path);
  const bytes = isNew ? headOf(standard, fresh) : await readDocumentFile(path);
  let open: OpenAssessment = { ...openBytes(bytes, path, standard), isNew };
  const { assessment } = open;
  const answers = new Map(assessment.answers);
  const recordChanges = async (changes: AssessmentChanges): Promise<void> => {
    if (open.isNew && changes.answers.size + changes.findings.size === 0) return;
    open = await reopenAsItStands(open, standard);
    const changed = change(open, changes, standard);
    await saveDurably(path, changed.bytes, { mayOverwrite: !open.isNew, within });
    open = changed;
    for (const [id, answer] of changes.answers) answers.set(id, answer);
  };
  const recordAll = (changes: ReadonlyMap<string, Answer>): Promise<void> =>
    recordChanges({ answers: changes, findings: new Map() });
  return {
    answers,
    assessment,
    recordChanges,
    record: (id, answer) => recordAll(new Map([[id, answer]])),
    recordAll,
    close: () => locked.close(),
  };
}

/** The assessment as it is on disk now, as it may have been edited by hand, or created. */
async function reopenAsItStands(open: OpenAssessment, standard: Standard): Promise<OpenAssessment> {
  const { path } = open;
  if (open.isNew && !isThere(path)) return open;
  const bytes = await readDocumentFile(path);
  return !open.isNew && open.bytes.equals(bytes) ? open : openBytes(bytes, path, standard);
}

/** An assessment on disk, and its content. */
interface OpenAssessment {
  /** It does not exist yet, so its content has no places. */
  readonly isNew: boolean;
  readonly path: string;
  readonly bytes: Buffer;
  readonly parsed: ParsedYaml;
  readonly written: AssessmentDocument;
  readonly assessment: Assessment;
}

function openBytes(bytes: Uint8Array, path: string, standard: Standard): OpenAssessment {
  const { document, assessment } = readAssessment(bytes, shownPath(path), standard);
  const { parsed, value: written } = document;
  return { isNew: false, path, bytes: Buffer.from(bytes), parsed, written, assessment };
}

/**
 * Puts changes into the lines of the file. If the result does not say what it should, the whole
 * document is rewritten, which costs the layout that the user gave it, but never an answer.
 */
function change(
  open: OpenAssessment,
  changes: AssessmentChanges,
  standard: Standard,
): OpenAssessment {
  const { path, bytes, parsed, written, assessment } = open;
  const wanted = {
    ...assessment,
    answers: new Map([...assessment.answers, ...changes.answers]),
    findings: new Map([...assessment.findings, ...changes.findings]),
  };
  const order = standard.requirements.map(({ id }) => id);
  const kept = keepWritten(changes, written, standard.requirements);
  const text = decodeText(bytes, path);
  const mark = markBefore(text, bytes);
  const reopen = (saved: string): OpenAssessment =>
    openBytes(Buffer.concat([mark, Buffer.from(saved)]), path, standard);
  const put = putChanges(text, kept, order);
  const reopened = put === undefined ? undefined : unlessRefused(() => reopen(put));
  if (reopened !== undefined && isSameAssessment(reopened.assessment, wanted)) return reopened;
  const document = parsed.document();
  for (const [id, answer] of kept.answers) putEntry(document, { id, answer, order });
  for (const [id, findings] of kept.findings) putEntry(document, { id, findings, order });
  return refuseResult(shownPath(path), () => reopen(serializeDocument(document)));
}

function putChanges(
  text: string,
  { answers, findings }: AssessmentChanges,
  order: readonly string[],
): string | undefined {
  const put = answers.size === 0 ? text : putAnswers(text, answers, order);
  return put === undefined ? undefined : putFindings(put, findings, order);
}

function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof EomsError) return undefined;
    throw error;
  }
}

function headOf(standard: Standard, { started, schema, from }: NewAssessment): Uint8Array {
  const edition = standard.edition === '' ? '' : `, edition: ${quoteYaml(standard.edition)}`;
  return Buffer.from(
    [
      `# yaml-language-server: $schema=${schema}`,
      'schema: eoms/assessment@1',
      `standard: { id: ${writeId(standard.id)}${edition} }`,
      `started: ${started}`,
      ...(from === undefined ? [] : [`from: ${writeOrigin(from)}`]),
      'answers: {}',
      '',
    ].join('\n'),
  );
}

function writeOrigin({ file, started, ask }: AssessmentOrigin): string {
  const asked = ask.length === 0 ? '' : `, ask: [${ask.map(quoteYaml).join(', ')}]`;
  return `{ file: ${quoteYaml(file)}, started: ${started}${asked} }`;
}
