import { nameSchemaError } from '../../../files/schema/name-schema-error.ts';
import { pruneSchemaErrors } from '../../../files/schema/prune-schema-errors.ts';
import { validatorOf } from '../../../files/schema/validators.ts';
import type { DocumentPath, Located } from '../../../model/located.ts';
import type { Problem } from '../../../model/problem.ts';
import type { AnswerEntries } from './answer-entries.ts';

/**
 * Length of the path to one answer, `['answers', id]`. Problems with the id itself are reported by
 * the standard.
 */
const keyOfAnswer = 2;

/**
 * What an assessment could not hold of answers: a cell or a flag may be longer, and a link may be none.
 * What was written is named as it was.
 */
export function checkAnswerShape(
  answers: AnswerEntries['answers'],
  locate: Located<unknown>['locate'],
): readonly Problem[] {
  const document = { schema: 'eoms/answers@1', answers };
  return pruneSchemaErrors(validatorOf('answers').errors(document))
    .filter(({ path }) => path.length > keyOfAnswer)
    .map((error) => {
      const named = nameSchemaError(error, textAt(document, error.path));
      return { ...named, place: locate(error.path) };
    });
}

/** The text or number at a path of a document; `undefined` where there is none. */
function textAt(document: unknown, path: DocumentPath): string | undefined {
  const found = path.reduce<unknown>((value, step) => Object(value)[step], document);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}
