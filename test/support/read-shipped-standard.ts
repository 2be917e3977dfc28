import { loadStandardSources, type StandardToLint } from '../../src/app/load/load-standard.ts';
import { english } from './messages.ts';

/** The files of a standard that eoms ships, in English, read and checked. */
export async function readShippedStandard(id: string): Promise<StandardToLint> {
  const sources = await loadStandardSources(id, '.', english);
  const found = sources.find(({ source }) => source.head.value.language === english.language);
  if (found === undefined) throw new Error(`${id} has no English words`);
  return found;
}
