import { extname } from 'node:path';
import { buildAnswers } from '../../../assessment/build-assessment.ts';
import { checkAnswers } from '../../../assessment/check-answers.ts';
import { lookBehind } from '../../../files/disk/is-there.ts';
import { readDocumentFile } from '../../../files/disk/read-file.ts';
import { shownPath } from '../../../files/disk/shown-path.ts';
import { isStandardInput } from '../../../files/disk/standard-input.ts';
import { refuseDocument } from '../../../files/text/refuse-document.ts';
import type { Located } from '../../../model/located.ts';
import { EomsError } from '../../../model/problem.ts';
import { firstProblems } from '../../../model/problems/first-problems.ts';
import type { Standard } from '../../../model/standard.ts';
import type { AnswerContext, AnswerEntries, GivenAnswer, GivenAnswers } from './answer-entries.ts';
import { checkAnswerShape } from './check-answer-shape.ts';
import { readAnswersCsv } from './read-answers-csv.ts';
import { readAnswersYaml } from './read-answers-yaml.ts';

/**
 * Reads the file of `--answers`: YAML (`schema: eoms/answers@1`) or a table, by its name, or by what is in it where it
 * is sent to standard input.
 *
 * @throws EomsError `usage` for another name, `input-missing`, or `bad-data` with every problem.
 */
export async function readAnswersFile(path: string, source: AnswerContext): Promise<GivenAnswers> {
  if (isStandardInput(path)) return readSentAnswers(path, source);
  switch (extname(path).toLowerCase()) {
    case '.yaml':
    case '.yml':
      return readYaml(path, source);
    case '.csv':
    case '.tsv':
    case '.tab':
    case '.txt':
      return readTable(path, source);
    default:
      return refuseOtherKind(path);
  }
}

/** What is sent has no name: a document says in a line of its own what it is, and a table does not. */
async function readSentAnswers(path: string, source: AnswerContext): Promise<GivenAnswers> {
  const text = Buffer.from(await readDocumentFile(path)).toString('utf8');
  return /^["'{ ]*(schema|answers)["']?:/m.test(text)
    ? readYaml(path, source)
    : readTable(path, source);
}

/** What is not there, or is a folder, has no kind: to read it fails, and says why. */
async function refuseOtherKind(path: string): Promise<never> {
  if (lookBehind(path)?.isFile() !== true) await readDocumentFile(path);
  const isPdf = extname(path).toLowerCase() === '.pdf';
  const hintKey = isPdf ? 'files.import-pdf' : 'questionnaire.file-type.hint';
  throw new EomsError('usage', [
    { key: 'questionnaire.file-type', place: { file: shownPath(path) }, hintKey },
  ]);
}

async function readYaml(path: string, { standard }: AnswerContext): Promise<GivenAnswers> {
  const document = await readAnswersYaml(path, (whole) => checkAnswers(whole, standard));
  return { answers: settleAnswers(document, standard), remarks: [] };
}

async function readTable(path: string, source: AnswerContext): Promise<GivenAnswers> {
  const table = await readAnswersCsv(path, source);
  if (table.problems.length > 0) refuseDocument(table.problems);
  return { answers: settleAnswers(table, source.standard), remarks: table.remarks };
}

/**
 * Answers given by flags, checked against the assessment schema and the standard.
 *
 * @throws EomsError `usage` with every answer that does not fit, and where there is none.
 */
export function giveAnswers(
  entries: Located<AnswerEntries>,
  standard: Standard,
): readonly GivenAnswer[] {
  const { value, locate } = entries;
  const problems = [...checkAnswerShape(value.answers, locate), ...checkAnswers(entries, standard)];
  if (problems.length > 0) throw new EomsError('usage', firstProblems(problems));
  return settleAnswers(entries, standard);
}

function settleAnswers(
  { file, value, locate }: Located<AnswerEntries>,
  standard: Standard,
): readonly GivenAnswer[] {
  const built = buildAnswers(value.answers, standard.requirements);
  if (built.size === 0) refuseDocument([{ key: 'questionnaire.no-answers', place: { file } }]);
  return Array.from(built, ([id, answer]) => {
    return { id, answer, place: locate(['answers', id], 'key') };
  });
}
