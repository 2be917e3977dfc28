import { extname } from 'node:path';
import { buildAnswers } from '../../assessment/build-assessment.ts';
import { checkAnswers } from '../../assessment/check-answers.ts';
import { nameSchemaError } from '../../files/name-schema-error.ts';
import { pruneSchemaErrors } from '../../files/prune-schema-errors.ts';
import { refuseDocument } from '../../files/refuse-document.ts';
import { validatorOf } from '../../files/validators.ts';
import type { Answer } from '../../model/assessment.ts';
import type { Located } from '../../model/located.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { readDocument, shownPath } from '../read-document.ts';
import type { AnswerEntries } from './answer-entries.ts';
import { readAnswersCsv } from './read-answers-csv.ts';

/** An answer that was given on the command line or in a file. */
export interface GivenAnswer {
  readonly id: string;
  readonly answer: Answer;
}

/** Steps to an answer as a whole, `['answers', id]`: what is wrong with its id is told by the standard. */
const keyOfAnswer = 2;

/**
 * Reads the file of `--answers`: YAML (`schema: eoms/answers@1`) or CSV, by its name.
 *
 * @throws EomsError `usage` for another name, `input-missing`, or `bad-data` with every problem.
 */
export async function readAnswersFile(
  path: string,
  standard: Standard,
): Promise<readonly GivenAnswer[]> {
  switch (extname(path).toLowerCase()) {
    case '.yaml':
    case '.yml':
      return giveAnswers(
        await readDocument(path, 'answers', (document) => checkAnswers(document, standard)),
        standard,
      );
    case '.csv':
      return giveAnswers(await readAnswersCsv(path), standard);
    default:
      throw new EomsError('usage', [
        {
          key: 'questionnaire.file-type',
          place: { file: shownPath(path) },
          hintKey: 'questionnaire.file-type.hint',
        },
      ]);
  }
}

/**
 * Answers held against the schema (a cell or a flag may be longer than an assessment holds) and
 * against the standard.
 *
 * @throws EomsError `bad-data` with every answer that does not fit, and where there is none.
 */
export function giveAnswers(
  entries: Located<AnswerEntries>,
  standard: Standard,
): readonly GivenAnswer[] {
  const problems = [...checkShape(entries), ...checkAnswers(entries, standard)];
  if (problems.length > 0) refuseDocument(problems);
  const given = Array.from(buildAnswers(entries.value.answers), ([id, answer]) => ({ id, answer }));
  if (given.length === 0) {
    refuseDocument([{ key: 'questionnaire.no-answers', place: { file: entries.file } }]);
  }
  return given;
}

function checkShape({ value, locate }: Located<AnswerEntries>): readonly Problem[] {
  const document = { schema: 'eoms/answers@1', answers: value.answers };
  return pruneSchemaErrors(validatorOf('answers').errors(document))
    .filter(({ path }) => path.length > keyOfAnswer)
    .map((error) =>
      Object.assign(nameSchemaError(error, undefined), { place: locate(error.path) }),
    );
}
