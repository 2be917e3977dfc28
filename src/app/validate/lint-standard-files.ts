import type { Messages } from '../../messages/messages.ts';
import { greatestOf } from '../../model/lists/extremes.ts';
import { EomsError } from '../../model/problem.ts';
import { settleAll } from '../../model/problems/join-failures.ts';
import { buildStandard } from '../../standard/build-standard.ts';
import { lintParts } from '../../standard/check-parts.ts';
import { lintStandard } from '../../standard/lint-standard.ts';
import { standardDefaults } from '../../standard/standard-defaults.ts';
import { documentMessages } from '../load/load-messages.ts';
import { loadStandardSources, type StandardToLint } from '../load/load-standard.ts';
import { noteStandardCopies } from '../load/standard-copies.ts';
import type { World } from '../world.ts';
import { lintFrameworks } from './check-framework.ts';

/**
 * Holds a standard, in every language that it has words in, against what is fit to be shipped, beyond being
 * correct; what eoms ships, with the frameworks that are mapped to it. Returns how many requirements it has.
 *
 * @throws EomsError `bad-data` with everything that is not.
 */
export async function lintStandardFiles(
  path: string,
  world: Pick<World, 'cwd' | 'askedLanguage' | 'note'>,
): Promise<number> {
  const messages = documentMessages(world);
  const sources = await loadStandardSources(path, world.cwd, messages);
  await noteStandardCopies(path, world.cwd, { ...world, language: messages.language });
  const [counts] = await settleAll([
    settleAll(sources.map((source) => lintSource(source, messages))),
    lintFrameworks(path, messages),
  ]);
  return greatestOf(counts);
}

async function lintSource(
  { source, parts, editions }: StandardToLint,
  messages: Messages,
): Promise<number> {
  const defaults = standardDefaults((key) => messages.text(key));
  const { requirements } = buildStandard(source, defaults, '');
  const unplaced = parts === undefined ? [] : lintParts(parts, editions);
  const problems = [...unplaced, ...lintStandard(source)];
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  return requirements.length;
}
