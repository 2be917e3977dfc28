import { readdirSync, readFileSync } from 'node:fs';
import { readEvaluation } from '../../src/exchange/read-evaluation.ts';
import { parseJson } from '../../src/files/json/parse-json.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';

const folder = 'test/golden/kindergarten/evaluation';

/** The evaluation of a kindergarten, with all that one may hold; it is kept in parts. */
export function readGolden(): EvaluationRecord {
  const parts = readdirSync(folder).map((name) =>
    JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')),
  );
  return readEvaluation(parseJson(JSON.stringify(Object.assign({}, ...parts)), folder));
}
