import { sumFilesInside } from '../../files/disk/read-inside.ts';
import type { AssessmentDocument } from '../../model/document.ts';
import type { DocumentPath, Located } from '../../model/located.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { Problem } from '../../model/problem.ts';

interface NamedEvidence {
  readonly file: string;
  readonly sha256: string | undefined;
  readonly path: DocumentPath;
}

/** The messages for evidence files, whose paths are relative to the engagement's folder. */
const keys: Readonly<Record<string, MessageKey>> = {
  'files.inside-missing': 'cli.evidence-missing',
  'files.not-inside': 'cli.evidence-outside',
};

/** Every piece of evidence in an assessment that cannot be relied on. `folder` is that of its engagement. */
export type EvidenceCheck = (
  document: Located<AssessmentDocument>,
  folder: string,
) => Promise<readonly Problem[]>;

/**
 * Makes the check of evidence whose file is not there, leads out of the engagement, or is another one than
 * that whose sum was noted. Each file is read once, however many assessments name it.
 */
export function evidenceChecker(): EvidenceCheck {
  const sumInside = sumFilesInside();
  return async ({ value, locate }, folder) => {
    const problems: Problem[] = [];
    for (const { file, sha256, path } of namedIn(value)) {
      const found = await sumInside({ folder, path: file }, sha256 !== undefined);
      if ('problem' in found) {
        const key = keys[found.problem.key] ?? found.problem.key;
        problems.push({ ...found.problem, key, place: locate([...path, 'file']) });
      } else if (sha256 !== undefined && sha256 !== found.sum) {
        const values = { path: file, found: found.sum };
        problems.push({ key: 'cli.evidence-changed', values, place: locate([...path, 'sha256']) });
      }
    }
    return problems;
  };
}

function namedIn({ answers }: AssessmentDocument): readonly NamedEvidence[] {
  return Object.entries(answers).flatMap(([id, { evidence = [] }]) =>
    evidence.flatMap(({ file, sha256 }, index): readonly NamedEvidence[] =>
      file === undefined ? [] : [{ file, sha256, path: ['answers', id, 'evidence', index] }],
    ),
  );
}
