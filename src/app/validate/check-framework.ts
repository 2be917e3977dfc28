import { checkCrosswalk } from '../../crosswalk/check-crosswalk.ts';
import { lintCrosswalk } from '../../crosswalk/lint-crosswalk.ts';
import { parseDocument } from '../../files/read-document.ts';
import type { Messages } from '../../messages/messages.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { baseOf, shippedCrosswalksOf } from '../load/load-crosswalk.ts';
import { loadStandard } from '../load/load-standard.ts';
import { shippedStandards } from '../load/standard-files.ts';

/**
 * Checks the document of a framework, against its standard where eoms ships that.
 *
 * @throws EomsError `bad-data` with every problem in it.
 */
export async function checkFramework(
  bytes: Uint8Array,
  file: string,
  messages: Messages,
): Promise<void> {
  const { value } = parseDocument(bytes, { file, name: 'crosswalk', check: checkCrosswalk });
  if (!shippedStandards().includes(value.standard)) return;
  const { clauses } = baseOf(await loadStandard(value.standard, '/', messages));
  const check = (document: Parameters<typeof checkCrosswalk>[0]): readonly Problem[] =>
    checkCrosswalk(document, clauses);
  parseDocument(bytes, { file, name: 'crosswalk', check });
}

/**
 * Holds the frameworks that eoms ships for a standard against what is fit to be shipped; another standard has
 * none.
 *
 * @throws EomsError `bad-data` with everything that is not.
 */
export async function lintFrameworks(standard: string, messages: Messages): Promise<void> {
  if (!shippedStandards().includes(standard)) return;
  const { clauses } = baseOf(await loadStandard(standard, '/', messages));
  const crosswalks = await shippedCrosswalksOf(standard);
  const problems = crosswalks.flatMap((document) => [
    ...checkCrosswalk(document, clauses),
    ...lintCrosswalk(document, document.id),
  ]);
  if (problems.length > 0) throw new EomsError('bad-data', problems);
}
