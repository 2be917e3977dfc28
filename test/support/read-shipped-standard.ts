import { loadStandardSource, type StandardToLint } from '../../src/app/load/load-standard.ts';
import { english } from './messages.ts';

/** The files of a standard that eoms ships, read and checked. */
export function readShippedStandard(id: string): Promise<StandardToLint> {
  return loadStandardSource(id, '.', english.language);
}
