import { checkAssessment } from '../../assessment/build-assessment.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import { refuseDocument } from '../../files/text/refuse-document.ts';
import type { AssessmentDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { settleAll } from '../../model/problems/join-failures.ts';
import type { Standard } from '../../model/standard.ts';
import type { EvidenceCheck } from '../look/check-evidence-files.ts';
import type { SortedFile } from './kind-of-file.ts';

/** What is wrong by the standard of an engagement; nothing, where that cannot be opened. */
export type ProblemsBy = (check: (standard: Standard) => readonly Problem[]) => readonly Problem[];

/** What an assessment is held against. */
interface Yardstick {
  /** Of its engagement, in which its evidence is; `undefined` = it belongs to none. */
  readonly folder: string | undefined;
  readonly problemsBy: ProblemsBy;
  readonly checkEvidence: EvidenceCheck;
}

/**
 * Holds an assessment against its schema and the standard, and looks for the files that its evidence
 * names, whatever else is wrong with it.
 *
 * @throws EomsError `bad-data` with every problem.
 */
export async function readAssessmentFile(
  { path, bytes }: Pick<SortedFile, 'path' | 'bytes'>,
  { folder, problemsBy, checkEvidence }: Yardstick,
): Promise<Located<AssessmentDocument>> {
  const sound: Located<AssessmentDocument>[] = [];
  const parse = async () =>
    parseDocument(bytes, {
      file: shownPath(path),
      name: 'assessment',
      check: (document) => {
        sound.push(document);
        return problemsBy((standard) => checkAssessment(document, standard));
      },
    });
  const refuseLost = async (one: Located<AssessmentDocument>): Promise<void> => {
    const problems = folder === undefined ? [] : await checkEvidence(one, folder);
    if (problems.length > 0) refuseDocument(problems);
  };
  const parsing = parse();
  await Promise.allSettled([parsing]);
  const [document] = await settleAll([parsing, ...sound.map(refuseLost)]);
  return document;
}
