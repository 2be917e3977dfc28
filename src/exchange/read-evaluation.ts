import { checkDocument } from '../files/schema/check-document.ts';
import { isRecord } from '../files/schema/schema-error.ts';
import { validatorOf } from '../files/schema/validators.ts';
import { locate } from '../files/yaml/locate.ts';
import type { ParsedDocument } from '../files/yaml/parsed-document.ts';
import type { EvaluationRecord } from '../model/evaluation.ts';
import type { DocumentPath } from '../model/located.ts';
import type { Place, Problem } from '../model/problem.ts';
import { liftEvaluation } from './lift-evaluation.ts';

/** What else an evaluation must satisfy to be usable; `placeOf` maps a path to its place in the file. */
export type EvaluationCheck = (
  evaluation: Pick<EvaluationRecord, 'standard'>,
  placeOf: (path: DocumentPath) => Place,
) => readonly Problem[];

/**
 * The evaluation that a parsed JSON text holds, by its schema and with every reference in it leading
 * somewhere. One that an older eoms wrote is lifted to the form of today.
 *
 * @throws EomsError `bad-data` with everything that is wrong.
 */
export function readEvaluation(
  parsed: ParsedDocument,
  check: EvaluationCheck = () => [],
): EvaluationRecord {
  const placeOf = (path: DocumentPath): Place => locate(parsed, path);
  if (isRecord(parsed.value) && parsed.value['schema'] === 'eoms/evaluation@1') {
    const old = validatorOf('evaluation-1');
    return liftEvaluation(checkDocument(parsed, old, (value) => check(value, placeOf)));
  }
  return checkDocument(parsed, validatorOf('evaluation'), (value) => [
    ...check(value, placeOf),
    ...checkReferences(value, placeOf),
  ]);
}

/** An id of a requirement, and where it is written. */
type Reference = readonly [path: DocumentPath, id: string];

/** Every reference that leads nowhere: to a requirement that is not there, or, of a step, to no gap. */
function checkReferences(
  record: EvaluationRecord,
  placeOf: (path: DocumentPath) => Place,
): readonly Problem[] {
  const { requirements, gaps, work } = record;
  const known = new Set(requirements.map(({ id }) => id));
  const open = new Set(gaps.map(({ requirement }) => requirement));
  const steps = work.steps.map(
    ({ requirement }, index): Reference => [['work', 'steps', index, 'requirement'], requirement],
  );
  return [
    ...referencesIn(record)
      .filter(([, id]) => !known.has(id))
      .map(([path, id]): Problem => unknown('exchange.unknown-requirement', id, placeOf(path))),
    ...steps
      .filter(([, id]) => !open.has(id))
      .map(([path, id]): Problem => unknown('exchange.step-without-gap', id, placeOf(path))),
  ];
}

function unknown(key: Problem['key'], id: string, place: Place): Problem {
  return { key, values: { id }, place };
}

function referencesIn({
  readiness,
  findings,
  gaps,
  strengths,
}: EvaluationRecord): readonly Reference[] {
  const reasons = readiness.reasons.flatMap((reason, at): readonly Reference[] =>
    'requirements' in reason
      ? reason.requirements.map((id, index) => [
          ['readiness', 'reasons', at, 'requirements', index],
          id,
        ])
      : [],
  );
  return [
    ...reasons,
    ...below('findings', findings),
    ...below('gaps', gaps),
    ...strengths.map((id, index): Reference => [['strengths', index], id]),
  ];
}

function below(
  name: string,
  list: readonly { readonly requirement: string }[],
): readonly Reference[] {
  return list.map(({ requirement }, index) => [[name, index, 'requirement'], requirement]);
}
