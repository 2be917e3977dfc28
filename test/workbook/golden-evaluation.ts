import { readFileSync } from 'node:fs';
import { readEvaluation } from '../../src/exchange/read-evaluation.ts';
import { parseJson } from '../../src/files/json/parse-json.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';

const file = 'test/golden/kindergarten/evaluation.json';

/** The evaluation of a kindergarten, with all that one may hold. */
export function readGolden(): EvaluationRecord {
  return readEvaluation(parseJson(readFileSync(file, 'utf8'), file));
}
