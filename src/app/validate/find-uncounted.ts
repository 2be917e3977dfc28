import { dirname } from 'node:path';
import { readDocument } from '../../files/read-document.ts';
import type { Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { remarkOutOfScope } from '../../questionnaire/remark-out-of-scope.ts';
import type { AnswerEntries } from '../answers/answer-entries.ts';
import { readAnswersCsv } from '../answers/read-answers-csv.ts';
import { readAnswersYaml } from '../answers/read-answers-yaml.ts';
import {
  findEngagement,
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../engagement/workspace.ts';
import type { World } from '../world.ts';
import { kindOfFile } from './file-checks.ts';

/**
 * Answers in files that count for nothing, since their requirements are out of scope, each with its
 * place. The files must have been found right.
 */
export async function findUncounted(
  paths: readonly string[],
  where: WorkspaceOptions,
  { cwd }: Pick<World, 'cwd'>,
): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const path of paths) {
    const read = readers[await kindOfFile(path)];
    if (read === undefined) continue;
    const workspace = await openWorkspace(findEngagement(dirname(path)) ?? cwd, where, cwd);
    const { value, locate } = await read(path, workspace);
    const answers = Object.entries(value.answers).map(([id, answer]) => {
      return { id, answer, place: locate(['answers', id], 'key') };
    });
    found.push(...remarkOutOfScope(answers, workspace));
  }
  return found;
}

type ReadAnswers = (path: string, workspace: Workspace) => Promise<Located<AnswerEntries>>;

/** How answers are read from files of the kinds that have some. */
const readers: Readonly<Record<string, ReadAnswers>> = {
  assessment: (path) => readDocument(path, 'assessment'),
  answers: (path) => readAnswersYaml(path),
  table: (path, { standard }) => readAnswersCsv(path, { standard, hasFile: () => false }),
};
