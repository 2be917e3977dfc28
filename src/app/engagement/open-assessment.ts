import { basename, join, relative, sep } from 'node:path';
import { buildAssessment, checkAssessment } from '../../assessment/build-assessment.ts';
import { portablePath } from '../../files/disk/portable-path.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { type OpenDocument, parseDocument } from '../../files/read-document.ts';
import type { AnswerSource, Assessment } from '../../model/assessment.ts';
import type { AssessmentDocument } from '../../model/document.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { assessmentsFolder } from './choose-assessment.ts';
import type { Workspace } from './workspace.ts';

/** An assessment that was read: what it says, and the document in which everything has its place. */
export interface ReadAssessment {
  readonly document: OpenDocument<AssessmentDocument>;
  readonly assessment: Assessment;
}

/** One of an engagement, with the place of each answer, by requirement id. */
export interface OpenedAssessment extends ReadAssessment {
  readonly sources: ReadonlyMap<string, AnswerSource>;
}

/**
 * Reads the assessment that was chosen.
 *
 * @throws EomsError `input-missing` where nothing has been assessed yet; `bad-data` with everything
 * that is wrong in it.
 */
export async function openAssessment(
  { folder, standard }: Workspace,
  path: string | undefined,
): Promise<OpenedAssessment> {
  if (path === undefined) {
    const values = { folder: shownPath(join(folder, assessmentsFolder)) };
    throw new EomsError('input-missing', [
      { key: 'cli.no-assessment', values, hintKey: 'cli.no-assessment.hint' },
    ]);
  }
  const read = readAssessment(await readDocumentFile(path), shownPath(path), standard);
  return { ...read, sources: sourcesOf(read, nameFrom(folder, path)) };
}

/**
 * The bytes of an assessment → its content, checked against its standard. `file` is the name used in
 * problems.
 *
 * @throws EomsError `bad-data` with everything that is wrong in it.
 */
export function readAssessment(
  bytes: Uint8Array,
  file: string,
  standard: Standard,
): ReadAssessment {
  const document = parseDocument(bytes, {
    file,
    name: 'assessment',
    check: (one) => checkAssessment(one, standard),
  });
  return { document, assessment: buildAssessment(document.value, standard) };
}

function sourcesOf(
  { document, assessment }: ReadAssessment,
  file: string,
): ReadonlyMap<string, AnswerSource> {
  return new Map(
    [...assessment.answers.keys()].map((id) => {
      const { line = 1 } = document.locate(['answers', id], 'key');
      return [id, { file, line }];
    }),
  );
}

/**
 * The path of a file from the folder of its engagement, the same on every machine; a file elsewhere
 * is identified by its name alone.
 */
function nameFrom(folder: string, path: string): string {
  const way = relative(folder, path);
  const isInside = way !== '..' && !way.startsWith(`..${sep}`) && way !== path;
  return cleanForTerminal(isInside ? portablePath(way) : basename(path));
}
