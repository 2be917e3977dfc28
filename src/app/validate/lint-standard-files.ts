import type { Messages } from '../../messages/messages.ts';
import { EomsError } from '../../model/problem.ts';
import { buildStandard } from '../../standard/build-standard.ts';
import { lintParts } from '../../standard/check-parts.ts';
import { lintStandard } from '../../standard/lint-standard.ts';
import { standardDefaults } from '../../standard/standard-defaults.ts';
import { loadStandardSource } from '../load/load-standard.ts';
import type { World } from '../world.ts';

/**
 * Holds a standard against what is fit to be shipped, beyond being correct. Returns how many
 * requirements it has.
 *
 * @throws EomsError `bad-data` with everything that is not.
 */
export async function lintStandardFiles(
  path: string,
  messages: Messages,
  { cwd }: World,
): Promise<number> {
  const { source, parts, editions } = await loadStandardSource(path, cwd, messages.language);
  const defaults = standardDefaults((key) => messages.text(key));
  const { requirements } = buildStandard(source, defaults, '');
  const unplaced = parts === undefined ? [] : lintParts(parts, editions);
  const problems = [...unplaced, ...lintStandard(source)];
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  return requirements.length;
}
