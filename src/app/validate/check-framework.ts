import { checkCrosswalk } from '../../crosswalk/check-crosswalk.ts';
import { lintCrosswalk } from '../../crosswalk/lint-crosswalk.ts';
import { checkOverlay } from '../../edition/check-overlay.ts';
import { parseDocument } from '../../files/read-document.ts';
import { refuseDocument } from '../../files/text/refuse-document.ts';
import type { Messages } from '../../messages/messages.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { baseOf, shippedCrosswalksOf } from '../load/load-crosswalk.ts';
import { loadOverlays } from '../load/load-overlay.ts';
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
  const document = parseDocument(bytes, { file, name: 'crosswalk', check: checkCrosswalk });
  refuseAny(checkCrosswalk(document, await clausesOf(document.value.standard, messages)));
}

/**
 * Checks the document of an overlay, against its base where eoms ships that.
 *
 * @throws EomsError `bad-data` with every problem in it.
 */
export async function checkOverlayFile(
  bytes: Uint8Array,
  file: string,
  messages: Messages,
): Promise<void> {
  const document = parseDocument(bytes, { file, name: 'overlay', check: checkOverlay });
  refuseAny(checkOverlay(document, await clausesOf(document.value.base, messages)));
}

/**
 * Holds the frameworks and overlays that eoms ships for a standard against what is fit to be shipped; another
 * standard has none.
 *
 * @throws EomsError `bad-data` with everything that is not.
 */
export async function lintFrameworks(standard: string, messages: Messages): Promise<void> {
  const clauses = await clausesOf(standard, messages);
  if (clauses === undefined) return;
  const [crosswalks, overlays] = await Promise.all([shippedCrosswalksOf(standard), loadOverlays()]);
  const problems = [
    ...crosswalks.flatMap((document) => [
      ...checkCrosswalk(document, clauses),
      ...lintCrosswalk(document, document.id),
    ]),
    ...overlays
      .filter(({ value }) => value.base === standard)
      .flatMap((document) => checkOverlay(document, clauses)),
  ];
  if (problems.length > 0) throw new EomsError('bad-data', problems);
}

/** The clause numbers of a standard that eoms ships; `undefined` = it ships none of that id. */
async function clausesOf(
  standard: string,
  messages: Messages,
): Promise<readonly string[] | undefined> {
  if (!shippedStandards().includes(standard)) return undefined;
  return baseOf(await loadStandard(standard, '/', messages)).clauses;
}

function refuseAny(problems: readonly Problem[]): void {
  if (problems.length > 0) refuseDocument(problems);
}
