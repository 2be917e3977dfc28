import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildAssessment } from '../assessment/build-assessment.ts';
import { putAnswer, serializeAssessment } from '../assessment/edit-assessment.ts';
import { acquireLock, type Lock } from '../files/lock.ts';
import { readDocumentFile } from '../files/read-file.ts';
import { saveDurably } from '../files/save-durably.ts';
import type { Answer } from '../model/assessment.ts';
import type { Standard } from '../model/standard.ts';
import type { AnswerStore } from '../questionnaire/interviewer.ts';
import { parseDocument, shownPath } from './read-document.ts';

/** Answers on disk: what is recorded is saved before the promise is kept. */
export interface OpenAnswerStore extends AnswerStore {
  /** Gives the lock back. Nothing can be recorded after that. */
  close(): Promise<void>;
}

/** What a new assessment starts with. `schema` is the address of its JSON Schema, for editors. */
export interface NewAssessment {
  readonly started: string;
  readonly schema: string;
}

/**
 * Opens an assessment for writing, under a lock; makes it where it is absent. Every answer is put
 * into the file as it stands on disk: what somebody else changed meanwhile by hand is kept.
 *
 * @throws EomsError `locked` where somebody else holds it, `bad-data`, `cannot-create`, `io-failed`.
 */
export async function openAnswerStore(
  path: string,
  standard: Standard,
  fresh: NewAssessment,
): Promise<OpenAnswerStore> {
  await mkdir(dirname(path), { recursive: true });
  const lock = await acquireLock(path);
  try {
    if (!existsSync(path))
      await saveDurably(path, headOf(standard, fresh), { mayOverwrite: false });
    return await storeAt(path, standard, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function storeAt(path: string, standard: Standard, lock: Lock): Promise<OpenAnswerStore> {
  const order = standard.requirements.map(({ id }) => id);
  let open = await read(path, standard);
  const answers = new Map(open.answers);
  const recordAll = async (changes: ReadonlyMap<string, Answer>): Promise<void> => {
    const bytes = await readDocumentFile(path);
    if (hash(bytes) !== open.digest) open = await read(path, standard);
    for (const [id, answer] of changes) putAnswer(open.document, { id, answer, order });
    const saved = Buffer.from(serializeAssessment(open.document));
    await saveDurably(path, saved, { mayOverwrite: true });
    open = { ...open, digest: hash(saved) };
    for (const [id, answer] of changes) answers.set(id, answer);
  };
  return {
    answers,
    record: (id, answer) => recordAll(new Map([[id, answer]])),
    recordAll,
    close: () => lock.release(),
  };
}

async function read(path: string, standard: Standard) {
  const bytes = await readDocumentFile(path);
  const document = parseDocument(bytes, { file: shownPath(path), name: 'assessment' });
  const { answers } = buildAssessment(document, standard);
  return { answers, document: document.parsed.document(), digest: hash(bytes) };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function headOf(standard: Standard, { started, schema }: NewAssessment): Uint8Array {
  const edition = standard.edition === '' ? '' : `, edition: ${JSON.stringify(standard.edition)}`;
  return Buffer.from(
    [
      `# yaml-language-server: $schema=${schema}`,
      'schema: eoms/assessment@1',
      `standard: { id: ${standard.id}${edition} }`,
      `started: ${started}`,
      'answers: {}',
      '',
    ].join('\n'),
  );
}
