import { basename } from 'node:path';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import { decodeText } from '../../files/text/decode-text.ts';
import type { Notice } from '../../model/notice.ts';
import { EomsError } from '../../model/problem.ts';

/** An assessment and the day on which it was begun. */
export interface StartedAssessment {
  readonly path: string;
  readonly started: string;
}

/** When a file among the assessments was begun, or that it is none. */
export type FoundStart = StartedAssessment | { readonly notice: Notice };

/** Finds when the assessment at a path was begun. */
export type StartReader = (path: string) => Promise<FoundStart>;

const schemaLine = /^schema:[ \t]*["']?(eoms\/[\w-]+)@/m;
const startedLine = /^started:[ \t]*["']?(\d{4}-\d\d-\d\d)["']?[ \t]*(?:#.*)?$/m;

/**
 * Reads when an assessment was begun.
 *
 * @throws EomsError as `readDocumentFile` and `startIn` do.
 */
export async function readStart(path: string): Promise<FoundStart> {
  return startIn(await readDocumentFile(path), path);
}

/**
 * When the assessment in the bytes of a file was begun. Its head says so; the whole is read only where that
 * is written in another way.
 *
 * @throws EomsError `bad-data` where this is not text, or neither an assessment nor marked as something else.
 */
export function startIn(bytes: Uint8Array, path: string): FoundStart {
  const file = shownPath(path);
  const text = decodeText(bytes, file);
  const [, found = 'eoms/assessment'] = schemaLine.exec(text) ?? [];
  if (found !== 'eoms/assessment') {
    const values = { file, found };
    return { notice: { key: 'cli.not-an-assessment', values, isWarning: true } };
  }
  const started = startedLine.exec(text)?.[1];
  if (started !== undefined) return { path, started };
  return { path, started: parseDocument(bytes, { file, name: 'assessment' }).value.started };
}

/** A file among the assessments that does not show when it was begun. */
export interface UnreadAssessment {
  readonly path: string;
  /** The name of the file without its ending. */
  readonly name: string;
  readonly refusal: EomsError;
}

/** What was found in files, each kind in their order. */
export interface ReadStarts {
  readonly starts: readonly FoundStart[];
  readonly unread: readonly UnreadAssessment[];
}

/** Reads the starts of many one after the other: of very many open at once a system allows none more. */
export async function readStarts(paths: readonly string[], read: StartReader): Promise<ReadStarts> {
  const starts: FoundStart[] = [];
  const unread: UnreadAssessment[] = [];
  for (const path of paths) {
    try {
      starts.push(await read(path));
    } catch (error) {
      if (!(error instanceof EomsError)) throw error;
      unread.push({ path, name: nameOfAssessment(path), refusal: error });
    }
  }
  return { starts, unread };
}

/** The name of an assessment without its ending, of which there are two. */
export function nameOfAssessment(path: string): string {
  return basename(path).replace(/\.ya?ml$/i, '');
}
